import type { ArchiveFault } from '../archive/faults.ts';
import { parseShardTexts } from '../archive/shard-texts.ts';
import type { Kind } from '../model.ts';
import { searchableText } from './searchable.ts';

/** The searchable texts of a shard in one string, for scanning is fastest so. */
export type JoinedTexts = {
  count: number;
  text(index: number): string;
  kind(index: number): Kind;
  /** Marks with `value` the messages that hold a word. */
  mark(word: string, marks: Uint8Array, value: number): void;
};

/** What stands between two texts; a word with it is looked for text by text. */
const border = '\n\u0000\n';

/** Reads the texts of a shard's file, to be searched. */
export function joinTexts(file: string, expected: { chat: string; count: number }): JoinedTexts | ArchiveFault {
  const shard = parseShardTexts(file, expected);
  if ('fault' in shard) return shard;
  const kinds = new Map<number, Kind>();
  for (const [kind, numbers] of shard.kinds) for (const number of numbers) kinds.set(number, kind);
  const kind = (index: number) => kinds.get(index) ?? 'text';
  const texts = shard.texts.map((text, index) => searchableText({ kind: kind(index), text }));
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, index) => {
    starts[index + 1] = (starts[index] ?? 0) + text.length + border.length;
  });
  const joined = texts.join(border) + border;
  const text = (index: number) => joined.slice(starts[index], (starts[index + 1] ?? 0) - border.length);
  return {
    count: texts.length,
    text,
    kind,
    mark(word, marks, value) {
      if (word === '' || word.includes('\n') || word.includes('\u0000')) {
        for (let index = 0; index < texts.length; index++) if (text(index).includes(word)) marks[index] = value;
        return;
      }
      let index = 0;
      for (let at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, starts[index])) {
        while ((starts[index + 1] as number) <= at) index++;
        marks[index++] = value;
      }
    },
  };
}
