import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestIndex, pickedSequence, wholeSequence } from '../../../src/core/index.ts';

test('the whole sequence maps every index to itself and clamps positions', () => {
  const whole = wholeSequence(5);
  expect([whole.at(3), whole.indexOf(3), whole.indexOf(-1), whole.indexOf(9)]).toEqual([3, 3, 0, 5]);
});

const picked = fc
  .uniqueArray(fc.nat(500), { maxLength: 60 })
  .map((positions) => Int32Array.from(positions.sort((a, b) => a - b)));

test('a picked sequence finds each of its positions again', () => {
  fc.assert(
    fc.property(picked, (positions) => {
      const sequence = pickedSequence(positions);
      for (const [index, position] of positions.entries()) expect(sequence.indexOf(position)).toBe(index);
    }),
  );
});

test('indexOf is the first index at or after a position, and nearestIndex the nearest of all', () => {
  fc.assert(
    fc.property(picked, fc.integer({ min: -10, max: 510 }), (positions, position) => {
      const sequence = pickedSequence(positions);
      const all = [...positions];
      const after = all.findIndex((each) => each >= position);
      expect(sequence.indexOf(position)).toBe(after < 0 ? all.length : after);
      const nearest = nearestIndex(sequence, position);
      const distances = all.map((each) => Math.abs(each - position));
      expect(nearest === -1).toBe(all.length === 0);
      if (nearest >= 0) expect(distances[nearest]).toBe(Math.min(...distances));
    }),
  );
});
