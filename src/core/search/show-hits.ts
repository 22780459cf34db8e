import { buildChatMap, type ChatMap, shardAt } from '../archive/chat-map.ts';
import { parseShard, type ShardContent } from '../archive/shard.ts';
import { markText } from './marks.ts';
import type { Hit, Query, SearchSource, ShownHit } from './types.ts';

/** Shards are kept parsed while a list is scrolled to and fro; these many. */
const mostKept = 8;

/** What `Searcher.show` does: reads the shards that the hits are in, each once. */
export function createShow({ chats, port }: SearchSource) {
  const maps = new Map<string, ChatMap>(chats.map((entry) => [entry.id, buildChatMap(entry)]));
  const kept = new Map<string, ShardContent>();
  async function load(chat: string, number: number, signal?: AbortSignal): Promise<ShardContent | undefined> {
    const shard = maps.get(chat)?.shards[number];
    if (!shard) return undefined;
    const before = kept.get(shard.file);
    const content = before ?? parseShard(await port.read(shard.file, signal), { chat, days: shard.days });
    if ('fault' in content) return undefined;
    kept.delete(shard.file);
    kept.set(shard.file, content);
    for (const file of kept.keys()) if (kept.size > mostKept) kept.delete(file);
    return content;
  }
  return async function show(hits: readonly Hit[], query: Query, signal?: AbortSignal): Promise<ShownHit[]> {
    const wanted = hits.map(({ chat, position }) => {
      const map = maps.get(chat);
      return { chat, number: map ? shardAt(map, position) : -1 };
    });
    const keys = new Map(wanted.map((each) => [`${each.number} ${each.chat}`, each]));
    const loaded = await Promise.all(
      [...keys].map(async ([key, { chat, number }]) => {
        const content = await load(chat, number, signal).catch(() => undefined);
        return [key, { content, from: maps.get(chat)?.shards[number]?.from ?? 0 }] as const;
      }),
    );
    signal?.throwIfAborted();
    const shards = new Map(loaded);
    return hits.flatMap((hit, index): ShownHit[] => {
      const { chat = '', number = -1 } = wanted[index] ?? {};
      const shard = shards.get(`${number} ${chat}`);
      const messages = shard?.content?.messages ?? [];
      const place = hit.position - (shard?.from ?? 0);
      const message = messages[place];
      if (!message) return [];
      const before = messages[place - 1];
      const isSameDay = before?.at.slice(0, 10) === message.at.slice(0, 10);
      return [{ ...hit, message, marks: markText(message, query), ...(isSameDay && { before }) }];
    });
  };
}
