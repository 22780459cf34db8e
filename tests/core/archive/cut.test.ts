import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutShards } from '../../../src/core/archive/cut.ts';
import { formatDay } from '../../../src/core/index.ts';

type Time = { date: string; second: number };

/** One message a second from midnight on, for each day so many. */
function chat(counts: ReadonlyMap<number, number>): Time[] {
  const days = [...counts].sort(([a], [b]) => a - b);
  return days.flatMap(([day, count]) =>
    Array.from({ length: count }, (_, second) => ({ date: formatDay(day), second })),
  );
}

/** What each shard holds, as text: equal for shards that a rebuild leaves alone. */
function shardsOf(times: Time[]): string[] {
  let from = 0;
  return cutShards(times).map((to) => {
    const [first, last] = [times[from], times[to - 1]];
    const text = `${first?.date} ${first?.second} – ${last?.date} ${last?.second}: ${to - from}`;
    from = to;
    return text;
  });
}

const years = fc
  .array(fc.tuple(fc.integer({ min: 17_000, max: 17_800 }), fc.integer({ min: 1, max: 700 })), {
    minLength: 1,
    maxLength: 300,
  })
  .map((days) => new Map(days));

describe('cutting a chat into shards', () => {
  it('keeps days whole and shards at most 2,000 messages', () => {
    fc.assert(
      fc.property(years, (counts) => {
        const times = chat(counts);
        const ends = cutShards(times);
        expect(ends.at(-1)).toBe(times.length);
        ends.reduce((from, to) => {
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(2000);
          expect(times[to - 1]?.date).not.toBe(times[to]?.date);
          return to;
        }, 0);
      }),
      { numRuns: 30 },
    );
  });

  it('makes shards of some 1,000 to 2,000 messages from a chat of steady days', () => {
    const times = chat(new Map(Array.from({ length: 700 }, (_, day) => [17_000 + day, 110])));
    expect(times.length / cutShards(times).length).toBeGreaterThan(1500);
  });

  it('changes the last shard only, at most, when tomorrow is added', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 90 }), (counts, count, gap) => {
        const before = shardsOf(chat(counts));
        const after = shardsOf(chat(new Map([...counts, [Math.max(...counts.keys()) + gap, count]])));
        expect(before.filter((shard) => !after.includes(shard)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('changes few shards, whatever the length of the chat, when an old day is inserted or changed', () => {
    fc.assert(
      fc.property(
        years,
        fc.integer({ min: 17_000, max: 17_800 }),
        fc.integer({ min: 1, max: 700 }),
        (counts, day, count) => {
          const before = shardsOf(chat(counts));
          const after = shardsOf(chat(new Map([...counts, [day, count]])));
          expect(before.filter((shard) => !after.includes(shard)).length).toBeLessThanOrEqual(14);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('changes no more than a run of the calendar when an early day of a very long chat grows', () => {
    const counts = new Map(Array.from({ length: 1200 }, (_, day) => [17_000 + day, 100 + (day % 7)]));
    const before = shardsOf(chat(counts));
    const after = shardsOf(chat(new Map([...counts, [17_003, 900]])));
    expect(before.length).toBeGreaterThan(60);
    expect(before.filter((shard) => !after.includes(shard)).length).toBeLessThanOrEqual(9);
  });

  it('divides only a day that is larger than a shard, and never within a second', () => {
    const seconds = Array.from({ length: 5000 }, (_, index) => Math.floor(index / 3));
    const times = [
      { date: '2024-03-11', second: 5 },
      ...seconds.map((second) => ({ date: '2024-03-12', second })),
      { date: '2024-03-13', second: 5 },
    ];
    const ends = cutShards(times);
    expect(ends).toEqual([1, 1999, 3997, 5001, 5002]);
  });

  it('leaves a second whole that is larger than a shard', () => {
    const times = Array.from({ length: 5000 }, (_, index) => ({
      date: '2024-03-12',
      second: index < 4000 ? 7 : index,
    }));
    expect(cutShards(times)).toEqual([4000, 5000]);
  });

  it('makes nothing of nothing', () => expect(cutShards([])).toEqual([]));
});
