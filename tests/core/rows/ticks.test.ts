import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../../src/core/days.ts';
import { buildTicks } from '../../../src/core/rows/ticks.ts';

const first = parseDay('2017-03-15') as number;

test('two years on a desktop strip are marked by quarters, each January as its year', () => {
  const ticks = buildTicks({ first, length: 730 }, 800);
  expect(ticks.map(({ date, unit }) => [date, unit])).toEqual([
    ['2017-04-01', 'month'],
    ['2017-07-01', 'month'],
    ['2017-10-01', 'month'],
    ['2018-01-01', 'year'],
    ['2018-04-01', 'month'],
    ['2018-07-01', 'month'],
    ['2018-10-01', 'month'],
    ['2019-01-01', 'year'],
  ]);
});

test('a few days are marked one by one', () => {
  const ticks = buildTicks({ first, length: 3 }, 800);
  expect(ticks.map(({ date, unit, fraction }) => [date, unit, fraction])).toEqual([
    ['2017-03-15', 'day', 0],
    ['2017-03-16', 'day', 1 / 3],
    ['2017-03-17', 'day', 2 / 3],
  ]);
});

test('every month that begins on a strip with room for all is marked, and every year on a shorter one', () => {
  const begin = fc.integer({ min: -700_000, max: 2_000_000 });
  const perDay = fc.constantFrom(36 / 28, 5, 7, 36 / 365, 0.15);
  fc.assert(
    fc.property(begin, fc.integer({ min: 1, max: 4000 }), perDay, (day, length, px) => {
      const all = Array.from({ length }, (_, index) => formatDay(day + index));
      const ends = px < 1 ? '-01-01' : '-01';
      const ticks = buildTicks({ first: day, length }, px * length * 1.000001);
      expect(ticks.map(({ date }) => date)).toEqual(all.filter((date) => date.endsWith(ends)));
    }),
  );
});

test('all years that a date can name are gone through in no time', () => {
  const span = { first: parseDay('0000-01-01') as number, length: 3_652_000 };
  for (let again = 0; again < 100; again++) expect(buildTicks(span, 800).length).toBeLessThan(30);
});

test('labels never touch, however long the chat and short the strip', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 1500 }), (length, heightPx) => {
      const tops = buildTicks({ first, length }, heightPx).map((tick) => tick.fraction * heightPx);
      tops.slice(1).forEach((top, index) => {
        expect(top - (tops[index] ?? 0)).toBeGreaterThan(20);
      });
    }),
  );
});
