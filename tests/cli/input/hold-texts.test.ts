import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextHolder } from '../../../src/cli/input/hold-texts.ts';
import type { Entry } from '../../../src/core/index.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const entry = fc.record(
  {
    date: fc.constant('2024-01-01'),
    second: fc.nat(86_399),
    speaker: text,
    kind: fc.constant('link'),
    text,
    title: text,
    href: text,
    src: text,
  },
  { requiredKeys: ['date', 'second', 'speaker', 'kind', 'text'] },
) as fc.Arbitrary<Entry>;

describe('entries that hold their texts alone', () => {
  it('say what they said, log after log', () => {
    fc.assert(
      fc.property(fc.array(fc.array(entry)), (logs) => {
        const said = structuredClone(logs);
        const hold = createTextHolder();
        for (const entries of logs) hold(entries);
        expect(logs).toEqual(said);
      }),
    );
  });
});
