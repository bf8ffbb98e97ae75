import { useEffect } from 'react';
import { hasDrafts } from '../ui/draft';

/** Asks before the window closes over typed text that lives only in memory. */
export function useLeaveWarning(): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (hasDrafts()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
}
