import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { requestHeadingFocus } from '../ui/heading-focus';

/** Moves the focus to the heading when the path changes; not at the first page, and not for filters in the query. */
export function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (fromLocation && fromLocation.pathname !== toLocation.pathname) requestHeadingFocus();
      }),
    [router],
  );
}
