import { formatDay, parseDay } from '../days.ts';
import type { ChatEntry } from './types.ts';

export type ShardPlace = {
  /** Its path from the site's root, not percent-encoded. */
  file: string;
  /** Positions from … to - 1. */
  from: number;
  to: number;
  days: [date: string, count: number][];
};

/** Where everything of a chat is, worked out once from its counts. */
export type ChatMap = {
  count: number;
  /** Every day with messages, ascending. */
  dates: string[];
  /** The position where each day begins, and at the end the count. */
  starts: Int32Array;
  shards: ShardPlace[];
};

export function buildChatMap(chat: ChatEntry): ChatMap {
  let number = parseDay(chat.from) ?? 0;
  const dates = chat.counts.map((_, index) => {
    if (index > 0) number += chat.gaps[index - 1] ?? 1;
    return formatDay(number);
  });
  const starts = new Int32Array(dates.length + 1);
  chat.counts.forEach((count, index) => {
    starts[index + 1] = (starts[index] ?? 0) + count;
  });
  const map: ChatMap = { count: chat.count, dates, starts, shards: [] };
  let from = 0;
  for (const [hash, count] of chat.shards) {
    const to = from + count;
    map.shards.push({ file: `data/${chat.id}/${hash}.json`, from, to, days: daysBetween(map, from, to) });
    from = to;
  }
  return map;
}

/** The index in `dates` of the day that a position falls on; of the first or last day for one outside. */
export function dayAt(map: ChatMap, position: number): number {
  return lastWhere(map.dates.length, (index) => (map.starts[index] ?? 0) <= position);
}

/** The index in `shards` of the shard that holds a position; of the first or last one for one outside. */
export function shardAt(map: ChatMap, position: number): number {
  return lastWhere(map.shards.length, (index) => (map.shards[index]?.from ?? 0) <= position);
}

/**
 * The index in `dates` of this date, or of the nearest day with messages: the earlier of two as near.
 * 0 for a chat without messages and for what is no date.
 */
export function findDate(map: ChatMap, date: string): number {
  const before = lastWhere(map.dates.length, (index) => (map.dates[index] ?? '') <= date);
  const wanted = parseDay(date);
  const here = parseDay(map.dates[before] ?? '');
  const next = parseDay(map.dates[before + 1] ?? '');
  if (wanted === undefined || here === undefined || next === undefined) return before;
  return next - wanted < wanted - here ? before + 1 : before;
}

function daysBetween(map: ChatMap, from: number, to: number): [date: string, count: number][] {
  const days: [date: string, count: number][] = [];
  for (let index = dayAt(map, from); index < map.dates.length; index++) {
    const [start, end] = [map.starts[index] ?? 0, map.starts[index + 1] ?? 0];
    if (start >= to) break;
    days.push([map.dates[index] ?? '', Math.min(end, to) - Math.max(start, from)]);
  }
  return days;
}

/** By binary search the last index for which something holds that holds up to there; 0 where it never does. */
function lastWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, Math.max(0, length - 1)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
