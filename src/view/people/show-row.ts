/** The height of a row in the style sheet, in px. */
export const rowPx = 60;

/** Scrolls a list of such rows no further than it takes for one to be in view. */
export function showRow(scroller: HTMLElement, index: number): void {
  const { scrollTop, clientHeight } = scroller;
  const top = index * rowPx;
  scroller.scrollTop = Math.max(Math.min(scrollTop, top), top + rowPx - clientHeight);
}
