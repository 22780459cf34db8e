import type { FoldSummary, Sign } from '../rows/folds.ts';
import { formatDeltas, parseDeltas, readCount, readCounts, readString } from './columns.ts';
import { demand } from './faults.ts';
import type { Shard } from './types.ts';

/** A run of messages [from, to) that can be folded, by their numbers within the shard. */
export type ShardFold = { readonly from: number; readonly to: number; readonly summary: FoldSummary };

/** The column of a shard's folds, which are in order; undefined where there are none. */
export function formatFolds(folds: readonly ShardFold[]): Shard['folds'] {
  if (folds.length === 0) return undefined;
  return [
    formatDeltas(folds.map(({ from }) => from)),
    folds.map(({ from, to }) => to - from),
    folds.map(({ summary }) => (summary.kind === 'reactions' ? summary.signs.flat() : [])),
  ];
}

/** A foreign column of folds: each after the one before, none longer than the shard. */
export function parseFolds(value: unknown, count: number): ShardFold[] {
  if (value === undefined) return [];
  demand(Array.isArray(value) && Array.isArray(value[2]), 'folds is no list');
  const starts = parseDeltas(value[0], count, 'folds');
  const lengths = readCounts(value[1], 'folds');
  const signs: unknown[] = value[2];
  demand(lengths.length === starts.length && signs.length === starts.length, `folds: ${starts.length} places`);
  return starts.map((from, index) => {
    const to = from + (lengths[index] ?? 0);
    demand(to > from && to <= (starts[index + 1] ?? count), `folds: ${from} to ${to}`);
    return { from, to, summary: parseSummary(signs[index]) };
  });
}

function parseSummary(value: unknown): FoldSummary {
  demand(Array.isArray(value) && value.length % 2 === 0, 'folds: signs are no pairs');
  const signs: Sign[] = [];
  for (let at = 0; at < value.length; at += 2) {
    signs.push([readString(value[at], 'folds'), readCount(value[at + 1], 'folds')]);
  }
  return signs.length > 0 ? { kind: 'reactions', signs } : { kind: 'withheld' };
}

/** Folds counted from another place. */
export function moveFolds(folds: readonly ShardFold[], by: number): ShardFold[] {
  return folds.map((fold) => ({ ...fold, from: fold.from + by, to: fold.to + by }));
}
