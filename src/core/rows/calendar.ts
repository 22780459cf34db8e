import { formatDay, parseDay } from '../days.ts';

/** 0 for Sunday … 6 for Saturday; of a date that does not exist, as of 1970-01-01. */
export function weekdayOf(date: string): number {
  return ((((parseDay(date) ?? 0) + 4) % 7) + 7) % 7;
}

/** The day number `by` months on: the same day of its month, or that month's last where it is shorter. */
export function addMonths(day: number, by: number): number {
  const [year = 0, month = 1, ofMonth = 1] = formatDay(day).split('-').map(Number);
  const months = year * 12 + month - 1 + by;
  const first = monthStart(months);
  return first + Math.min(ofMonth, monthStart(months + 1) - first) - 1;
}

function monthStart(months: number): number {
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return parseDay(`${year}-${String((months % 12) + 1).padStart(2, '0')}-01`) ?? 0;
}
