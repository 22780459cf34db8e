import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, findMessage, keepFormerIds, matchMessages, parseId, toMessages } from '../../../src/core/index.ts';
import { survives } from '../../helpers/growth.ts';

type Row = { second: number; text: string; speaker?: string; redacted?: boolean };
const entriesOf = (rows: readonly Row[]): Entry[] =>
  rows
    .map(({ second, text, speaker = '甲', redacted }): Entry => {
      return { date: '2018-01-02', second, speaker, kind: 'text', text, ...(redacted && { redacted: true }) };
    })
    .sort((a, b) => a.second - b.second);

const day = fc.array(
  fc.record({ second: fc.nat(6), text: fc.constantFrom('a', 'b', 'c'), speaker: fc.constantFrom('甲', '乙') }),
  { maxLength: 20 },
);

describe('ids that are kept from an earlier archive', () => {
  it('lead every old link to its message, whatever joins it, and give every message an id of its own', () => {
    fc.assert(
      fc.property(day, day, day, (said, more, evenMore) => {
        let entries: readonly Entry[] = entriesOf(said);
        for (const added of [more, evenMore]) {
          const former = toMessages(entries);
          // Newcomers come before, so that an order by chance does not help.
          const next = entriesOf([
            ...added,
            ...former.map(({ at, ...one }) => ({ ...one, second: Number(at.slice(-2)) })),
          ]);
          entries = keepFormerIds(next, former);
          const messages = toMessages(entries);
          expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
          for (const { id } of messages) expect(parseId(id)).not.toBeNull();
          for (const { id, at, text, speaker } of former) {
            const found = findMessage(messages, id);
            expect(messages[found?.index ?? -1]).toMatchObject({ at, text, speaker });
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are none where nothing has changed, or only others have', () => {
    fc.assert(
      fc.property(day, day, (said, others) => {
        const former = toMessages(entriesOf(said));
        const next = entriesOf([...said, ...others.map((one) => ({ ...one, second: one.second + 10 }))]);
        expect(keepFormerIds(next, former)).toBe(next);
      }),
    );
  });

  it('stay with a message whose text was taken out only where they tell nothing of it', () => {
    const former = toMessages(
      entriesOf([
        { second: 1, text: 'a' },
        { second: 2, text: 'b' },
        { second: 2, text: 'c' },
      ]),
    );
    const next = entriesOf([
      { second: 1, text: 'new', speaker: '丙' },
      { second: 1, text: '＊', speaker: '乙', redacted: true },
      { second: 2, text: '＊', redacted: true },
      { second: 2, text: 'c' },
    ]);
    const ids = toMessages(keepFormerIds(next, former)).map(({ id }) => id);
    expect(ids[1]).toBe('000001');
    expect(ids.slice(2)).toEqual(
      toMessages(next)
        .slice(2)
        .map(({ id }) => id),
    );
    expect(ids).not.toContain(former[1]?.id);
  });
});

describe('what is the same message in a later archive', () => {
  const match = (before: Row[], after: Row[]) => [
    ...matchMessages(toMessages(entriesOf(before)), toMessages(entriesOf(after))),
  ];
  const a = { second: 1, text: 'a' };

  it.each<[what: string, before: Row[], after: Row[], matches: number[]]>([
    ['says the same at the same time', [a], [{ second: 1, text: 'b' }, a], [1]],
    ['is by the same speaker, where two say it', [a, { ...a, speaker: '乙' }], [{ ...a, speaker: '乙' }, a], [1, 0]],
    ['may have another name', [a], [{ ...a, speaker: '丙' }], [0]],
    ['comes in order, where it is said twice', [a, a], [a, a, a], [0, 1]],
    ['may have another text by the same speaker', [a], [{ ...a, text: 'b' }], [0]],
    ['may be redacted, name and all', [a], [{ second: 1, text: '＊', speaker: '丙', redacted: true }], [0]],
    ['is not what somebody else says', [a], [{ second: 1, text: 'b', speaker: '乙' }], [-1]],
    ['is not said at another time', [a], [{ ...a, second: 2 }], [-1]],
  ])('%s', (_, before, after, matches) => expect(match(before, after)).toEqual(matches));

  it('is found in linear time, though all say the same in one second', () => {
    const work = (length: number) => () => {
      const messages = toMessages(entriesOf(Array.from({ length: length / 10 }, () => a)));
      return keepFormerIds(entriesOf(Array.from({ length: length / 10 }, () => a)), messages);
    };
    expect(survives(work)).toBe(true);
  });
});
