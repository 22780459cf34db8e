import type { Kind } from '../model.ts';
import { parseKinds, readStrings } from './columns.ts';
import { type ArchiveFault, demand, demandChat, readGuarded } from './faults.ts';
import { derivedText, readNumbers, readSparse } from './shard-columns.ts';

/** What search looks at in a shard: a fifth of the work of reading all of it. */
export type ShardTexts = { texts: string[]; kinds: Map<Exclude<Kind, 'text'>, number[]> };

/** The texts of a shard's messages as `parseShard` gives them, and which are of which kind but `text`. */
export function parseShardTexts(file: unknown, expected: { chat: string; count: number }): ShardTexts | ArchiveFault {
  return readGuarded(file, (fields) => {
    demandChat(fields, expected.chat);
    const texts = [...readStrings(fields.text, 'text')];
    demand(texts.length === expected.count, `${texts.length} of ${expected.count} messages`, 'mismatch');
    const kinds = parseKinds(fields.kinds, texts.length);
    const titles = new Map(readSparse(fields.titles, texts.length, 'titles'));
    const hrefs = new Map(readSparse(fields.hrefs, texts.length, 'hrefs'));
    const blank = new Set(readNumbers(fields.blank, texts.length, 'blank'));
    for (const [kind, numbers] of kinds) {
      for (const number of numbers) {
        if (texts[number] !== '' || blank.has(number)) continue;
        const [title, href] = [titles.get(number), hrefs.get(number)];
        texts[number] = derivedText({
          kind,
          ...(title !== undefined && { title }),
          ...(href !== undefined && { href }),
        });
      }
    }
    return { texts, kinds };
  });
}
