import { buildChatMap, type ChatMap } from '../archive/chat-map.ts';
import type { ChatEntry } from '../archive/types.ts';
import { parseDay } from '../days.ts';
import { countsOf } from '../rows/density.ts';
import type { Sequence } from '../rows/sequence.ts';

/** The days with messages, ascending, and how many each has; only these can be chosen. A day is known by its index. */
export type Calendar = { readonly dates: readonly string[]; readonly counts: readonly number[] };

/** The calendar of what is shown of a chat: where a filter leaves nothing of a day, the day is not in it. */
export function calendarOf(map: ChatMap, sequence: Sequence): Calendar {
  const counts = countsOf(map, sequence);
  const shown = map.dates.map((date, index) => [date, counts[index] ?? 0] as const).filter(([, count]) => count > 0);
  return { dates: shown.map(([date]) => date), counts: shown.map(([, count]) => count) };
}

/** The calendar of several chats together, from the manifest alone. */
export function calendarOfAll(chats: readonly ChatEntry[]): Calendar {
  const counts = new Map<string, number>();
  for (const chat of chats) {
    buildChatMap(chat).dates.forEach((date, index) => {
      counts.set(date, (counts.get(date) ?? 0) + (chat.counts[index] ?? 0));
    });
  }
  const dates = [...counts.keys()].sort();
  return { dates, counts: dates.map((date) => counts.get(date) ?? 0) };
}

/** The chats with messages on a date, and how many each has: the loudest first. */
export function chatsOn(chats: readonly ChatEntry[], date: string): { chat: ChatEntry; count: number }[] {
  const spoke = chats.flatMap((chat) => {
    const index = buildChatMap(chat).dates.indexOf(date);
    return index < 0 ? [] : [{ chat, count: chat.counts[index] ?? 0 }];
  });
  return spoke.sort((a, b) => b.count - a.count);
}

/** The index of the first day on or after a date; the number of days where there is none. */
export function firstFrom({ dates }: Calendar, date: string): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of a date's day; -1 for a date without messages. */
export function indexOfDate(calendar: Calendar, date: string): number {
  const index = firstFrom(calendar, date);
  return calendar.dates[index] === date ? index : -1;
}

/** The index of the day nearest to a date, the earlier of two as near; -1 where there are no days. */
export function nearestDay(calendar: Calendar, date: string): number {
  const after = firstFrom(calendar, date);
  const [before, next] = [calendar.dates[after - 1], calendar.dates[after]];
  if (before === undefined || next === undefined) return next === undefined ? after - 1 : after;
  const wanted = parseDay(date) ?? 0;
  return (parseDay(next) ?? 0) - wanted < wanted - (parseDay(before) ?? 0) ? after : after - 1;
}
