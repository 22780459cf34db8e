import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGuarded } from '../../../src/core/archive/faults.ts';
import { formatPacked, parsePacked } from '../../../src/core/archive/packed.ts';

const read = (value: unknown) => readGuarded({ liaoji: 1 }, () => parsePacked(value, 'counts'));

describe('packed numbers', () => {
  const number = fc.oneof(
    fc.constant(1),
    fc.integer({ min: 0, max: 8 }),
    fc.integer({ min: 0, max: 2000 }),
    fc.integer({ min: 0, max: 1e9 }),
  );

  it('are read as they were', () => {
    const alike = fc.integer({ min: 200, max: 300 });
    fc.assert(
      fc.property(fc.oneof(fc.array(number), fc.array(alike)), (numbers) => {
        expect(read(formatPacked(numbers))).toEqual(numbers);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[what: string, numbers: number[], packed: ReturnType<typeof formatPacked>]>([
    ['none', [], [0, 0, 0, 1, '']],
    ['one', [13], [1, 13, 0, 1, 'A']],
    ['all alike', [1, 1, 1, 1, 1, 1, 1], [7, 1, 0, 1, 'AA']],
    ['a few larger', [1, 1, 1, 4, 1, 1, 1], [7, 1, 0, 3, 'HA']],
    ['of any size', [150, 405, 278], [3, 150, 8, 0, 'AP-A']],
  ])('are written as the form says: %s', (_, numbers, packed) => expect(formatPacked(numbers)).toEqual(packed));

  it.each<[what: string, value: unknown]>([
    ['that are no list', { length: 5 }],
    ['without digits', [1, 13, 1, 0]],
    ['whose digits are a list', [1, 13, 1, 0, ['A']]],
    ['whose digits are none', [1, 13, 1, 0, '=']],
    ['whose digits are none, beyond all of ASCII', [1, 13, 1, 0, '\u0141']],
    ['that say less than they count', [7, 1, 1, 0, 'A']],
    ['that say more than they count', [6, 1, 1, 0, 'AA']],
    ['that are filled up with ones', [1, 1, 1, 0, 'P']],
    ['that take no bits', [1, 1, 0, 0, '']],
    ['that would fill all memory', [1e9, 1, 0, 0, '']],
    ['that would fill all memory, of some bits each', [1e9, 1, 8, 1e9, 'AAAA']],
    ['that end within a number', [2, 0, 4, 0, 'A']],
    ['that are larger than any count', [1, 1e9, 1, 0, 'g']],
    ['that ones without end lead to', [1, 0, 24, 1e9, '_'.repeat(100)]],
    ['of more bits than a number has', [1, 0, 31, 0, 'AAAAAA']],
    ['that begin below nothing', [1, -1, 1, 0, 'A']],
    ['whose lengths are none', [{}, null, '1', true, 'A']],
  ])('are refused: %s', (_, value) => expect(read(value)).toMatchObject({ fault: 'damaged' }));
});
