import { useEffect } from 'react';

/**
 * When a button is gone with what it did, the focus it had goes to this heading (`tabIndex={-1}`) instead of nowhere; without
 * one to that of the page.
 */
export function useFocusHeir(headingId?: string): void {
  useEffect(() => {
    const inherit = () => {
      if (document.activeElement !== document.body) return;
      const heir = headingId ? document.getElementById(headingId) : document.querySelector<HTMLElement>('main h1');
      heir?.focus({ preventScroll: true });
    };
    return () => {
      inherit();
      // A dialog that goes too keeps the page inert for a moment, and may know a better place: it goes first.
      requestAnimationFrame(() => requestAnimationFrame(inherit));
    };
  }, [headingId]);
}
