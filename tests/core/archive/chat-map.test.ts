import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChatMap, dayAt, findDate, shardAt } from '../../../src/core/index.ts';
import { build, steady } from './built.ts';

describe('the map of a chat', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: 17_000, max: 17_300 }), fc.integer({ min: 1, max: 900 })), {
    maxLength: 30,
  });

  it('agrees with the messages on every position', () => {
    fc.assert(
      fc.property(days, (list) => {
        const entries = steady([...new Map(list)].sort(([a], [b]) => a - b));
        const map = buildChatMap(build(entries).chat);
        expect(map.count).toBe(entries.length);
        entries.forEach((each, position) => {
          if (map.dates[dayAt(map, position)] !== each.date) expect.fail(`day of ${position}`);
          const shard = map.shards[shardAt(map, position)];
          if (!shard || position < shard.from || position >= shard.to) expect.fail(`shard of ${position}`);
        });
      }),
      { numRuns: 20 },
    );
  });

  const map = buildChatMap(
    build(
      steady([
        [17_533, 3],
        [17_536, 2],
        [17_564, 1],
      ]),
    ).chat,
  );

  it.each([
    ['2017-12-31', '2018-01-02'],
    ['2018-01-02', '2018-01-02'],
    ['2018-01-03', '2018-01-02'],
    ['2018-01-04', '2018-01-05'],
    ['2018-01-19', '2018-01-05'],
    ['2018-01-20', '2018-02-02'],
    ['2030-01-01', '2018-02-02'],
    ['', '2018-01-02'],
  ])('%j is nearest to %s', (date, nearest) => expect(map.dates[findDate(map, date)]).toBe(nearest));

  it.each([
    [-5, 0],
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 2],
    [99, 2],
  ])('position %i is of day %i', (position, day) => expect(dayAt(map, position)).toBe(day));

  it('of a chat without messages is empty', () => {
    const empty = buildChatMap(build([]).chat);
    expect(empty).toEqual({ count: 0, dates: [], starts: Int32Array.of(0), shards: [] });
    expect([dayAt(empty, 0), shardAt(empty, 0), findDate(empty, '2018-01-02')]).toEqual([0, 0, 0]);
  });
});
