import { parseDay } from '../days.ts';

/** A date in numbers: `month` from 1, `weekday` 0 for Sunday … 6 for Saturday. */
export type DateParts = { year: number; month: number; day: number; weekday: number };

/** A date ('2018-01-02') in numbers, without any time zone; undefined for what is no day ('2018-02-30', 'today'). */
export function parseDate(date: string): DateParts | undefined {
  const number = parseDay(date);
  if (number === undefined) return undefined;
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
    // Day 0, 1970-01-01, was a Thursday.
    weekday: (((number + 4) % 7) + 7) % 7,
  };
}

/** 0 for Sunday … 6 for Saturday; of a date that does not exist, as of 1970-01-01. */
export function weekdayOf(date: string): number {
  return parseDate(date)?.weekday ?? 4;
}

/** '10:32' of '2018-01-02T10:32:50': a time chip. */
export function minuteOf(at: string): string {
  return at.slice(11, 16);
}

/** '10:32:50' of '2018-01-02T10:32:50': the time of one message. */
export function timeOf(at: string): string {
  return at.slice(11, 19);
}
