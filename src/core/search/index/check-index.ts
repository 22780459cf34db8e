import type { Message } from '../../model.ts';
import { saidIn } from '../searchable.ts';
import { readBucket } from './bucket.ts';
import { createGramLists } from './gram-lists.ts';
import type { SearchHead } from './head.ts';
import { noPlaces, type Postings } from './places.ts';

/**
 * Holds a chat's index against its messages. Messages are added in order; `wrong` counts the grams of a segment about which its files say
 * other than the messages do, once all are added.
 */
export function createIndexCheck({ segments }: SearchHead) {
  const lists = segments.map(() => createGramLists());
  let [segment, left] = [0, segments[0]?.count ?? 0];
  return {
    add(message: Pick<Message, 'kind' | 'text'>): void {
      while (left === 0 && segment < segments.length - 1) left = segments[++segment]?.count ?? 0;
      left--;
      lists[segment]?.add(saidIn(message));
    },
    wrong(number: number, files: readonly Uint8Array[]): number {
      const held = new Map(files.flatMap((file) => readAll(file, segments[number]?.count ?? 0)));
      let wrong = 0;
      for (const [gram, postings] of lists[number]?.lists() ?? []) {
        const said = held.get(gram);
        held.delete(gram);
        if (!said || !isSame(said, postings)) wrong++;
      }
      return wrong + held.size;
    },
  };
}

function readAll(file: Uint8Array, limit: number): [gram: number, postings: Postings][] {
  const bucket = readBucket(file, limit);
  const places = bucket?.places();
  return [...(bucket?.lists ?? [])].map(([gram, messages]) => [
    gram,
    { messages, places: places?.get(gram) ?? noPlaces },
  ]);
}

function isSame(a: Postings, b: Postings): boolean {
  return (
    areSame(a.messages, b.messages) &&
    areSame(a.places.odd, b.places.odd) &&
    areSame(a.places.starts, b.places.starts) &&
    areSame(a.places.pairs, b.places.pairs)
  );
}

function areSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
