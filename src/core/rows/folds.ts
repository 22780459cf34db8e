import { type Sequence, wholeSequence } from './sequence.ts';

/** Something that several said alike: `sign` as it was written ('[强]', '👍') or a word ('签到'); how often, or by how many. */
export type Sign = readonly [sign: string, count: number];

/** What a folded run says of itself; the words are the view's. */
export type FoldSummary =
  /** Messages that only greet, thank or applaud: what they say, the most frequent first. */
  | { readonly kind: 'reactions'; readonly signs: readonly Sign[] }
  /** Messages that the keeper took out whole. */
  | { readonly kind: 'withheld' }
  /** Messages during a talk, with what was asked among them. */
  | { readonly kind: 'questions'; readonly count: number }
  /** Messages between those that are meant to be seen. */
  | { readonly kind: 'between' };

/** Runs of positions [from, to) that may be folded away; in order, none empty, none over another. */
export type Folds = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  summary(index: number): FoldSummary;
};

/** A run that can be folded. 'off': the reader wants none folded; only the avatars tell where it begins and ends. */
export type Fold = {
  readonly from: number;
  readonly to: number;
  readonly state: 'closed' | 'open' | 'off';
  readonly summary: FoldSummary;
};

/** These runs, in order and none over another, as folds. */
export function toFolds(list: readonly { from: number; to: number; summary: FoldSummary }[]): Folds {
  return {
    from: Int32Array.from(list, ({ from }) => from),
    to: Int32Array.from(list, ({ to }) => to),
    summary: (index) => (list[index] as (typeof list)[number]).summary,
  };
}

/**
 * A chat's messages with these runs folded: one item stands for each that is not `opened` (by its first position), which is also what
 * `indexOf` gives for every position inside. Look-ups are binary searches in the folds, whatever the chat's size.
 */
export function foldSequence(count: number, folds: Folds, opened: ReadonlySet<number> = new Set()): Sequence {
  const closed = closedRuns(folds, opened);
  const stateOf = (from: number) => (opened.has(from) ? 'open' : 'closed');
  return { ...withoutRuns(count, closed, 1), foldOf: (position) => findFold(folds, position, stateOf) };
}

/** All of a chat's messages, where the reader wants nothing folded. */
export function unfoldedSequence(count: number, folds: Folds): Sequence {
  return { ...wholeSequence(count), foldOf: (position) => findFold(folds, position, () => 'off') };
}

function findFold(folds: Folds, position: number, stateOf: (from: number) => Fold['state']): Fold | undefined {
  const index = lastAtMost(folds.from, position);
  const [from, to] = [folds.from[index], folds.to[index]];
  if (from === undefined || to === undefined || position >= to) return undefined;
  return { from, to, state: stateOf(from), summary: folds.summary(index) };
}

type Runs = { readonly from: Int32Array; readonly to: Int32Array };

/** The runs that stay folded. */
export function closedRuns({ from, to }: Folds, opened: ReadonlySet<number>): Runs {
  if (opened.size === 0) return { from, to };
  const isClosed = (_: number, index: number) => !opened.has(from[index] as number);
  return { from: from.filter(isClosed), to: to.filter(isClosed) };
}

/** All positions, but of each run only the first `rest`. */
export function withoutRuns(count: number, { from, to }: Runs, rest: 0 | 1): Sequence {
  // The index of each run's first item, or of what comes after it.
  const items = new Int32Array(from.length);
  let hidden = 0;
  for (let run = 0; run < from.length; run++) {
    items[run] = (from[run] as number) - hidden;
    hidden += (to[run] as number) - (from[run] as number) - rest;
  }
  return {
    length: count - hidden,
    at(index) {
      const run = lastAtMost(items, index);
      if (run < 0) return index;
      const since = index - (items[run] as number) - rest;
      return since < 0 ? (from[run] as number) : (to[run] as number) + since;
    },
    indexOf(position) {
      const clamped = Math.min(Math.max(position, 0), count);
      const run = lastAtMost(from, clamped);
      if (run < 0) return clamped;
      const item = items[run] as number;
      return clamped < (to[run] as number) ? item : item + rest + clamped - (to[run] as number);
    },
  };
}

/** The index of the last of ascending numbers that is at most `value`; -1 where none is. */
function lastAtMost(numbers: Int32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
