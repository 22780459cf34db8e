import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRange, type Ends, pickedSequence, rangeOf, tapMessage, wholeSequence } from '../../../src/core/index.ts';

const all = wholeSequence(100);
const evens = pickedSequence(Int32Array.from({ length: 50 }, (_, index) => index * 2));

describe('a tap on a message', () => {
  test.each<[string, Ends | undefined, number, Ends | undefined]>([
    ['ticks it where nothing is ticked', undefined, 5, { anchor: 5, head: 5 }],
    ['after the run makes it the end', { anchor: 5, head: 8 }, 12, { anchor: 5, head: 12 }],
    ['before the run makes it the beginning', { anchor: 5, head: 8 }, 2, { anchor: 8, head: 2 }],
    ['near the end unticks it and what follows', { anchor: 5, head: 12 }, 11, { anchor: 5, head: 10 }],
    ['near the beginning unticks it and what precedes', { anchor: 5, head: 12 }, 6, { anchor: 12, head: 7 }],
    ['in the very middle unticks the later half', { anchor: 4, head: 8 }, 6, { anchor: 4, head: 5 }],
    ['on the only one leaves nothing', { anchor: 5, head: 5 }, 5, undefined],
  ])('%s', (_, before, position, after) => {
    expect(tapMessage(before, position, all)).toEqual(after);
  });

  test('steps over what a filter hides', () => {
    expect(tapMessage({ anchor: 4, head: 20 }, 18, evens)).toEqual({ anchor: 4, head: 16 });
    expect(tapMessage({ anchor: 20, head: 4 }, 4, evens)).toEqual({ anchor: 20, head: 6 });
    expect(countRange({ anchor: 20, head: 4 }, evens)).toBe(9);
    expect(countRange(undefined, evens)).toBe(0);
  });

  test('always turns the tapped message’s own tick over', () => {
    const isTicked = (ends: Ends | undefined, position: number) =>
      ends !== undefined && position >= rangeOf(ends).from && position <= rangeOf(ends).to;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 49 }), { minLength: 1, maxLength: 12 }), (taps) => {
        let ends: Ends | undefined;
        for (const position of taps.map((index) => evens.at(index))) {
          const before = isTicked(ends, position);
          ends = tapMessage(ends, position, evens);
          expect(isTicked(ends, position)).toBe(!before);
        }
      }),
    );
  });
});
