import type { ChatMap } from '../archive/chat-map.ts';
import { addMonths } from '../calendar/add-months.ts';
import { formatDay, parseDay } from '../days.ts';
import { spanOf } from './date-span.ts';
import { countByDay } from './hit-list.ts';
import type { SearchProgress } from './types.ts';

/** The life of an archive in equal steps. */
export type Scale = {
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** The day number (days.ts) on which each step begins, and at the end the day after the last. */
  starts: number[];
};

/** The finest steps of which a life, from its first day to its last ('YYYY-MM-DD'), has no more than `most`. */
export function buildScale(from: string, to: string, most: number): Scale {
  const [first, last] = [parseDay(from) ?? 0, parseDay(to) ?? 0];
  const days = last - first + 1;
  if (days <= most) return { unit: 'day', starts: range(first, days + 1, 1) };
  // 1970-01-01 was a Thursday: weeks begin on Mondays.
  const monday = first - ((((first + 3) % 7) + 7) % 7);
  const weeks = Math.ceil((last + 1 - monday) / 7);
  if (weeks <= most) return { unit: 'week', starts: range(monday, weeks + 1, 7) };
  const monthsFrom = (unit: Scale['unit'], size: number): Scale => {
    const [year = 0, month = 1] = from.split('-').map(Number);
    const begin = parseDay(`${from.slice(0, 4)}-${pad(month - ((month - 1) % size))}-01`) ?? first;
    const end = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
    const count = Math.floor((end - (year * 12 + month - 1 - ((month - 1) % size))) / size) + 1;
    return { unit, starts: Array.from({ length: count + 1 }, (_, index) => addMonths(begin, index * size)) };
  };
  const month = monthsFrom('month', 1);
  if (month.starts.length <= most + 1) return month;
  const quarter = monthsFrom('quarter', 3);
  return quarter.starts.length <= most + 1 ? quarter : monthsFrom('year', 12);
}

/** How many hits fall on each step. */
export function countBySteps(
  scale: Scale,
  { chats }: Pick<SearchProgress, 'chats'>,
  maps: ReadonlyMap<string, ChatMap>,
): number[] {
  const sums = new Array<number>(scale.starts.length - 1).fill(0);
  for (const { chat, positions } of chats) {
    const map = maps.get(chat);
    if (!map) continue;
    for (const [index, count] of countByDay(positions, map).entries()) {
      if (count === 0) continue;
      const step = stepAt(scale, parseDay(map.dates[index] ?? '') ?? 0);
      sums[step] = (sums[step] ?? 0) + count;
    }
  }
  return sums;
}

/** The step on which a day falls; the first or last one for a day outside. */
function stepAt({ starts }: Scale, day: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The steps from … to, both included, as a span of a query: '2018-01..2018-03'. */
export function formatSteps({ unit, starts }: Scale, from: number, to: number): string {
  const length = unit === 'year' ? 4 : unit === 'day' || unit === 'week' ? 10 : 7;
  const first = formatDay(starts[from] ?? 0).slice(0, length);
  const last = formatDay((starts[to + 1] ?? 1) - 1).slice(0, length);
  return first === last ? first : `${first}..${last}`;
}

/** The steps that a span touches, both included; undefined for what is no span, or lies outside. */
export function parseSteps(scale: Scale, span: string): { from: number; to: number } | undefined {
  const days = spanOf(span);
  const [first = 0, end = 0] = [scale.starts[0], scale.starts.at(-1)];
  if (!days || days.last < first || days.first >= end) return undefined;
  return { from: stepAt(scale, days.first), to: stepAt(scale, days.last) };
}

/** The first and the last day of a span, as dates; undefined for what is none. */
export function parseSpanDates(span: string): { from: string; to: string } | undefined {
  const days = spanOf(span);
  return days && { from: formatDay(days.first), to: formatDay(days.last) };
}

const range = (first: number, length: number, step: number) =>
  Array.from({ length }, (_, index) => first + index * step);
const pad = (value: number) => String(value).padStart(2, '0');
