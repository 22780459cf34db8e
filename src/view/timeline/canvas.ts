import type { Virtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import {
  type Anchor,
  anchorIndex,
  canAnchor,
  estimateHeight,
  heightBefore,
  landingIndex,
  landingOffset,
  type Row,
  rebaseBy,
  roomAbove,
  roomBelow,
} from '../../core/index.ts';
import type { Landing, Place } from '../../store/types.ts';
import type { View } from './use-view.ts';

export type Scroller = HTMLDivElement;
export type Slot = HTMLDivElement;
type List = Virtualizer<Scroller, Slot>;

export type CanvasInput = {
  scroller: RefObject<Scroller | null>;
  rows: readonly Row[];
  landing: Landing | undefined;
  view: View;
  /** Positions of the first and last row in view, and the anchor's distance from the top edge. */
  onSee(first: number, last: number, place: Place): void;
  /** No scroll for a while. */
  onRest(): void;
};

/** What lives as long as the timeline: see core/rows/canvas.ts for the idea. */
export type Canvas = {
  list: List | undefined;
  rows: readonly Row[];
  /** The heights that these most likely have: asked for again whenever the list adds them up. */
  estimates: readonly number[];
  /** The key of a row by its index; another function for other rows only, or the list would add up all its rows anew. */
  keyOf(index: number): string | number;
  lead: number;
  anchor: Anchor;
  /** Set from a landing until the reader moves: the place is held against all that arrives late. */
  landing: Landing | undefined;
  /** The browser itself may scroll away from it: to a fragment, to where the page was, or because the window changed. */
  fresh: boolean;
  serial: number;
  /** A scroll position to be written once the canvas has its new height. */
  scrollTo: number | undefined;
  /** The scroll position as last heard: to ask the element after drawing costs a layout. */
  scrollTop: number;
  /** Whether the last scroll event told of a position that was known: of our own writing. */
  echo: boolean;
  view: View | undefined;
  resting: boolean;
  resizing: boolean;
};

export function emptyCanvas(): Canvas {
  return {
    list: undefined,
    rows: [],
    estimates: [],
    keyOf: (index) => index,
    lead: 0,
    anchor: { position: 0, top: 0 },
    landing: undefined,
    fresh: false,
    serial: 0,
    scrollTo: undefined,
    scrollTop: 0,
    echo: false,
    view: undefined,
    resting: true,
    resizing: false,
  };
}

/** Before drawing: new rows, a new landing or a new view keep the anchor where it is, or put it where it should be. */
export function prepare(canvas: Canvas, { rows, landing, view }: CanvasInput, atStart: boolean): void {
  // The list is not told of every scroll.
  if (canvas.list) canvas.list.scrollOffset = canvas.scrollTo ?? canvas.scrollTop;
  const landed = landing && landing.serial !== canvas.serial;
  const sameText = view.metrics === canvas.view?.metrics;
  if (!sameText) canvas.list?.itemSizeCache.clear();
  moveWithView(canvas, view);
  canvas.view = view;
  if (!landed && rows === canvas.rows && sameText) return;
  if (rows !== canvas.rows || !sameText) canvas.estimates = rows.map((row) => estimateHeight(row, view.metrics));
  const known = canvas.list?.itemSizeCache;
  const heightOf = (index: number) => known?.get((rows[index] as Row).key) ?? (canvas.estimates[index] as number);
  if (landed) {
    canvas.serial = landing.serial;
    canvas.landing = landing;
    canvas.lead = atStart ? 0 : roomAbove;
    const index = landingIndex(rows, landing);
    canvas.anchor = { position: landing.position, top: canvas.lead + heightBefore(index, heightOf) };
    const offset = landingOffset(landing, canvas.anchor.top, {
      canvas: canvas.lead + heightBefore(rows.length, heightOf) + roomBelow,
      view: view.height,
      lead: canvas.lead,
    });
    scrollAfterDraw(canvas, offset);
  } else {
    const index = canvas.landing ? landingIndex(rows, canvas.landing) : anchorIndex(rows, canvas.anchor.position);
    canvas.lead = canvas.anchor.top - heightBefore(index, heightOf);
  }
  if (rows !== canvas.rows) canvas.keyOf = (index) => rows[index]?.key ?? index;
  canvas.rows = rows;
}

/** After drawing, before the paint: true where something was still in the wrong place and must be drawn again. */
export function settle(canvas: Canvas, { rows, scroller, view }: CanvasInput, atStart: boolean): boolean {
  const { list } = canvas;
  const element = scroller.current;
  if (!list || !element || rows.length === 0) return false;
  if (canvas.scrollTo !== undefined) {
    element.scrollTop = canvas.scrollTo;
    canvas.scrollTo = undefined;
    canvas.scrollTop = element.scrollTop;
  }
  // At the first drawing the list did not know where it would stand, and picked its rows at the top.
  const astray = canvas.landing !== undefined && list.scrollOffset !== canvas.scrollTop;
  if (astray) list.scrollOffset = canvas.scrollTop;
  const total = list.getTotalSize();
  const index = canvas.landing ? landingIndex(rows, canvas.landing) : anchorIndex(rows, canvas.anchor.position);
  const drift = (list.measurementsCache[index]?.start ?? canvas.anchor.top) - canvas.anchor.top;
  canvas.lead -= drift;
  const moved = canvas.landing ? holdLanding(canvas, { total: total - drift, view, atStart }) : float(canvas, atStart);
  return astray || Math.abs(drift) > 0.01 || moved;
}

function holdLanding(canvas: Canvas, at: { total: number; view: View; atStart: boolean }): boolean {
  const landing = canvas.landing as Landing;
  const shift = at.atStart ? canvas.lead : 0;
  canvas.lead -= shift;
  canvas.anchor = { ...canvas.anchor, top: canvas.anchor.top - shift };
  const size = { canvas: at.total - shift, view: at.view.height, lead: canvas.lead };
  const wanted = landingOffset(landing, canvas.anchor.top, size);
  if (Math.abs(canvas.scrollTop - wanted) < 0.5 && Math.abs(shift) < 0.01) return false;
  return scrollAfterDraw(canvas, wanted);
}

function float(canvas: Canvas, atStart: boolean): boolean {
  const { scrollTop } = canvas;
  const { resting, view } = canvas;
  const by = rebaseBy({ lead: canvas.lead, atStart }, { scrollTop, resting, view: view?.height ?? 0 });
  if (Math.abs(by) < 0.01) return false;
  canvas.lead -= by;
  canvas.anchor = { ...canvas.anchor, top: canvas.anchor.top - by };
  return scrollAfterDraw(canvas, Math.max(0, scrollTop - by));
}

/** A bar came or went above or below: what the reader looks at stays where it is on the screen, not in the view. */
function moveWithView(canvas: Canvas, view: View): void {
  const { landing, view: before, scrollTo = canvas.scrollTop } = canvas;
  if (!before || (before.top === view.top && before.height === view.height)) return;
  const by = view.top - before.top;
  if (!landing) {
    if (by !== 0) scrollAfterDraw(canvas, scrollTo + by);
  } else if (landing.align === 'keep' || landing.align === 'link') {
    canvas.landing = { ...landing, align: 'keep', offset: canvas.anchor.top - scrollTo - by };
  } else if (landing.align === 'fold') {
    canvas.landing = { ...landing, offset: landing.offset - by };
  }
}

function scrollAfterDraw(canvas: Canvas, offset: number): true {
  canvas.scrollTo = offset;
  if (canvas.list) canvas.list.scrollOffset = offset;
  return true;
}

/** Tells what is in view. Unless a landing is held, the topmost whole message becomes the anchor. */
export function report(canvas: Canvas, { rows, view, onSee }: CanvasInput): void {
  const { list, scrollTop } = canvas;
  if (!list) return;
  const items = list.getVirtualItems();
  const inView = items.filter((item) => item.end > scrollTop && item.start < scrollTop + view.height);
  const first = inView[0] ?? items.at(scrollTop < canvas.lead ? 0 : -1);
  const last = inView.at(-1) ?? first;
  if (!first || !last) return;
  const whole = inView.find((item) => item.start >= scrollTop && canAnchor(rows[item.index]));
  const item = whole ?? inView.find((candidate) => canAnchor(rows[candidate.index])) ?? first;
  if (!canvas.landing) canvas.anchor = { position: rows[item.index]?.position ?? 0, top: item.start };
  const { position } = canvas.anchor;
  const start = list.measurementsCache[anchorIndex(rows, position)]?.start ?? canvas.anchor.top;
  const place = { position, offset: start - scrollTop };
  onSee(rows[first.index]?.position ?? 0, rows[last.index]?.position ?? 0, place);
}
