/** Scrolls what holds an element until it is in the middle, and nothing else: scrollIntoView moves the page under its header, too. */
export function bringToMiddle(element: HTMLElement): void {
  let holder = element.parentElement;
  while (holder && getComputedStyle(holder).overflowY !== 'auto') holder = holder.parentElement;
  if (!holder) return;
  const [inner, outer] = [element.getBoundingClientRect(), holder.getBoundingClientRect()];
  holder.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
}
