/** The message that an event is on. */
export function rowOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('article[data-position]')) || undefined;
}

export function positionOf(row: HTMLElement): number {
  return Number(row.dataset.position);
}

/** The position of the message at a height of the screen, in px: the last that begins above it, or the first there is. */
export function positionAt(scroller: HTMLElement, y: number): number | undefined {
  let found: HTMLElement | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const row of scroller.querySelectorAll<HTMLElement>('article[data-position]')) {
    const at = row.getBoundingClientRect().top;
    const isNearer = at <= y ? top > y || at > top : found === undefined || (top > y && at < top);
    if (!isNearer) continue;
    found = row;
    top = at;
  }
  return found && positionOf(found);
}
