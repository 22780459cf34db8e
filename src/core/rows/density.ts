import { parseDay } from '../days.ts';

/** The days of a chat as `ChatMap` has them: each with messages, ascending, and the position of its first message. */
export type Days = { readonly dates: readonly string[]; readonly starts: ArrayLike<number>; readonly count: number };

/** The calendar from a chat's first day to its last: the number of the first (calendar.ts), and how many days. */
export type Span = { readonly first: number; readonly length: number };

/**
 * The strip beside the timeline is linear in calendar time, not in messages: only so can years and months be
 * labelled at even distances, only so is a quiet month seen as quiet, and the same pixel always means the same day,
 * whatever a filter hides.
 */
export function spanOf(days: Days): Span {
  const first = dayOf(days, 0);
  const last = dayOf(days, days.dates.length - 1);
  return { first, length: last - first + 1 };
}

function dayOf(days: Days, index: number): number {
  return parseDay(days.dates[index] ?? '') ?? 0;
}

/** How many messages each day with messages has. */
export function countsOf(days: Days): number[] {
  return days.dates.map((_, index) => startOf(days, index + 1) - startOf(days, index));
}

function startOf(days: Days, index: number): number {
  return index < days.dates.length ? (days.starts[index] ?? 0) : days.count;
}

/**
 * Messages per bin, where `bins` bins divide the calendar evenly. A day that lies across a border gives to either side
 * by its share, so the bins add up to all messages; a stretch without messages is 0.
 */
export function density(days: Days, counts: readonly number[], bins: number): Float64Array {
  const filled = new Float64Array(Math.max(0, Math.floor(bins)));
  const span = spanOf(days);
  const perDay = filled.length / span.length;
  days.dates.forEach((_, index) => {
    const from = (dayOf(days, index) - span.first) * perDay;
    spread(filled, from, from + perDay, counts[index] ?? 0);
  });
  return filled;
}

function spread(filled: Float64Array, from: number, to: number, count: number): void {
  for (let bin = Math.floor(from); bin < to && bin < filled.length; bin++) {
    const share = (Math.min(to, bin + 1) - Math.max(from, bin)) / (to - from);
    filled[bin] = (filled[bin] ?? 0) + count * share;
  }
}

/** The index of the last day with messages at or before a value, by binary search; 0 where all are later. */
function lastAtOrBefore(length: number, at: (index: number) => number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Where a message stands in the calendar: 0 at the first day's beginning, 1 at the last day's end. */
export function fractionOf(days: Days, position: number): number {
  if (days.dates.length === 0) return 0;
  const index = lastAtOrBefore(days.dates.length, (day) => startOf(days, day), position);
  const start = startOf(days, index);
  const within = (position - start) / Math.max(1, startOf(days, index + 1) - start);
  return fractionOfDay(days, index, Math.min(Math.max(within, 0), 1));
}

/** Where a day with messages, by its index in `dates`, stands in the calendar. */
export function fractionOfDay(days: Days, index: number, within = 0): number {
  const span = spanOf(days);
  return (dayOf(days, index) - span.first + within) / span.length;
}

/** The index in `dates` of the day with messages that lies nearest to a day's number; the earlier of two. */
export function nearestDay(days: Days, day: number): number {
  const before = lastAtOrBefore(days.dates.length, (index) => dayOf(days, index), day);
  const after = Math.min(before + 1, days.dates.length - 1);
  const distance = (index: number) => Math.abs(dayOf(days, index) - day);
  return distance(after) < distance(before) ? after : before;
}

/** The index in `dates` of the day that a place in the calendar, 0 to 1, means. */
export function dayAtFraction(days: Days, fraction: number): number {
  const span = spanOf(days);
  return nearestDay(days, span.first + Math.min(span.length - 1, Math.max(0, Math.floor(fraction * span.length))));
}
