import { formatDay, parseDay } from '../days.ts';
import { weekdayOf } from '../rows/dates.ts';
import { addMonths } from './add-months.ts';
import { type Calendar, firstFrom } from './calendar.ts';
import type { Heat } from './heat.ts';

/** A stretch of the calendar as a heat map: weeks are columns, weekdays rows from 0 for Sunday. */
export type Strip = { from: string; to: string };

/** A year in one strip, or in two of half a year each where there is little room. */
export function stripsOf(year: number, halves: boolean): Strip[] {
  const name = String(year).padStart(4, '0');
  if (!halves) return [{ from: `${name}-01-01`, to: `${name}-12-31` }];
  return [
    { from: `${name}-01-01`, to: `${name}-06-30` },
    { from: `${name}-07-01`, to: `${name}-12-31` },
  ];
}

export type Cell = { column: number; row: number };

/** Where a date of a strip stands. */
export function cellOf(strip: Strip, date: string): Cell {
  const past = (parseDay(date) ?? 0) - (parseDay(strip.from) ?? 0) + weekdayOf(strip.from);
  return { column: Math.floor(past / 7), row: past % 7 };
}

/** The date of a cell; undefined for one outside the strip. */
export function dateAt(strip: Strip, { column, row }: Cell): string | undefined {
  const number = (parseDay(strip.from) ?? 0) - weekdayOf(strip.from) + column * 7 + row;
  const date = formatDay(number);
  return date >= strip.from && date <= strip.to && row >= 0 && row < 7 ? date : undefined;
}

/** All cells of a strip by how warm they are; at 0 those without messages. */
export function cellsOf(calendar: Calendar, strip: Strip, heat: (count: number) => Heat): Cell[][] {
  const cells: Cell[][] = [[], [], [], [], []];
  const last = parseDay(strip.to) ?? 0;
  let at = firstFrom(calendar, strip.from);
  let past = weekdayOf(strip.from);
  for (let number = parseDay(strip.from) ?? 0; number <= last; number++, past++) {
    const spoke = calendar.dates[at] === formatDay(number);
    const level = spoke ? heat(calendar.counts[at] ?? 0) : 0;
    cells[level]?.push({ column: Math.floor(past / 7), row: past % 7 });
    if (spoke) at++;
  }
  return cells;
}

/** The columns that belong to each month of a strip, from … to - 1: a week on a border to the month that has most of it. */
export function monthColumns(strip: Strip): { month: string; from: number; to: number }[] {
  const months = Number(strip.to.slice(5, 7)) - Number(strip.from.slice(5, 7)) + 1;
  const first = parseDay(strip.from) ?? 0;
  const starts = Array.from({ length: months }, (_, index) => formatDay(addMonths(first, index)));
  const columns = starts.map((date, index) => {
    const { column, row } = cellOf(strip, date);
    return index > 0 && row > 3 ? column + 1 : column;
  });
  const end = cellOf(strip, strip.to).column + 1;
  return starts.map((date, index) => ({
    month: date.slice(0, 7),
    from: columns[index] ?? 0,
    to: columns[index + 1] ?? end,
  }));
}
