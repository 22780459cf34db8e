import { type Row, rowIndexAt } from './rows.ts';

/**
 * The arithmetic of a list that floats: rows lie on a tall canvas, one of them is the *anchor*, and the anchor's
 * place on the canvas never changes by itself. When rows above it turn out higher or lower than estimated, or the
 * window slides, it is the *lead*, the space before the first row, that gives way; the scroll position is written
 * only to land and, unseen, at rest. All values are px.
 */
export type Anchor = { position: number; top: number };

/** Where the timeline is to stand; `offset` counts for 'keep' and 'fold' only. See `Landing` in the store. */
type Stand = { align: 'link' | 'keep' | 'fold' | 'day' | 'start' | 'end'; position: number; offset: number };

/** The row that shows a position, 0 where none does. */
export function anchorIndex(rows: readonly Row[], position: number): number {
  return Math.max(0, rowIndexAt(rows, position));
}

/** The row that a landing holds in its place: a day's divider, a fold's own row, the chat's first row, or the message itself. */
export function landingIndex(rows: readonly Row[], { align, position }: Stand): number {
  if (align === 'start') return 0;
  const index = anchorIndex(rows, position);
  if (align !== 'day' && align !== 'fold') return index;
  const first = rows.findIndex(({ position: other, shape }) => {
    return other === position && (align === 'fold' ? shape === 'fold' : shape !== 'edge');
  });
  return first < 0 ? index : first;
}

/** Whether a row is a message or stands for one: what a reader's place is told by. */
export function canAnchor(row: Row | undefined): boolean {
  return row !== undefined && !['edge', 'day', 'time', 'fold'].includes(row.shape);
}

/** The lead of a canvas whose window does not begin at the chat's first row: room to grow upwards. */
export const roomAbove = 200_000;
/** The room below a window that does not end at the chat's last row. */
export const roomBelow = 200_000;

/** The sum of the first `index` heights. */
export function heightBefore(index: number, heightOf: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < index; i++) sum += heightOf(i);
  return sum;
}

/** Where a landing wants the scroll position; `canvas` is the whole canvas' height, `view` the visible part's. */
export function landingOffset(
  landing: Stand,
  anchorTop: number,
  { canvas, view, lead }: { canvas: number; view: number; lead: number },
): number {
  const wanted = {
    start: lead,
    end: canvas - view,
    day: anchorTop,
    keep: anchorTop - landing.offset,
    fold: anchorTop - landing.offset,
    link: anchorTop - linkOffset(view),
  };
  // Rows that are lower than the view, below a lead, cannot be scrolled to their first: a fault that stands for a whole chat.
  return Math.max(0, Math.min(Math.max(lead, wanted[landing.align]), canvas - view));
}

/** How far below the top edge a linked message stands: context above it, more below. */
export function linkOffset(view: number): number {
  return Math.round(Math.min(view * 0.28, 240));
}

/**
 * How far to move canvas and scroll position together, unseen, so that the lead is what it should be; 0 for nothing.
 * At the chat's first row the lead must be 0 once the reader can see it; elsewhere it only must not run out.
 */
export function rebaseBy(
  { lead, atStart }: { lead: number; atStart: boolean },
  { scrollTop, view, resting }: { scrollTop: number; view: number; resting: boolean },
): number {
  if (atStart) {
    const exposed = scrollTop < lead || (lead < 0 && scrollTop < view * 2);
    return resting || exposed ? lead : 0;
  }
  const runningOut = lead < view * 4;
  const faded = lead < roomAbove / 2 || lead > roomAbove * 2;
  return runningOut || (resting && faded) ? lead - roomAbove : 0;
}
