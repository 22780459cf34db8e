import { type RefObject, useLayoutEffect } from 'react';

/**
 * What opens on another panel takes the focus, anew with each `key`, and gives it back to what opened it. Where an address opened it, or
 * there is no key, the focus stays where it is.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, key: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what opened the first is where all of them lead back to
  useLayoutEffect(() => {
    const opener = document.activeElement;
    if (key === undefined || !(opener instanceof HTMLElement) || opener === document.body) return;
    // What stands below cannot be reached before this is gone.
    return () => void requestAnimationFrame(() => opener.isConnected && opener.focus({ preventScroll: true }));
  }, []);
  useLayoutEffect(() => {
    if (key !== undefined && document.activeElement !== document.body) panel.current?.focus({ preventScroll: true });
  }, [panel, key]);
}
