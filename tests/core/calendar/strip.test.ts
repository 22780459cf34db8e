import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildYears,
  cellOf,
  cellsOf,
  createHeat,
  dateAt,
  formatDay,
  monthColumns,
  parseDay,
  stripsOf,
} from '../../../src/core/index.ts';
import { calendars } from './calendars.ts';

describe('a strip of the heat map', () => {
  test('puts weeks side by side, from Sunday down', () => {
    const [year] = stripsOf(2018, false);
    // 1 January 2018 was a Monday.
    expect(cellOf(year!, '2018-01-01')).toEqual({ column: 0, row: 1 });
    expect(cellOf(year!, '2018-01-07')).toEqual({ column: 1, row: 0 });
    expect(dateAt(year!, { column: 0, row: 0 })).toBeUndefined();
    expect(dateAt(year!, { column: 52, row: 2 })).toBeUndefined();
    expect(dateAt(year!, { column: 1, row: 7 })).toBeUndefined();
  });

  test('holds every day of its year once, in its columns, and gives each back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.boolean(), (year, halves) => {
        const cells = stripsOf(year, halves).flatMap((strip) => {
          const [first, last] = [parseDay(strip.from) ?? 0, parseDay(strip.to) ?? 0];
          return Array.from({ length: last - first + 1 }, (_, index) => {
            const date = formatDay(first + index);
            return { strip, date, cell: cellOf(strip, date) };
          });
        });
        const seen = cells.map(({ date }) => date);
        expect(cells.map(({ strip, cell }) => dateAt(strip, cell))).toEqual(seen);
        const columns = cells.map(({ cell }) => cell.column);
        expect(Math.max(...columns)).toBeLessThan(halves ? 28 : 54);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.length).toBe(parseDay(`${String(year).padStart(4, '0')}-02-29`) === undefined ? 365 : 366);
      }),
      { numRuns: 60 },
    );
  });

  test('shows each day with messages warm in its place, and all others empty', () => {
    fc.assert(
      fc.property(calendars, fc.boolean(), (calendar, halves) => {
        const heat = createHeat(calendar.counts);
        const years = buildYears(calendar).map(({ year }) => year);
        const warm = years.flatMap((year) =>
          stripsOf(year, halves).flatMap((strip) => {
            const [, ...levels] = cellsOf(calendar, strip, heat);
            return levels.flatMap((cells, level) => cells.map((cell) => [dateAt(strip, cell), level + 1]));
          }),
        );
        const expected = calendar.dates.map((date, index) => [date, heat(calendar.counts[index] ?? 0)]);
        expect(warm.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('gives every column to one month, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.boolean(), (year, halves) => {
        for (const strip of stripsOf(year, halves)) {
          const months = monthColumns(strip);
          expect(months.length).toBe(halves ? 6 : 12);
          expect(months[0]?.from).toBe(0);
          expect(months.slice(1).map(({ from }) => from)).toEqual(months.slice(0, -1).map(({ to }) => to));
          expect(Math.min(...months.map(({ from, to }) => to - from))).toBeGreaterThanOrEqual(4);
          expect(months.at(-1)?.to).toBe(cellOf(strip, strip.to).column + 1);
        }
      }),
    );
  });
});
