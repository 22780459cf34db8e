import { type Calendar, firstFrom, nearestDay } from './calendar.ts';
import type { When } from './when.ts';

/**
 * The day that a reader gets to: the date's own, a month's or year's first with messages (`exact`); else the nearest one.
 * The index is -1 where there are no days at all.
 */
export function findWhen(calendar: Calendar, { date }: When): { index: number; exact: boolean } {
  const first = firstFrom(calendar, date);
  if (calendar.dates[first]?.startsWith(date)) return { index: first, exact: true };
  return { index: nearestDay(calendar, date.length === 10 ? date : `${date}-01-01`.slice(0, 10)), exact: false };
}
