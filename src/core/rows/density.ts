import { type ChatMap, dayAt, findDate } from '../archive/chat-map.ts';
import { formatDay, parseDay } from '../days.ts';
import type { Sequence } from './sequence.ts';

/** A chat's days, without its shards. */
export type Days = Pick<ChatMap, 'count' | 'dates' | 'starts'>;

/** The calendar from a chat's first day to its last: the number of the first (days.ts), and how many days. */
export type Span = { readonly first: number; readonly length: number };

/**
 * The strip beside the timeline is linear in calendar time, not in messages: only so can years and months be
 * labelled at even distances, only so is a quiet month seen as quiet, and the same pixel always means the same day,
 * whatever a filter hides.
 */
export function spanOf(days: Days): Span {
  const first = dayNumber(days, 0);
  return { first, length: dayNumber(days, days.dates.length - 1) - first + 1 };
}

function dayNumber({ dates }: Days, index: number): number {
  return numbersOf(dates)[index] ?? 0;
}

/** Ten years of days are read in six milliseconds, and asked for again with every filter. */
const known = new WeakMap<readonly string[], Int32Array>();

function numbersOf(dates: readonly string[]): Int32Array {
  const numbers = known.get(dates) ?? Int32Array.from(dates, (date) => parseDay(date) ?? 0);
  known.set(dates, numbers);
  return numbers;
}

/** How many messages of a sequence each day with messages has. */
export function countsOf(days: Days, sequence: Sequence): number[] {
  const before = Array.from(days.starts, (start) => sequence.indexOf(start));
  return days.dates.map((_, index) => (before[index + 1] ?? sequence.length) - (before[index] ?? 0));
}

/**
 * Messages per bin, where `bins` bins divide the calendar evenly. A day that lies across a border gives to either side
 * by its share, so the bins add up to all messages; a stretch without messages is 0.
 */
export function density(days: Days, counts: readonly number[], bins: number): Float64Array {
  const filled = new Float64Array(Math.max(0, Math.floor(bins)));
  const span = spanOf(days);
  const perDay = filled.length / span.length;
  const numbers = numbersOf(days.dates);
  counts.forEach((count, index) => {
    if (count === 0) return;
    const from = ((numbers[index] ?? 0) - span.first) * perDay;
    spread(filled, { from, to: from + perDay, count });
  });
  return filled;
}

function spread(filled: Float64Array, { from, to, count }: { from: number; to: number; count: number }): void {
  for (let bin = Math.floor(from); bin < to && bin < filled.length; bin++) {
    const share = (Math.min(to, bin + 1) - Math.max(from, bin)) / (to - from);
    filled[bin] = (filled[bin] ?? 0) + count * share;
  }
}

/** Where a message stands in the calendar: 0 at the first day's beginning, 1 at the last day's end. */
export function fractionOf(map: ChatMap, position: number): number {
  if (map.dates.length === 0) return 0;
  const day = dayAt(map, position);
  const start = map.starts[day] ?? 0;
  const within = (position - start) / Math.max(1, (map.starts[day + 1] ?? map.count) - start);
  return fractionOfDay(map, day, Math.min(Math.max(within, 0), 1));
}

/** Where a day with messages, by its index in `dates`, stands in the calendar; `within` it, from 0 to 1. */
export function fractionOfDay(days: Days, index: number, within = 0): number {
  const span = spanOf(days);
  return (dayNumber(days, index) - span.first + within) / span.length;
}

/** The index in `dates` of the day nearest to a place in the calendar, 0 to 1. */
export function dayAtFraction(map: ChatMap, fraction: number): number {
  const span = spanOf(map);
  const day = Math.min(span.length - 1, Math.max(0, Math.floor(fraction * span.length)));
  return findDate(map, formatDay(span.first + day));
}
