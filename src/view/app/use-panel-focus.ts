import { type RefObject, useLayoutEffect } from 'react';

/**
 * A panel gives the focus back to where it was before, if it is lost with it. What opens on another panel takes it, anew with each
 * `key`; where an address opened that, or there is no key, the focus stays where it is.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, key: string | undefined): void {
  // Once: what opened the first is where all of them lead back to.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    if (!(opener instanceof HTMLElement) || opener === document.body) return;
    const giveBack = () => {
      if (opener.isConnected && document.activeElement === document.body) opener.focus({ preventScroll: true });
    };
    // What stands below cannot be reached before this is gone.
    return () => void requestAnimationFrame(giveBack);
  }, []);
  useLayoutEffect(() => {
    if (key !== undefined && document.activeElement !== document.body) panel.current?.focus({ preventScroll: true });
  }, [panel, key]);
}
