import { useRouter } from '@tanstack/react-router';

/** Whether a path has a page in this build; for links from the frame to pages of other subjects. */
export function usePageExists(): (path: string) => boolean {
  const router = useRouter();
  const known: Record<string, unknown> = router.routesByPath;
  return (path) => path in known;
}
