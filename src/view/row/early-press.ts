declare global {
  interface Window {
    /** The last click or long press before anybody heard it (src/first/theme.js). */
    pressed?: PointerEvent | undefined;
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
  window.onclick = window.oncontextmenu = null;
  window.pressed = undefined;
  if (!pressed || !scroller) return;
  const { clientX, clientY, type } = pressed;
  const wanted = type === 'click' ? '[data-press]' : '[data-hold]';
  const part = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(wanted);
  const isSame = part?.closest('article')?.id === (pressed.target as Element).closest('article')?.id;
  if (!part || !isSame || !scroller.contains(part) || (pressed.target as Element).closest('a')) return;
  if (type === 'click') part.click();
  else part.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch' }));
}
