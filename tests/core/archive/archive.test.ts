import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildChatMap,
  createNameSet,
  formatManifest,
  type Message,
  parseManifest,
  parseParts,
  parseShard,
  toMessages,
} from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { build, steady } from './built.ts';
import { sortedEntries } from './entries.ts';

function readAll({ chat, files }: ReturnType<typeof build>): { messages: Message[]; names: string[] }[] {
  return buildChatMap(chat).shards.map(({ file, days }) => {
    const content = parseShard(files.get(file), { chat: chat.id, days });
    if ('fault' in content) throw new Error(content.detail);
    return content;
  });
}

describe('an archive', () => {
  it('gives its entries back', () => {
    fc.assert(
      fc.property(sortedEntries, (entries) => {
        const built = build(entries);
        const manifest = parseManifest(formatManifest({ title: '', offset: '+08:00', chats: [built.chat] }));
        expect(manifest).toEqual({ title: '', offset: '+08:00', chats: [built.chat] });
        expect(readAll(built).flatMap(({ messages }) => messages)).toEqual(toMessages(entries));
      }),
      { numRuns: 50 },
    );
  });

  it('gives a long chat back from several shards, with the same ids', () => {
    const entries = steady(Array.from({ length: 40 }, (_, day) => [17_533 + day * 3, 400]));
    const shards = readAll(build(entries));
    expect(shards.length).toBeGreaterThan(7);
    expect(shards.flatMap(({ messages }) => messages)).toEqual(toMessages(entries));
  });

  it('lets parts be read with the names of one shard', () => {
    const entries = [
      ...steady([[17_533, 1990]]),
      entry('2018-02-02 10:00:00 安可-远舟 早'),
      ...steady([[17_570, 1990]]),
      entry('2018-02-09 10:00:00 未央 @安可-远舟?好 @安可-远舟-北京 @n3 @路人?'),
    ];
    const all = createNameSet(entries.map(({ speaker }) => speaker));
    const shards = readAll(build(entries));
    expect(shards).toHaveLength(2);
    for (const { messages, names } of shards) {
      const own = createNameSet(names);
      for (const { text } of messages) expect(parseParts(text, own)).toEqual(parseParts(text, all));
    }
  });
});
