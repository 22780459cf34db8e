import type { Entry } from '../model.ts';

/**
 * Some days of 2017 were merged from two phones: the same message twice, adjacent, in one second, under two names.
 * Elsewhere such rows are different people writing 签到. So a pair only counts where at least a tenth of the rows do it,
 * which is known at the end of the file.
 */
export type Twins = { entries: number; pairs: number; last: Entry | null; names: Map<string, [string, string]> };

/** More pairs of names than any group has members; beyond it a hostile file would fill the memory. */
const maxNames = 10_000;

export function createTwins(): Twins {
  return { entries: 0, pairs: 0, last: null, names: new Map() };
}

/** Marks an entry that may be the second copy of the one before it. */
export function markTwin(twins: Twins, entry: Entry): void {
  const last = twins.last;
  twins.entries++;
  twins.last = entry;
  if (last === null || last.second !== entry.second || last.twin || !isSameMessage(last, entry)) return;
  entry.twin = true;
  twins.pairs++;
  if (twins.names.size >= maxNames) return;
  const key = `${last.speaker}\n${entry.speaker}`;
  if (!twins.names.has(key)) twins.names.set(key, [last.speaker, entry.speaker]);
}

function isSameMessage(a: Entry, b: Entry): boolean {
  return a.text === b.text && a.speaker !== b.speaker && a.kind === b.kind && a.src === b.src && a.href === b.href;
}

/** Whether the marks hold. */
export function hasTwins(twins: Twins): boolean {
  return twins.pairs > 0 && twins.pairs * 10 >= twins.entries;
}

/** Pairs of names that are one person; the same pair in either order is one. */
export function twinNames(twins: Twins): [string, string][] {
  return [...twins.names].filter(([, [a, b]]) => !twins.names.has(`${b}\n${a}`) || a < b).map(([, pair]) => pair);
}
