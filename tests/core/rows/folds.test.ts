import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FoldSummary,
  type Folds,
  foldBetween,
  foldSequence,
  isFolded,
  nearestIndex,
  type Sequence,
  seenSequence,
  unfoldedSequence,
} from '../../../src/core/index.ts';

const summary: FoldSummary = { kind: 'reactions', signs: [['[强]', 3]] };
const foldsOf = (...runs: [from: number, to: number][]): Folds => ({
  from: Int32Array.from(runs, ([from]) => from),
  to: Int32Array.from(runs, ([, to]) => to),
  summary: () => summary,
});
const items = (sequence: Sequence) => Array.from({ length: sequence.length }, (_, index) => sequence.at(index));

/** A chat of some messages, runs of it in order that may touch, and which of them are open. */
const folded = fc
  .record({
    steps: fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 7 }), fc.boolean()), { maxLength: 20 }),
    rest: fc.nat(6),
  })
  .map(({ steps, rest }) => {
    const runs: [number, number][] = [];
    const opened = new Set<number>();
    let at = 0;
    for (const [gap, length, open] of steps) {
      at += gap;
      runs.push([at, at + length]);
      if (open) opened.add(at);
      at += length;
    }
    return { count: at + rest, folds: foldsOf(...runs), runs, opened };
  });

describe('a folded sequence', () => {
  test('leaves one item for each run, and opens one by one', () => {
    const folds = foldsOf([2, 5], [5, 7], [9, 10]);
    expect(items(foldSequence(12, folds))).toEqual([0, 1, 2, 5, 7, 8, 9, 10, 11]);
    expect(items(foldSequence(12, folds, new Set([5])))).toEqual([0, 1, 2, 5, 6, 7, 8, 9, 10, 11]);
    expect(items(seenSequence(12, folds, new Set([5])))).toEqual([0, 1, 5, 6, 7, 8, 10, 11]);
    expect(items(unfoldedSequence(12, folds))).toHaveLength(12);
  });

  test('has all messages outside of closed runs, in order, and the first of each closed one', () => {
    fc.assert(
      fc.property(folded, ({ count, folds, runs, opened }) => {
        const closed = runs.filter(([from]) => !opened.has(from));
        const all = Array.from({ length: count }, (_, position) => position);
        const isHidden = (position: number, rest: number) =>
          closed.some(([from, to]) => position >= from + rest && position < to);
        expect(items(foldSequence(count, folds, opened))).toEqual(all.filter((position) => !isHidden(position, 1)));
        expect(items(seenSequence(count, folds, opened))).toEqual(all.filter((position) => !isHidden(position, 0)));
      }),
    );
  });

  test('finds for every position the item that is it, stands for it or comes after it', () => {
    fc.assert(
      fc.property(folded, ({ count, folds, runs, opened }) => {
        const sequence = foldSequence(count, folds, opened);
        for (let position = 0; position < count; position++) {
          const run = runs.find(([from, to]) => position >= from && position < to);
          const isClosed = run !== undefined && !opened.has(run[0]);
          expect(sequence.at(sequence.indexOf(position))).toBe(isClosed ? run[0] : position);
          expect(nearestIndex(sequence, position)).toBe(sequence.indexOf(position));
          expect(isFolded(sequence, position)).toBe(isClosed);
          expect(sequence.foldOf?.(position)?.from).toBe(run?.[0]);
        }
        expect([sequence.indexOf(-3), sequence.indexOf(count + 3)]).toEqual([0, sequence.length]);
      }),
    );
  });

  test('without anything open is the whole chat, once all is opened', () => {
    fc.assert(
      fc.property(folded, ({ count, folds, runs }) => {
        const opened = new Set(runs.map(([from]) => from));
        expect(items(foldSequence(count, folds, opened))).toEqual(items(unfoldedSequence(count, folds)));
      }),
    );
  });
});

describe('what lies between', () => {
  test('is folded, but for what is within reach and for single messages', () => {
    const gaps = (shown: number[], reach: number) => {
      const { from, to } = foldBetween(20, Int32Array.from(shown), reach);
      return Array.from(from, (start, index) => [start, to[index]]);
    };
    expect(gaps([3, 5, 12], 0)).toEqual([
      [0, 3],
      [6, 12],
      [13, 20],
    ]);
    expect(gaps([3, 5, 12], 2)).toEqual([
      [8, 10],
      [15, 20],
    ]);
    expect(gaps([3, 5, 12], 9)).toEqual([]);
    expect(gaps([], 2)).toEqual([[0, 20]]);
  });

  test('leaves exactly the shown, what is within reach, and what would be folded alone', () => {
    const shownOf = fc.uniqueArray(fc.nat(199), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(shownOf, fc.nat(8), (list, reach) => {
        const shown = Int32Array.from(list.sort((a, b) => a - b));
        const isNear = (position: number) => list.some((each) => Math.abs(each - position) <= reach);
        const seen = new Set(items(seenSequence(200, foldBetween(200, shown, reach))));
        for (let position = 0; position < 200; position++) {
          const isAlone = [position - 1, position + 1].every((other) => other < 0 || other > 199 || isNear(other));
          expect([position, seen.has(position)]).toEqual([position, isNear(position) || isAlone]);
        }
      }),
    );
  });
});
