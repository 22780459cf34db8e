declare global {
  interface Window {
    /** The last click before anybody heard it (src/first/theme.js). */
    pressed?: MouseEvent | undefined;
  }
}

/**
 * Does now what the reader's last press on a row was to do, if it came before the row had an ear: on the page's own markup, or on
 * the app's before its gestures were here. What a press on a link did, the browser has done.
 */
export function pressAgain(scroller: HTMLElement | null): void {
  const { pressed } = window;
  // The timeline may yet be moved to where the page's own markup stands, and closes its menus then.
  if (pressed && document.getElementById('day')) return void requestAnimationFrame(() => pressAgain(scroller));
  window.onclick = null;
  window.pressed = undefined;
  if (!pressed || !scroller) return;
  const part = document.elementFromPoint(pressed.clientX, pressed.clientY)?.closest<HTMLElement>('[data-press]');
  const isSame = part?.closest('article')?.id === (pressed.target as Element).closest('article')?.id;
  if (part && isSame && scroller.contains(part) && !(pressed.target as Element).closest('a')) part.click();
}
