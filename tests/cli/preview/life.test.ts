import { expect, test } from 'vitest';
import { buildBars } from '../../../src/cli/preview/life.ts';
import { formatDay, parseDay } from '../../../src/core/index.ts';

const days = (from: string, ...counts: number[]) =>
  counts.map((count, index) => [formatDay((parseDay(from) ?? 0) + index), count] as const);

test.each([
  ['nothing', [], [0]],
  ['one day', [['2024-03-12', 5]], [5]],
  [
    'a few days, with one between',
    [
      ['2024-03-12', 5],
      ['2024-03-14', 2],
    ],
    [5, 0, 2],
  ],
  ['31 days', days('2024-02-01', ...Array(31).fill(1)), Array(31).fill(1)],
  ['seven weeks', days('2024-02-01', ...Array(49).fill(1)), Array(7).fill(7)],
  [
    'two years as months',
    [
      ['2022-01-31', 5],
      ['2022-02-01', 1],
      ['2023-12-01', 2],
    ],
    [5, 1, ...Array(21).fill(0), 2],
  ],
] as const)('draws %s', (_, counts, bars) => {
  expect(buildBars(counts as unknown as [string, number][])).toEqual(bars);
});

test('never more bars than can be told apart, and every message in one of them', () => {
  const counts = days('0001-01-01', ...Array(2000).fill(3)).concat(days('9998-01-01', ...Array(300).fill(1)));
  const bars = buildBars(counts);
  expect(bars.length).toBeLessThanOrEqual(48);
  expect(bars.reduce((a, b) => a + b)).toBe(6300);
});
