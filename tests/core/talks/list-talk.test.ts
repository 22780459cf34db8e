import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTalk, type Sequence, type Talk } from '../../../src/core/index.ts';

const items = (sequence: Sequence) => Array.from({ length: sequence.length }, (_, index) => sequence.at(index));
const none: ReadonlySet<number> = new Set();

/** Announced at 10; from 20 to 40 every fifth is said, with a question at 22 and 23; two more are asked and answered after. */
const talk: Talk = {
  date: '2024-05-08',
  id: '200000',
  second: 72_000,
  seconds: 1800,
  lasting: 2400,
  topic: '订单为什么会丢',
  speaker: '满满',
  from: 20,
  to: 40,
  until: 50,
  announcements: [10],
  said: [20, 25, 30, 35, 40, 44, 50],
  messages: 7,
  slides: [30],
  questions: [22, 23, 42, 47],
};

describe('a talk as it is read', () => {
  it('is announcement, talk and answers, each question where it was asked; one item for all else', () => {
    const { sequence, matching } = listTalk(talk, { count: 100, opened: none });
    expect(items(sequence)).toEqual([10, 11, 20, 21, 25, 26, 30, 31, 35, 36, 40, 41, 42, 43, 44, 45, 47, 48, 50]);
    expect(sequence.foldOf?.(22)).toEqual({
      from: 21,
      to: 25,
      state: 'closed',
      summary: { kind: 'questions', count: 2 },
    });
    expect(sequence.foldOf?.(15)?.summary).toEqual({ kind: 'between' });
    expect([sequence.isPart, matching]).toEqual([true, 12]);
  });

  it('counts and passes on what is folded of questions, and nothing else that is folded', () => {
    const { shown } = listTalk(talk, { count: 100, opened: none });
    expect(items(shown)).toEqual([10, 20, 22, 23, 25, 30, 35, 40, 42, 44, 47, 50]);
  });

  it('opens gap by gap; what is no part of the talk is fainter there', () => {
    const { sequence, shown } = listTalk(talk, { count: 100, opened: new Set([21]) });
    expect(items(sequence).slice(2, 7)).toEqual([20, 21, 22, 23, 24]);
    expect([21, 22, 23, 24, 25].map((position) => sequence.isAside?.(position))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(items(shown).slice(1, 7)).toEqual([20, 21, 22, 23, 24, 25]);
  });

  it('shows what a link leads to before or after it', () => {
    const { sequence } = listTalk(talk, { count: 100, opened: none, also: 80 });
    expect(items(sequence).slice(-3)).toEqual([50, 51, 80]);
    expect(sequence.isAside?.(80)).toBe(false);
    expect(listTalk(talk, { count: 100, opened: none, also: 22 }).sequence.length).toBe(19);
  });

  it('shows it, too, where a foreign file says that all of a large chat is the talk', () => {
    const said = Array.from({ length: 500_000 }, (_, index) => index + 10);
    const { sequence } = listTalk({ ...talk, said, to: 500_009 }, { count: 1_000_000, opened: none, also: 5 });
    expect([sequence.at(0), sequence.at(1)]).toEqual([5, 6]);
  });

  it('finds every position of it, and its ends for those outside, whatever is said and opened', () => {
    const positions = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
    const sort = (list: number[]) => list.sort((a, b) => a - b);
    fc.assert(
      fc.property(positions, positions, positions, fc.uniqueArray(fc.nat(60)), (announced, said, asked, opened) => {
        const made = {
          ...talk,
          announcements: sort(announced),
          said: sort([...new Set([...said, 20])]),
          questions: sort(asked.filter((at) => at !== 20 && !said.includes(at))),
        };
        const { sequence, shown } = listTalk(made, { count: 100, opened: new Set(opened) });
        const listed = items(sequence);
        expect(listed).toEqual(sort([...new Set(listed)]));
        listed.forEach((position, index) => {
          expect(sequence.indexOf(position)).toBe(index);
        });
        expect([sequence.indexOf(0), sequence.indexOf(99)]).toEqual([0, sequence.length]);
        // All that counts is listed, or is in a fold that is listed.
        const hidden = items(shown).filter((position) => !listed.includes(position));
        expect(hidden.every((position) => listed.includes(sequence.foldOf?.(position)?.from ?? -1))).toBe(true);
        expect(items(shown)).toEqual(expect.arrayContaining(made.said));
      }),
    );
  });
});
