import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitRows } from '../../../src/core/index.ts';

test.each([
  ['all of it where it fits', [10, 20, 30], 60, [[0, 3]]],
  [
    'as few pages as can be, about equally high',
    [10, 10, 10, 10, 10, 10, 10, 10],
    70,
    [
      [0, 4],
      [4, 8],
    ],
  ],
  [
    'a row that is too high on a page of its own',
    [10, 90, 10],
    50,
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  ['nothing', [], 50, []],
] as const)('cuts %s', (_, heights, limit, pages) => {
  expect(splitRows(heights, limit).map(({ from, to }) => [from, to])).toEqual(pages);
});

test('every row is on one page, in order, and no page is too high unless its one row is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 400 }), { minLength: 1 }),
      fc.integer({ min: 50, max: 1000 }),
      (heights, limit) => {
        const pages = splitRows(heights, limit);
        expect(pages.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights);
        for (const { from, to } of pages) {
          expect(to).toBeGreaterThan(from);
          const height = heights.slice(from, to).reduce((sum, each) => sum + each, 0);
          if (to - from > 1) expect(height).toBeLessThanOrEqual(limit);
        }
      },
    ),
  );
});
