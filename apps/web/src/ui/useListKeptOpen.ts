import { useCallback, useEffect, useRef } from 'react';

/**
 * React Aria closes a list on every scroll, also on the one that brings its field into view as it gets the focus; what was
 * typed meanwhile would be gone. Here the open list moves along instead.
 * @returns to be told when the list opens and closes
 */
export function useListKeptOpen(): (isOpen: boolean) => void {
  const isOpen = useRef(false);
  useEffect(() => {
    const moveAlong = (event: Event) => {
      const isInList = event.target instanceof Element && event.target.closest('.popover') !== null;
      if (!isOpen.current || isInList) return;
      // Registered before React Aria's own listener, which comes with the open list.
      event.stopImmediatePropagation();
      window.dispatchEvent(new Event('resize'));
    };
    window.addEventListener('scroll', moveAlong, true);
    return () => window.removeEventListener('scroll', moveAlong, true);
  }, []);
  return useCallback((next) => {
    isOpen.current = next;
  }, []);
}
