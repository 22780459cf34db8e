import { formatDay, parseDay } from '../days.ts';
import { weekdayOf } from '../rows/dates.ts';
import { addMonths } from './add-months.ts';
import { type Calendar, firstFrom } from './calendar.ts';

/** A day of a month's leaf: its date, and its index in the calendar where it has messages. */
export type LeafDay = { date: string; day: number; index: number | undefined };

/** A month as a leaf of a calendar: `column` of its first day from 0 for Sunday, and all its days. */
export type Leaf = { month: string; column: number; days: LeafDay[] };

/** The leaf of a month ('2018-01'). */
export function buildLeaf(calendar: Calendar, month: string): Leaf {
  const first = parseDay(`${month}-01`) ?? 0;
  let at = firstFrom(calendar, month);
  const days = Array.from({ length: addMonths(first, 1) - first }, (_, number) => {
    const date = formatDay(first + number);
    return { date, day: number + 1, index: calendar.dates[at] === date ? at++ : undefined };
  });
  return { month, column: weekdayOf(`${month}-01`), days };
}

/** A month ('2018-01') with its messages; `first` is the index of its first day with messages, undefined where it has none. */
export type MonthSum = { month: string; count: number; first: number | undefined };

export type YearSum = { year: number; count: number; days: number; months: MonthSum[] };

/** Every year with messages, each with its twelve months. */
export function buildYears({ dates, counts }: Calendar): YearSum[] {
  const years = new Map<number, YearSum>();
  dates.forEach((date, index) => {
    const number = Number(date.slice(0, 4));
    const year = years.get(number) ?? emptyYear(number);
    const month = year.months[Number(date.slice(5, 7)) - 1];
    const count = counts[index] ?? 0;
    years.set(number, year);
    year.count += count;
    year.days++;
    if (!month) return;
    month.count += count;
    month.first ??= index;
  });
  return [...years.values()];
}

function emptyYear(year: number): YearSum {
  const name = String(year).padStart(4, '0');
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: `${name}-${String(index + 1).padStart(2, '0')}`,
    count: 0,
    first: undefined,
  }));
  return { year, count: 0, days: 0, months };
}
