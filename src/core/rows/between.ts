import { closedRuns, type FoldSummary, type Folds, withoutRuns } from './folds.ts';
import type { Sequence } from './sequence.ts';

/** The messages that folds leave to be seen: those outside of all that are not `opened`. */
export function seenSequence(count: number, folds: Folds, opened: ReadonlySet<number> = new Set()): Sequence {
  return withoutRuns(count, closedRuns(folds, opened), 0);
}

/** The shortest run between that is worth a row of its own: a single message takes no more room. */
const least = 2;

/**
 * What lies between `shown` positions (ascending) and further from them than `reach`, as folds. Runs of a single message
 * are left to be seen.
 */
export function foldBetween(count: number, shown: Int32Array, reach = 0): Folds {
  const from = new Int32Array(shown.length + 1);
  const to = new Int32Array(shown.length + 1);
  let length = 0;
  let end = 0;
  const add = (until: number) => {
    if (until - end < least) return;
    from[length] = end;
    to[length++] = until;
  };
  for (let index = 0; index < shown.length; index++) {
    const position = shown[index] as number;
    add(position - reach);
    end = position + reach + 1;
  }
  add(count);
  return { from: from.slice(0, length), to: to.slice(0, length), summary: () => between };
}

const between: FoldSummary = { kind: 'between' };
