import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { HitRows } from '../../core/index.ts';

/** The heights in the style sheet, in px. */
const heights = { day: 32, hit: 80 };
/** Rows that are drawn beyond what is in sight, to either side. */
const overscan = 8;

/**
 * The rows in sight of a list whose rows have two heights: where each lies is reckoned, not added up, since a hundred thousand would keep a
 * keystroke waiting.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rows: HitRows) {
  const [view, setView] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const topOf = useCallback((row: number) => placeOf(rows, row), [rows]);
  const { first, last } = useMemo(() => {
    const at = (px: number) => rowAt(rows, px);
    return {
      first: Math.max(0, at(view.top) - overscan),
      last: Math.min(rows.length, at(view.top + view.height) + overscan),
    };
  }, [rows, view]);
  const reveal = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (!element) return;
      // With the head of its day, where that is above it.
      const [top, end] = [placeOf(rows, row) - heights.day, placeOf(rows, row + 1)];
      if (top < element.scrollTop) element.scrollTop = top;
      else if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight;
    },
    [scroller, rows],
  );
  return { first, last, topOf, height: placeOf(rows, rows.length), reveal };
}

/** Where a row begins, in px; where all end, for the one after the last. */
function placeOf(rows: HitRows, number: number): number {
  const row = rows.at(number);
  if (row?.shape === 'hit') return row.index * heights.hit + (number - row.index) * heights.day;
  const before = row ? row.day.from : rows.hits;
  return before * heights.hit + (number - before) * heights.day;
}

/** The last row that begins at a place or above it. */
function rowAt(rows: HitRows, px: number): number {
  let [low, high] = [0, Math.max(0, rows.length - 1)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placeOf(rows, middle) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}
