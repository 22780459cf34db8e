import type { MouseEvent } from 'react';

/** Follows a link without leaving the page, unless the reader asked for a new tab or window. */
export function followInside(event: MouseEvent, follow: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  follow();
}
