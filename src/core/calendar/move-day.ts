import { formatDay, parseDay } from '../days.ts';
import { addMonths } from './add-months.ts';
import { type Calendar, firstFrom, nearestDay } from './calendar.ts';

export type DayMove = { by: 'day' | 'week' | 'month' | 'year'; forward: boolean } | { to: 'first' | 'last' };

/**
 * The index of the day that a move leads to from another: always one with messages. Weeks keep the weekday where it has
 * messages, else they go on to the next day that has; months and years go to the next one that has messages, to the
 * day nearest to the same one. At the calendar's ends a move stays.
 */
export function moveDay(calendar: Calendar, from: number, move: DayMove): number {
  const last = calendar.dates.length - 1;
  if ('to' in move) return move.to === 'first' ? Math.min(0, last) : last;
  const to = move.by === 'day' ? from + (move.forward ? 1 : -1) : leap(calendar, from, move.by, move.forward);
  return Math.min(Math.max(to, 0), last);
}

function leap(calendar: Calendar, from: number, by: 'week' | 'month' | 'year', forward: boolean): number {
  const date = calendar.dates[from] ?? '';
  const number = parseDay(date) ?? 0;
  if (by === 'week') {
    const wanted = formatDay(number + (forward ? 7 : -7));
    // The last day on or before, or the first on or after it.
    return forward ? firstFrom(calendar, wanted) : lastTo(calendar, wanted);
  }
  const unit = by === 'month' ? 7 : 4;
  const edge = forward
    ? firstFrom(calendar, afterAll(date.slice(0, unit)))
    : firstFrom(calendar, date.slice(0, unit)) - 1;
  const period = calendar.dates[edge]?.slice(0, unit);
  if (period === undefined) return from;
  return nearestWithin(calendar, period, sameDayOf(date, period));
}

function lastTo(calendar: Calendar, date: string): number {
  return firstFrom(calendar, afterAll(date)) - 1;
}

/** Comes after every date that begins so. */
function afterAll(beginning: string): string {
  return `${beginning}~`;
}

/** The same day in another month ('2018-02') or year ('2018'), or the last one of a month that is shorter. */
function sameDayOf(date: string, period: string): string {
  const [year, month] = [Number(period.slice(0, 4)), Number((period.length === 4 ? date : period).slice(5, 7))];
  const by = (year - Number(date.slice(0, 4))) * 12 + month - Number(date.slice(5, 7));
  return formatDay(addMonths(parseDay(date) ?? 0, by));
}

function nearestWithin(calendar: Calendar, period: string, date: string): number {
  const [first, last] = [firstFrom(calendar, period), lastTo(calendar, period)];
  return Math.min(Math.max(nearestDay(calendar, date), first), last);
}
