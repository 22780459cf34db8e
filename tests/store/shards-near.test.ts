import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildChatMap,
  foldSequence,
  pickedSequence,
  type Sequence,
  shardAt,
  toFolds,
  wholeSequence,
} from '../../src/core/index.ts';
import { shardsNear } from '../../src/store/shards-near.ts';

/** Twenty shards of a hundred messages, one a day. */
const map = buildChatMap({
  id: 'tea',
  title: '茶',
  count: 2000,
  speakers: 1,
  from: '2024-01-01',
  gaps: Array.from({ length: 19 }, () => 1),
  counts: Array.from({ length: 20 }, () => 100),
  shards: Array.from({ length: 20 }, (_, index) => [String(index), 100]),
  index: '',
});
const whole = wholeSequence(2000);
/** One message of each shard: its fifty-first. */
const rare = pickedSequence(Int32Array.from({ length: 20 }, (_, shard) => shard * 100 + 50));
const folded = foldSequence(2000, toFolds([{ from: 420, to: 1110, summary: { kind: 'withheld' } }]));
const near = (sequence: Sequence, [first, last]: [number, number], reach: [messages: number, shards: number]) => [
  ...shardsNear({ map, sequence, seen: { first, last } }, { messages: reach[0], shards: reach[1] }),
];

describe('the shards near what is seen', () => {
  test.each<[string, Sequence, [number, number], [number, number], number[]]>([
    ['only its own, in the middle of one', whole, [540, 560], [30, 3], [5]],
    ['the next one, near its end', whole, [570, 580], [30, 3], [5, 6]],
    ['the one before, near its beginning', whole, [520, 530], [30, 3], [5, 4]],
    ['what is seen first, then what is below, then what is above', whole, [480, 620], [150, 9], [4, 5, 6, 7, 3]],
    ['none beyond the edges of the chat', whole, [0, 1999], [400, 9], [...map.shards.keys()]],
    [
      'no more than so many where a filter leaves one message of each',
      rare,
      [850, 1050],
      [40, 2],
      [8, 9, 10, 11, 12, 7, 6],
    ],
    ['nothing beyond, where nothing is asked for', rare, [850, 950], [0, 2], [8, 9]],
    ['those around, where what is seen is not listed', rare, [860, 860], [1, 1], [9, 10, 8]],
    ['past what a fold hides', folded, [415, 419], [3, 3], [4, 11]],
    ['back over what a fold hides, to where it begins', folded, [1112, 1120], [4, 3], [11, 4]],
  ])('are %s', (_, sequence, seen, reach, expected) => {
    expect(near(sequence, seen, reach)).toEqual(expected);
  });

  test('are none for messages that stand in the page', () => {
    const run = { from: 500, messages: Array.from({ length: 100 }), names: { names: new Set(), lengths: new Map() } };
    const place = { map, sequence: whole, seen: { first: 480, last: 530 }, run: run as never };
    expect([...shardsNear(place, { messages: 100, shards: 3 })]).toEqual([4, 6, 3]);
  });

  test('hold all that is seen, and as far beyond it as was asked, as a look at every message tells', () => {
    const positions = fc.uniqueArray(fc.nat(1999), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(positions, fc.nat(1999), fc.nat(1999), fc.nat(60), fc.nat(5), (picked, a, b, messages, shards) => {
        const sequence = pickedSequence(Int32Array.from(picked).sort());
        const seen: [number, number] = [Math.min(a, b), Math.max(a, b)];
        const from = sequence.indexOf(seen[0]);
        const to = Math.min(sequence.length - 1, sequence.indexOf(seen[1]));
        const expected = new Set<number>();
        const take = (index: number) => expected.add(shardAt(map, sequence.at(index)));
        for (let index = from; index <= to; index++) take(index);
        for (const by of [1, -1]) {
          const before = expected.size;
          for (let step = 1; step <= messages && expected.size < before + shards; step++) {
            const index = by > 0 ? to + step : from - step;
            if (index >= 0 && index < sequence.length) take(index);
          }
        }
        expect(near(sequence, seen, [messages, shards])).toEqual([...expected]);
      }),
    );
  });
});
