import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatRecency, parseRecency } from '../../../src/core/archive/recency.ts';

const namesOf = (by: string, names: string[]) => Array.from(parseRecency(by)?.numbers ?? [], (number) => names[number]);

it('says how long ago each speaker spoke, in printable characters', () => {
  expect(formatRecency(['a', 'b', 'a', 'a', 'c'])).toEqual({ names: ['a', 'b', 'c'], by: '##%$#' });
});

it('gives the speakers back, few or many', () => {
  const few = fc.array(fc.integer({ min: 0, max: 5 }).map(String));
  const many = fc.array(fc.integer({ min: 0, max: 300 }).map(String), { maxLength: 2000, size: 'max' });
  fc.assert(
    fc.property(fc.oneof(few, many), (speakers) => {
      const { names, by } = formatRecency(speakers);
      expect(JSON.stringify(by)).toBe(`"${by}"`);
      expect(namesOf(JSON.parse(JSON.stringify(by)), names)).toEqual(speakers);
    }),
    { numRuns: 50 },
  );
});

it('steps over the surrogates when there are very many speakers', () => {
  const speakers = Array.from({ length: 130_000 }, (_, number) => `${number % 65_000}`);
  const { names, by } = formatRecency(speakers);
  expect(by).not.toMatch(/\p{Cs}/u);
  expect(namesOf(by, names)).toEqual(speakers);
});
