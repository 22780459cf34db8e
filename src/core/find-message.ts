import { hashMessage, parseAt, parseId } from './ids.ts';
import type { Message } from './model.ts';

export type Found = { index: number; how: 'exact' | 'same-second' | 'nearest' };

/**
 * Where ids lead among one day's messages, in any order: to the message itself, whatever became of its neighbours (`103250`
 * turns into `103250-k3f9` when one appears, and back); else to one of its second, where the hash is nobody's to a redacted one
 * before others; else to the nearest in time, the earlier of two as near. null only for a malformed id or a day without messages.
 */
export function createMessageFinder(messages: readonly Message[]): (id: string) => Found | null {
  // Seconds have at most five digits and ids at least six: they can share a map.
  const places = new Map<string, number[]>();
  const seconds = new Set<number>();
  messages.forEach(({ id, at, kind, text, redacted }, index) => {
    const second = parseAt(at);
    seconds.add(second);
    const hashed = `${second}-${hashMessage(kind, text)}`;
    for (const key of redacted ? [id, `${second}`, hashed, `${second}*`] : [id, `${second}`, hashed]) {
      const place = places.get(key);
      if (place) place.push(index);
      else places.set(key, [index]);
    }
  });
  return (id) => {
    const wanted = parseId(id);
    if (wanted === null || messages.length === 0) return null;
    const { second, hash, nth = 1 } = wanted;
    const equal = places.get(`${second}-${hash}`);
    const exact = places.get(id)?.[0] ?? equal?.[nth - 1];
    if (exact !== undefined) return { index: exact, how: 'exact' };
    const redacted = places.get(hash ? `${second}*` : '');
    const near = equal?.at(-1) ?? redacted?.[nth - 1] ?? redacted?.[0] ?? places.get(`${second}`)?.[0];
    if (near !== undefined) return { index: near, how: 'same-second' };
    return { index: places.get(`${nearestOf(seconds, second)}`)![0]!, how: 'nearest' };
  };
}

/** Where one id leads; see `createMessageFinder`. */
export function findMessage(messages: readonly Message[], id: string): Found | null {
  return createMessageFinder(messages)(id);
}

/** The number closest to another, the lower of two as close. */
function nearestOf(numbers: Iterable<number>, wanted: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (const number of numbers) {
    const farther = Math.abs(number - wanted) - Math.abs(best - wanted) || number - best;
    if (farther < 0) best = number;
  }
  return best;
}
