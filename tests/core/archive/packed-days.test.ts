import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGuarded } from '../../../src/core/archive/faults.ts';
import { formatPacked } from '../../../src/core/archive/packed.ts';
import { formatDays, type PackedDays, parseDays } from '../../../src/core/archive/packed-days.ts';

type Shards = [hash: string, count: number][];

const read = (value: Partial<Record<keyof PackedDays, unknown>>) => readGuarded({ liaoji: 1 }, () => parseDays(value));
const hash = fc.stringMatching(/^[0-9a-f]{12}$/);
const name = (number: number) => String(number).padStart(12, '0');
/** Shards of these sizes. */
const cut = (...counts: number[]): Shards => counts.map((count, number) => [name(number), count]);

/** Days, and any cuts through them: at their borders mostly. */
const cuts = fc
  .array(
    fc.record({
      count: fc.integer({ min: 1, max: 3000 }),
      gap: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4000 })),
      hash,
      where: fc.constantFrom('border', 'border', 'none', 'within'),
    }),
  )
  .map((days) => {
    const shards: Shards = [];
    let held = 0;
    for (const { count, hash, where } of days) {
      held += count;
      if (where === 'none') continue;
      const take = where === 'within' && count > 1 ? held - 1 : held;
      shards.push([hash, take]);
      held -= take;
    }
    if (held > 0) shards.push([name(0), held]);
    return { gaps: days.slice(1).map(({ gap }) => gap), counts: days.map(({ count }) => count), shards };
  });

describe('the days and shards in a manifest', () => {
  it('are read as they were, wherever they were cut', () => {
    fc.assert(
      fc.property(cuts, (days) => {
        expect(read(formatDays(days))).toEqual(days);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[what: string, counts: number[], shards: Shards, runs: [gaps: number[], counts: number[], shards: number[]]]>(
    [
      ['nothing', [], [], [[], [], []]],
      [
        'whole days',
        [7, 8, 9],
        cut(15, 9),
        [
          [2, 2],
          [7, 8, 9],
          [2, 1],
        ],
      ],
      [
        'a day that is larger than a shard',
        [7, 5, 9],
        cut(7, 2, 3, 9),
        [
          [2, 0, 2],
          [7, 2, 3, 9],
          [1, 1, 1, 1],
        ],
      ],
      [
        'a shard that goes on into the next day',
        [7, 8],
        cut(9, 6),
        [
          [2, 0],
          [7, 2, 6],
          [2, 1],
        ],
      ],
    ],
  )('are runs of messages: %s', (_, counts, shards, [steps, pieces, runs]) => {
    const days = { gaps: counts.slice(1).map(() => 2), counts, shards };
    const { gaps, counts: written, shards: named } = formatDays(days);
    expect([gaps, written, named[1]]).toEqual([steps, pieces, runs].map((list) => formatPacked(list)));
    expect(read({ gaps, counts: written, shards: named })).toEqual(days);
  });

  it('are ours to get right when they are written', () => {
    expect(() => formatDays({ gaps: [], counts: [3], shards: cut(4) })).toThrow();
    expect(() => formatDays({ gaps: [], counts: [3], shards: cut(2) })).toThrow();
  });

  const good = formatDays({ gaps: [2], counts: [3, 4], shards: cut(7) });
  const both = formatPacked([2]);

  it.each<[what: string, change: Partial<Record<keyof PackedDays, unknown>>]>([
    ['no gap', { gaps: formatPacked([]) }],
    ['a gap too many', { gaps: formatPacked([2, 1]) }],
    ['a milliard of gaps', { gaps: [1e9, 1, 0, 0, ''] }],
    ['lists of numbers', { gaps: [2], counts: [3, 4] }],
    ['shards that are no list', { shards: {} }],
    ['shards that are a text', { shards: 'AA' }],
    ['shards without their days', { shards: ['AAAAAAAA'] }],
    ['hashes that are none', { shards: [['AAAAAAAA'], both] }],
    ['hashes that lead elsewhere', { shards: ['../../..', both] }],
    ['half a hash', { shards: ['AAAA', both] }],
    ['a hash too many', { shards: ['AAAAAAAAAAAAAAAA', both] }],
    ['a day in no shard', { shards: ['AAAAAAAA', formatPacked([1])] }],
    ['days in a shard that there are not', { shards: ['AAAAAAAA', formatPacked([3])] }],
    ['a milliard of days in a shard', { shards: ['AAAAAAAA', formatPacked([1e9])] }],
  ])('are refused: %s', (_, change) => expect(read({ ...good, ...change })).toMatchObject({ fault: 'damaged' }));
});
