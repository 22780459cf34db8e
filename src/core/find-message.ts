import { hashMessage, type Id, parseAt, parseId } from './ids.ts';
import type { Message } from './model.ts';

export type Found = { index: number; how: 'exact' | 'same-second' | 'nearest' };

/**
 * Where ids lead among one day's messages, in any order: to the message itself, whatever became of its neighbours (`103250`
 * turns into `103250-k3f9` when one appears, and back); else to one of its second, a redacted one before others; else to the nearest in time, the earlier of
 * two as near. null only for a malformed id or a day without messages. For many ids, whatever they are, in linear time.
 */
export function createMessageFinder(messages: readonly Message[]): (id: string) => Found | null {
  const byId = new Map<string, number>();
  const bySecond = new Map<number, Second>();
  messages.forEach(({ id, at }, index) => {
    if (!byId.has(id)) byId.set(id, index);
    const second = bySecond.get(parseAt(at));
    if (second) second.indexes.push(index);
    else bySecond.set(parseAt(at), { indexes: [index] });
  });
  let sorted: number[] | undefined;
  return (id) => {
    const wanted = parseId(id);
    if (wanted === null || messages.length === 0) return null;
    const exact = byId.get(id);
    if (exact !== undefined) return { index: exact, how: 'exact' };
    const second = bySecond.get(wanted.second);
    if (second) return findInSecond(messages, second, wanted);
    sorted ??= [...bySecond.keys()].sort((a, b) => a - b);
    return { index: bySecond.get(nearestOf(sorted, wanted.second))!.indexes[0]!, how: 'nearest' };
  };
}

/** Where one id leads; see `createMessageFinder`. */
export function findMessage(messages: readonly Message[], id: string): Found | null {
  return createMessageFinder(messages)(id);
}

/** The messages of a second; by hash, and the first redacted one (else the first), once somebody asks. */
type Second = { indexes: number[]; byHash?: Map<string, number[]>; redacted?: number };

function findInSecond(messages: readonly Message[], second: Second, { hash, nth = 1 }: Id): Found {
  const first: Found = { index: second.indexes[0]!, how: 'same-second' };
  if (hash === undefined) return first;
  second.byHash ??= groupByHash(messages, second.indexes);
  const equal = second.byHash.get(hash);
  const same = equal?.[nth - 1];
  if (same !== undefined) return { index: same, how: 'exact' };
  if (equal) return { index: equal.at(-1)!, how: 'same-second' };
  // What has nobody's hash is most likely what was redacted since.
  second.redacted ??= second.indexes.find((index) => messages[index]!.redacted) ?? first.index;
  return { index: second.redacted, how: 'same-second' };
}

function groupByHash(messages: readonly Message[], indexes: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const hash = hashMessage(messages[index]!.kind, messages[index]!.text);
    const group = groups.get(hash);
    if (group) group.push(index);
    else groups.set(hash, [index]);
  }
  return groups;
}

/** Of ascending numbers the one closest to another, the lower of two as close. */
function nearestOf(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  const [above, below] = [sorted[low]!, sorted[low - 1]];
  return below !== undefined && wanted - below <= Math.abs(above - wanted) ? below : above;
}
