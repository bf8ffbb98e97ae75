import { useRouter } from '@tanstack/react-router';
import { isKeyOf } from '../i18n/own-key';

/** Whether a path has a page in this build; for links from the frame to pages of other subjects. */
export function usePageExists(): (path: string) => boolean {
  const router = useRouter();
  const known: Record<string, unknown> = router.routesByPath;
  return (path) => isKeyOf(known, path);
}
