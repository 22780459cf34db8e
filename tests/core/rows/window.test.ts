import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slideWindow, windowAround } from '../../../src/core/index.ts';

test('a window reaches five hundred to either side and stops at the ends', () => {
  expect(windowAround(5000, 10_000)).toEqual({ from: 4500, to: 5500 });
  expect(windowAround(10, 10_000)).toEqual({ from: 0, to: 510 });
  expect(windowAround(9_999, 10_000)).toEqual({ from: 9499, to: 10_000 });
  expect(windowAround(0, 3)).toEqual({ from: 0, to: 3 });
});

test('a window stays the very same object while the reader is away from its edges', () => {
  const window = windowAround(5000, 10_000);
  expect(slideWindow(window, 4900, 4940, 10_000)).toBe(window);
});

test('a window slides before the reader meets its edge', () => {
  const window = windowAround(5000, 10_000);
  expect(slideWindow(window, 4700, 4720, 10_000)).toEqual({ from: 4210, to: 5210 });
  expect(slideWindow(window, 5250, 5300, 10_000)).toEqual({ from: 4775, to: 5775 });
});

test('wherever the reader is, the window holds it, is bounded, and slides no further once it has slid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.nat(50_000), fc.nat(50_000), (length, a, b) => {
      const seen = Math.min(a, length - 1);
      const slid = slideWindow(windowAround(Math.min(b, length - 1), length), seen, seen, length);
      expect(slid.from).toBeLessThanOrEqual(seen);
      expect(slid.to).toBeGreaterThan(seen);
      expect(slid.to - slid.from).toBeLessThanOrEqual(1000);
      expect(slideWindow(slid, seen, seen, length)).toBe(slid);
    }),
  );
});
