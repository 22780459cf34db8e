import type { Sequence } from '../rows/sequence.ts';

/** A run of messages by position, from where it was begun to where it was drawn last, in either direction. */
export type Ends = { anchor: number; head: number };

/** The first and the last position of a run. */
export function rangeOf({ anchor, head }: Ends): { from: number; to: number } {
  return anchor < head ? { from: anchor, to: head } : { from: head, to: anchor };
}

/**
 * A run after a tap on a message: one outside it becomes its new end; one inside is unticked, with all beyond it on the
 * nearer side (the later, where both are as near). undefined where nothing is left.
 */
export function tapMessage(ends: Ends | undefined, position: number, sequence: Sequence): Ends | undefined {
  if (!ends) return { anchor: position, head: position };
  const { from, to } = rangeOf(ends);
  if (position < from) return { anchor: to, head: position };
  if (position > to) return { anchor: from, head: position };
  const before = sequence.indexOf(position) - sequence.indexOf(from);
  const after = sequence.indexOf(to) - sequence.indexOf(position);
  if (before === 0 && after === 0) return undefined;
  if (before < after) return { anchor: to, head: sequence.at(sequence.indexOf(position) + 1) };
  return { anchor: from, head: sequence.at(sequence.indexOf(position) - 1) };
}

/** How many messages of a sequence a run holds. */
export function countRange(ends: Ends | undefined, sequence: Sequence): number {
  if (!ends) return 0;
  const { from, to } = rangeOf(ends);
  return sequence.indexOf(to + 1) - sequence.indexOf(from);
}
