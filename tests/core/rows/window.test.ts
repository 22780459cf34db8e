import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slideWindow, windowAround } from '../../../src/core/index.ts';

test('a window reaches a thousand to either side and stops at the ends', () => {
  expect(windowAround(5000, 10_000)).toEqual({ from: 4000, to: 6000 });
  expect(windowAround(10, 10_000)).toEqual({ from: 0, to: 1010 });
  expect(windowAround(9_999, 10_000)).toEqual({ from: 8999, to: 10_000 });
  expect(windowAround(0, 3)).toEqual({ from: 0, to: 3 });
});

test('a window stays the very same object while the reader is away from its edges', () => {
  const window = windowAround(5000, 10_000);
  expect(slideWindow(window, 4900, 4940, 10_000)).toBe(window);
});

test('a window slides before the reader meets its edge', () => {
  const window = windowAround(5000, 10_000);
  expect(slideWindow(window, 4300, 4320, 10_000)).toEqual({ from: 3310, to: 5310 });
  expect(slideWindow(window, 5650, 5700, 10_000)).toEqual({ from: 4675, to: 6675 });
});

test('wherever the reader is, the window holds it, is bounded, and slides no further once it has slid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.nat(50_000), fc.nat(50_000), (length, a, b) => {
      const seen = Math.min(a, length - 1);
      const slid = slideWindow(windowAround(Math.min(b, length - 1), length), seen, seen, length);
      expect(slid.from).toBeLessThanOrEqual(seen);
      expect(slid.to).toBeGreaterThan(seen);
      expect(slid.to - slid.from).toBeLessThanOrEqual(2000);
      expect(slideWindow(slid, seen, seen, length)).toBe(slid);
    }),
  );
});
