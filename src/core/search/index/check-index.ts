import type { Message } from '../../model.ts';
import { searchableText } from '../searchable.ts';
import { readBucket } from './bucket.ts';
import { createGramLists } from './gram-lists.ts';
import type { SearchHead } from './head.ts';

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
      lists[segment]?.add(searchableText(message));
    },
    wrong(number: number, files: readonly Uint8Array[]): number {
      const held = new Map(files.flatMap((file) => [...(readBucket(file, segments[number]?.count ?? 0) ?? [])]));
      let wrong = 0;
      for (const [gram, messages] of lists[number]?.lists() ?? []) {
        const said = held.get(gram);
        held.delete(gram);
        if (!said || said.length !== messages.length || said.some((each, index) => each !== messages[index])) wrong++;
      }
      return wrong + held.size;
    },
  };
}
