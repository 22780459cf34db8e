import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGramCounts } from '../../../../src/cli/output/words/gram-counts.ts';
import {
  addGram,
  clearGrams,
  countAt,
  countGram,
  createGramTable,
  keyAt,
  placeGram,
} from '../../../../src/cli/output/words/gram-table.ts';

type Gram = { key: number; message: number; offset: number };
type Known = { count: number; last: number; message: number; offset: number };

/** The same with a Map. */
function countSlowly(grams: readonly Gram[]): Map<number, Known> {
  const known = new Map<number, Known>();
  for (const { key, message, offset } of grams) {
    const gram = known.get(key);
    if (!gram) known.set(key, { count: 1, last: message, message, offset });
    else if (gram.last !== message) Object.assign(gram, { count: gram.count + 1, last: message });
  }
  return known;
}

/** Many more than a table begins with, of keys from one end of 32 bits to the other. */
const days = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.boolean()), { maxLength: 6000, size: 'max' }),
  { minLength: 2, maxLength: 4 },
);

function toGrams(steps: readonly (readonly [number, boolean])[]): Gram[] {
  let message = 0;
  return steps.map(([value, next], offset) => {
    if (next) message++;
    return { key: (value * 858_993) >>> 0, message, offset };
  });
}

describe('the table of a day’s grams', () => {
  it.each([
    ['as many grams as there are', 1],
    ['fewer than there are', 0.001],
  ])('knows what a Map would, used again, with room for %s', (_, share) => {
    fc.assert(
      fc.property(days, (list) => {
        const table = createGramTable();
        for (const steps of list) {
          const grams = toGrams(steps);
          clearGrams(table, grams.length * share);
          for (const { key, message, offset } of grams) addGram(table, key, message, offset);
          const known = countSlowly(grams);
          const met = Array.from({ length: table.used }, (_, number) => [keyAt(table, number), countAt(table, number)]);
          expect(met).toEqual([...known].map(([key, { count }]) => [key, count]));
          for (const [key, { message, offset }] of known) expect(placeGram(table, key)).toEqual({ message, offset });
          expect(countGram(table, 7)).toBe(known.get(7)?.count ?? 0);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the counts of all grams', () => {
  it('are what a Map would hold', () => {
    fc.assert(
      fc.property(days, (list) => {
        const counts = createGramCounts();
        const known = new Map<number, number>();
        for (const { key } of list.flatMap(toGrams)) {
          counts.add(key, 2);
          known.set(key, (known.get(key) ?? 0) + 2);
        }
        for (const [key, count] of known) expect(counts.count(key)).toBe(count);
        expect(counts.count(7)).toBe(known.get(7) ?? 0);
      }),
      { numRuns: 20 },
    );
  });
});
