import { type ReactVirtualizerOptions, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';
import {
  type Anchor,
  estimateHeight,
  heightBefore,
  landingOffset,
  type Metrics,
  type Row,
  rebaseBy,
  roomAbove,
  roomBelow,
  rowIndexAt,
} from '../../core/index.ts';
import type { Landing, Place } from '../../store/types.ts';

type Scroller = HTMLDivElement;
type Slot = HTMLDivElement;
type List = Virtualizer<Scroller, Slot>;

export type CanvasInput = {
  scroller: RefObject<Scroller | null>;
  rows: readonly Row[];
  landing: Landing | undefined;
  metrics: Metrics;
  /** Positions of the first and last row in view, and the anchor's distance from the top edge. */
  onSee(first: number, last: number, place: Place): void;
  /** No scroll for a while. */
  onRest(): void;
};

/** What lives as long as the timeline: see core/rows/canvas.ts for the idea. */
type Canvas = {
  list: List | undefined;
  rows: readonly Row[];
  metrics: Metrics | undefined;
  lead: number;
  anchor: Anchor;
  /** Set from a landing until the reader moves: the place is held against all that arrives late. */
  landing: Landing | undefined;
  serial: number;
  /** A scroll position to be written once the canvas has its new height. */
  scrollTo: number | undefined;
  resting: boolean;
  resizing: boolean;
};

const restAfterMs = 160;
const overscanRows = 12;

/**
 * The bounded, still list around the reader: @tanstack/react-virtual measures and picks the rows in view, the canvas
 * decides where they lie. Its own scroll corrections are off: they write scrollTop while the reader scrolls.
 */
export function useCanvas(input: CanvasInput) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const canvas = useRef<Canvas>(emptyCanvas()).current;
  const atStart = input.rows[0]?.shape === 'edge';
  const atEnd = input.rows.at(-1)?.shape === 'edge' && input.rows.length > 1;
  prepare(canvas, input, atStart);

  const list = useVirtualizer<Scroller, Slot>(listOptions(canvas, input, { atEnd, redraw }));
  list.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  canvas.list = list;

  useLayoutEffect(() => {
    if (settle(canvas, input, atStart)) redraw();
    else report(canvas, input);
  });
  useScrolling(canvas, input, redraw);
  const { onRest, landing, rows } = input;
  // What arrives and what is landed on also come to rest: there may be no scroll to tell.
  useEffect(() => {
    const timer = rows.length > 0 && landing ? setTimeout(onRest, restAfterMs) : undefined;
    return () => clearTimeout(timer);
  }, [onRest, landing, rows]);
  return { items: list.getVirtualItems(), height: list.getTotalSize(), measure: list.measureElement };
}

function emptyCanvas(): Canvas {
  return {
    list: undefined,
    rows: [],
    metrics: undefined,
    lead: 0,
    anchor: { position: 0, top: 0 },
    landing: undefined,
    serial: 0,
    scrollTo: undefined,
    resting: true,
    resizing: false,
  };
}

function listOptions(canvas: Canvas, input: CanvasInput, { atEnd, redraw }: { atEnd: boolean; redraw: () => void }) {
  const { rows, metrics, scroller } = input;
  return {
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => estimateHeight(rows[index] as Row, metrics),
    overscan: overscanRows,
    paddingStart: canvas.lead,
    paddingEnd: atEnd ? 0 : roomBelow,
    useFlushSync: false,
    measureElement(element, entry) {
      canvas.resizing = entry !== undefined;
      return entry?.borderBoxSize[0]?.blockSize ?? element.getBoundingClientRect().height;
    },
    // A row that changes its size by itself is put right before the next paint, not after.
    onChange() {
      if (!canvas.resizing) return;
      canvas.resizing = false;
      flushSync(redraw);
    },
  } satisfies Partial<ReactVirtualizerOptions<Scroller, Slot>>;
}

/** Before drawing: new rows, a new landing or a new width keep the anchor where it is, or put it where it should be. */
function prepare(canvas: Canvas, { rows, landing, metrics, scroller }: CanvasInput, atStart: boolean): void {
  const landed = landing && landing.serial !== canvas.serial;
  if (!landed && rows === canvas.rows && metrics === canvas.metrics) return;
  if (metrics !== canvas.metrics) canvas.list?.itemSizeCache.clear();
  const known = canvas.list?.itemSizeCache;
  const heightOf = (index: number) => {
    const row = rows[index] as Row;
    return known?.get(row.key) ?? estimateHeight(row, metrics);
  };
  if (landed) {
    canvas.serial = landing.serial;
    canvas.landing = landing;
    canvas.lead = atStart ? 0 : roomAbove;
    const index = landing.align === 'start' ? 0 : anchorIndex(rows, landing.position);
    canvas.anchor = { position: landing.position, top: canvas.lead + heightBefore(index, heightOf) };
    const view = scroller.current?.clientHeight ?? 0;
    const offset = landingOffset(landing, canvas.anchor.top, {
      canvas: canvas.lead + heightBefore(rows.length, heightOf) + roomBelow,
      view,
      lead: canvas.lead,
    });
    canvas.scrollTo = offset;
    if (canvas.list) canvas.list.scrollOffset = offset;
  } else {
    canvas.lead = canvas.anchor.top - heightBefore(anchorIndex(rows, canvas.anchor.position), heightOf);
  }
  canvas.rows = rows;
  canvas.metrics = metrics;
}

