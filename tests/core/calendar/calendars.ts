import fc from 'fast-check';
import type { Calendar } from '../../../src/core/index.ts';
import { formatDay, parseDay } from '../../../src/core/index.ts';

/** A calendar of these dates, with a message each unless told otherwise. */
export function calendarWith(...days: (string | [date: string, count: number])[]): Calendar {
  const pairs = days.map((day) => (typeof day === 'string' ? ([day, 1] as const) : day));
  return { dates: pairs.map(([date]) => date), counts: pairs.map(([, count]) => count) };
}

const first = parseDay('2015-11-20') ?? 0;

/** Calendars of one to 150 days within some five years, with two leap days. */
export const calendars: fc.Arbitrary<Calendar> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1800 }), { minLength: 1, maxLength: 150 })
  .chain((days) => {
    const dates = days.sort((a, b) => a - b).map((day) => formatDay(first + day));
    const counts = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: dates.length, maxLength: dates.length });
    return counts.map((each) => ({ dates, counts: each }));
  });

/** A calendar and one of its days. */
export const chosenDays = calendars.chain((calendar) => {
  return fc.nat(calendar.dates.length - 1).map((index) => ({ calendar, index, date: calendar.dates[index] ?? '' }));
});
