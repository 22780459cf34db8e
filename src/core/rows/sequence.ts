import type { Fold } from './folds.ts';

/**
 * What is shown of a chat, in order: all its messages, or those that a filter lets through; one item stands for a folded run.
 * `at(i)` is the position of the i-th; `indexOf(position)` the first i at or after a position (length if none), or the item
 * that stands for it.
 */
export type Sequence = {
  readonly length: number;
  at(index: number): number;
  indexOf(position: number): number;
  /** The run, folded or opened, that a position belongs to. */
  foldOf?(position: number): Fold | undefined;
  /** Whether a message only surrounds those that are meant to be seen. */
  isAside?(position: number): boolean;
  /** A part of the chat only: where it ends, the chat does not. */
  readonly isPart?: boolean;
};

/** Every message of a chat of `count` messages. */
export function wholeSequence(count: number): Sequence {
  return { length: count, at: (index) => index, indexOf: (position) => Math.min(Math.max(position, 0), count) };
}

/** The messages at `positions`, which ascend. */
export function pickedSequence(positions: Int32Array): Sequence {
  return {
    length: positions.length,
    at: (index) => positions[index] ?? -1,
    indexOf(position) {
      let low = 0;
      let high = positions.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((positions[middle] as number) < position) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** The index whose message is nearest to a position; -1 for an empty sequence. The earlier one wins a tie. */
export function nearestIndex(sequence: Sequence, position: number): number {
  const after = sequence.indexOf(position);
  if (isFolded(sequence, position)) return after;
  if (after === 0) return sequence.length === 0 ? -1 : 0;
  if (after === sequence.length) return after - 1;
  return sequence.at(after) - position < position - sequence.at(after - 1) ? after : after - 1;
}

/** Whether a position is in a run that is folded: nothing but its row is seen of it. */
export function isFolded(sequence: Sequence, position: number): boolean {
  return sequence.foldOf?.(position)?.state === 'closed';
}