function anchorIndex(rows: readonly Row[], position: number): number {
  return Math.max(0, rowIndexAt(rows, position));
}

/** After drawing, before the paint: true where something was still in the wrong place and must be drawn again. */
function settle(canvas: Canvas, { rows, scroller }: CanvasInput, atStart: boolean): boolean {
  const { list } = canvas;
  const element = scroller.current;
  if (!list || !element || rows.length === 0) return false;
  if (canvas.scrollTo !== undefined) {
    element.scrollTop = canvas.scrollTo;
    canvas.scrollTo = undefined;
  }
  const total = list.getTotalSize();
  const index = canvas.landing?.align === 'start' ? 0 : anchorIndex(rows, canvas.anchor.position);
  const drift = (list.measurementsCache[index]?.start ?? canvas.anchor.top) - canvas.anchor.top;
  canvas.lead -= drift;
  const moved = canvas.landing
    ? holdLanding(canvas, element, { total: total - drift, atStart })
    : float(canvas, element, atStart);
  return Math.abs(drift) > 0.01 || moved;
}

function holdLanding(canvas: Canvas, element: Scroller, at: { total: number; atStart: boolean }): boolean {
  const landing = canvas.landing as Landing;
  const shift = at.atStart ? canvas.lead : 0;
  canvas.lead -= shift;
  canvas.anchor = { ...canvas.anchor, top: canvas.anchor.top - shift };
  const size = { canvas: at.total - shift, view: element.clientHeight, lead: canvas.lead };
  const wanted = landingOffset(landing, canvas.anchor.top, size);
  if (Math.abs(element.scrollTop - wanted) < 0.5 && Math.abs(shift) < 0.01) return false;
  return scrollAfterDraw(canvas, wanted);
}

function float(canvas: Canvas, element: Scroller, atStart: boolean): boolean {
  const { scrollTop, clientHeight: view } = element;
  const by = rebaseBy({ lead: canvas.lead, atStart }, { scrollTop, view, resting: canvas.resting });
  if (Math.abs(by) < 0.01) return false;
  canvas.lead -= by;
  canvas.anchor = { ...canvas.anchor, top: canvas.anchor.top - by };
  return scrollAfterDraw(canvas, Math.max(0, scrollTop - by));
}

function scrollAfterDraw(canvas: Canvas, offset: number): true {
  canvas.scrollTo = offset;
  if (canvas.list) canvas.list.scrollOffset = offset;
  return true;
}

/** The reader's own scrolling: it ends a landing, moves the anchor, and is reported. */
function useScrolling(canvas: Canvas, input: CanvasInput, redraw: () => void): void {
  const latest = useRef(input);
  latest.current = input;
  const { scroller } = input;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      canvas.resting = true;
      redraw();
      latest.current.onRest();
    };
    const release = () => {
      canvas.landing = undefined;
    };
    const scroll = () => {
      canvas.resting = false;
      clearTimeout(timer);
      timer = setTimeout(rest, restAfterMs);
      // Nobody touched the page: the browser itself scrolled (to a fragment, say), and the landing is put back.
      if (canvas.landing) redraw();
      else report(canvas, latest.current);
    };
    element.addEventListener('scroll', scroll, { passive: true });
    for (const gesture of gestures) element.addEventListener(gesture, release, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', scroll);
      for (const gesture of gestures) element.removeEventListener(gesture, release);
    };
  }, [canvas, scroller, redraw]);
}

const gestures = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Tells what is in view. Unless a landing is held, the topmost whole message becomes the anchor. */
function report(canvas: Canvas, { rows, scroller, onSee }: CanvasInput): void {
  const { list } = canvas;
  const element = scroller.current;
  if (!list || !element) return;
  const { scrollTop, clientHeight } = element;
  const items = list.getVirtualItems();
  const inView = items.filter((item) => item.end > scrollTop && item.start < scrollTop + clientHeight);
  const first = inView[0] ?? items.at(scrollTop < canvas.lead ? 0 : -1);
  const last = inView.at(-1) ?? first;
  if (!first || !last) return;
  const whole = inView.find((item) => item.start >= scrollTop && canAnchor(rows[item.index]));
  const item = whole ?? inView.find((candidate) => canAnchor(rows[candidate.index])) ?? first;
  if (!canvas.landing) canvas.anchor = { position: rows[item.index]?.position ?? 0, top: item.start };
  const place = { position: canvas.anchor.position, offset: canvas.anchor.top - scrollTop };
  onSee(rows[first.index]?.position ?? 0, rows[last.index]?.position ?? 0, place);
}

function canAnchor(row: Row | undefined): boolean {
  return row?.shape === 'message' || row?.shape === 'system' || row?.shape === 'blank' || row?.shape === 'fault';
}
