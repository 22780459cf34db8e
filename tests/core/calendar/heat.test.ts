import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHeat } from '../../../src/core/index.ts';
import { calendars } from './calendars.ts';

test('one loud evening leaves nearly all other days as they are', () => {
  const days = Array.from({ length: 60 }, (_, index) => 20 + index * 5);
  const [calm, loud] = [createHeat(days), createHeat([...days, 40_000])];
  expect(days.filter((count) => loud(count) !== calm(count)).length).toBeLessThanOrEqual(2);
  expect(new Set(days.map(calm)).size).toBeGreaterThan(1);
});

test('days that are alike look alike, and a few messages among many are cool', () => {
  const even = createHeat([100, 102, 98, 101, 99]);
  expect([98, 100, 102].map(even)).toEqual([4, 4, 4]);
  const mixed = createHeat([2, 3, 40, 200, 300, 310, 280]);
  expect([2, 300].map(mixed)).toEqual([1, 4]);
});

test('of no days, or days with a message each, there is a heat too', () => {
  expect(createHeat([])(1)).toBe(4);
  expect(createHeat([1, 1, 1])(1)).toBe(4);
});

test('more messages are never cooler, and the loudest is the warmest', () => {
  fc.assert(
    fc.property(calendars, ({ counts }) => {
      const heat = createHeat(counts);
      const sorted = [...counts].sort((a, b) => a - b).map(heat);
      expect(sorted).toEqual([...sorted].sort());
      expect(sorted.at(-1)).toBe(4);
    }),
  );
});
