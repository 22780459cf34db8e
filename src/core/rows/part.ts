import type { Sequence } from './sequence.ts';

/** Of a sequence only what lies in [from, to), as positions; its edges are not the chat's. */
export function partOf(sequence: Sequence, from: number, to: number): Sequence {
  const first = sequence.indexOf(from);
  const length = sequence.indexOf(to) - first;
  return {
    ...sequence,
    length,
    at: (index) => sequence.at(first + index),
    indexOf: (position) => Math.min(Math.max(sequence.indexOf(position) - first, 0), length),
    isPart: true,
  };
}
