import { observeElementOffset, type ReactVirtualizerOptions, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { roomBelow } from '../../core/index.ts';
import {
  type Canvas,
  type CanvasInput,
  emptyCanvas,
  prepare,
  report,
  type Scroller,
  type Slot,
  settle,
} from './canvas.ts';

const restAfterMs = 160;
const overscanRows = 12;
/** The same where the app takes over from the page's own markup, until it has come to rest: it is there sooner. */
const firstOverscanRows = 2;
/** Of the rows beside the view, how many are left when more are drawn; the fixed costs of a drawing are those of some ten rows. */
const reserveRows = 9;

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

  const overscan = useOverscan();
  const list = useVirtualizer<Scroller, Slot>(listOptions(canvas, input, { atEnd, overscan, redraw }));
  list.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  canvas.list = list;

  useLayoutEffect(() => {
    if (settle(canvas, input, atStart)) redraw();
    else report(canvas, input);
  });
  useScrolling(canvas, input, redraw);
  useFreshness(canvas, input);
  const { onRest, landing, rows } = input;
  // What arrives and what is landed on also come to rest: there may be no scroll to tell.
  useEffect(() => {
    const timer = rows.length > 0 && landing ? setTimeout(onRest, restAfterMs) : undefined;
    return () => clearTimeout(timer);
  }, [onRest, landing, rows]);
  return { items: list.getVirtualItems(), height: list.getTotalSize(), measure: list.measureElement };
}

/** How many rows are drawn above and below those in view. */
function useOverscan(): number {
  const [rows, setRows] = useState(() => (document.getElementById('day') ? firstOverscanRows : overscanRows));
  useEffect(() => {
    const timer = setTimeout(() => setRows(overscanRows), restAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return rows;
}

type ListExtras = { atEnd: boolean; overscan: number; redraw: () => void };

function listOptions(canvas: Canvas, input: CanvasInput, { atEnd, overscan, redraw }: ListExtras) {
  const { rows, view, scroller } = input;
  return {
    count: rows.length,
    getScrollElement: () => scroller.current,
    // What is known before the list has looked itself: so it draws the right rows at once.
    initialRect: view,
    initialOffset: () => canvas.scrollTo ?? 0,
    // The echo of our own writing is no scrolling: it would draw all once more, and leave new rows unmeasured.
    observeElementOffset: (list, tell) =>
      observeElementOffset(list, (offset, scrolls) => {
        if (!scrolls || !isCovered(canvas)) tell(offset, scrolls && !canvas.echo);
      }),
    getItemKey: canvas.keyOf,
    estimateSize: (index) => canvas.estimates[index] as number,
    overscan,
    paddingStart: canvas.lead,
    paddingEnd: atEnd ? 0 : roomBelow,
    measureElement(element, entry) {
      if (entry) noteResize(canvas);
      return entry?.borderBoxSize[0]?.blockSize ?? element.getBoundingClientRect().height;
    },
    // A row that changes its size by itself is put right before the next paint, not after.
    onChange(_, sync) {
      if (canvas.resizing && !sync) flushSync(redraw);
    },
  } satisfies Partial<ReactVirtualizerOptions<Scroller, Slot>>;
}

/** Whether enough of the rows beside what is seen are still there: rows are drawn a few at a time, not one by one. */
function isCovered({ list, rows, scrollTop, view }: Canvas): boolean {
  const items = list?.getVirtualItems() ?? [];
  const [first, upper] = [items[0], items[reserveRows]];
  const [lower, last] = [items.at(-1 - reserveRows), items.at(-1)];
  if (!first || !upper || !lower || !last) return false;
  const above = first.index === 0 || upper.start <= scrollTop;
  return above && (last.index === rows.length - 1 || lower.end >= scrollTop + (view?.height ?? 0));
}

/** True until the observer that reports the resize has told of all of them. */
function noteResize(canvas: Canvas): void {
  if (canvas.resizing) return;
  canvas.resizing = true;
  queueMicrotask(() => {
    canvas.resizing = false;
  });
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
      if (!canvas.landing) return;
      canvas.landing = undefined;
      // What was landed on need not be what is held from now on: of a day that was its divider.
      report(canvas, latest.current);
    };
    const scroll = () => {
      canvas.resting = false;
      clearTimeout(timer);
      timer = setTimeout(rest, restAfterMs);
      if (!canvas.landing) report(canvas, latest.current);
      // The browser itself scrolled, and the landing is put back.
      else if (!canvas.echo) redraw();
    };
    // Before the virtualizer's own listener draws: afterwards the question would cost a layout.
    const hear = () => {
      const { scrollTop } = element;
      canvas.echo = scrollTop === canvas.scrollTop;
      canvas.scrollTop = scrollTop;
      // Nobody touched the page, and yet it is meant: what was searched for with the browser's own search stands elsewhere.
      if (!canvas.echo && !canvas.fresh) release();
    };
    element.addEventListener('scroll', hear, { passive: true, capture: true });
    element.addEventListener('scroll', scroll, { passive: true });
    for (const gesture of gestures) element.addEventListener(gesture, release, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', hear, { capture: true });
      element.removeEventListener('scroll', scroll);
      for (const gesture of gestures) element.removeEventListener(gesture, release);
    };
  }, [canvas, scroller, redraw]);
}

/** For how long after a landing the browser is taken to scroll by itself; it may do so until all of the page is loaded. */
const freshForMs = 1000;

function useFreshness(canvas: Canvas, { landing, view }: CanvasInput): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew with each landing, and with each change of the window
  useEffect(() => {
    canvas.fresh = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const loaded = () => {
      timer = setTimeout(() => {
        canvas.fresh = false;
      }, freshForMs);
    };
    if (document.readyState === 'complete') loaded();
    else addEventListener('load', loaded, { once: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('load', loaded);
    };
  }, [canvas, landing, view]);
}

const gestures = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
