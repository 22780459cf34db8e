import { buildChatMap, type ShardPlace } from '../archive/chat-map.ts';
import { parseShard } from '../archive/shard.ts';
import type { ChatEntry } from '../archive/types.ts';
import { parseDay } from '../days.ts';
import type { Message } from '../model.ts';
import { buildPlan, fits, type Plan } from './plan.ts';
import { searchableText } from './searchable.ts';
import { createShow } from './show-hits.ts';
import type { Query, Searcher, SearchOptions, SearchProgress, SearchSource } from './types.ts';

/** The plainest searcher there is: it looks at every message. Others are held to it. */
export function createScanner(source: SearchSource): Searcher {
  return { search: (query, options) => scan(source, query, options), show: createShow(source), warm: async () => {} };
}

async function scan({ chats, port }: SearchSource, query: Query, options: SearchOptions = {}): Promise<SearchProgress> {
  const { order = 'newest', among, signal, onProgress } = options;
  const plan = buildPlan(query);
  const found = new Map<string, number[]>(chats.map(({ id }) => [id, []]));
  const missing: string[] = [];
  const asked = chats.filter((entry) => (among?.includes(entry.id) ?? true) && plan.asksChat(entry));
  let open = asked.reduce((sum, { count }) => sum + count, 0);
  for (const entry of asked) {
    const { shards } = buildChatMap(entry);
    for (const shard of order === 'newest' ? shards.reverse() : shards) {
      const messages = await readMessages(entry, shard, port.read, signal);
      signal?.throwIfAborted();
      if (!messages) missing.push(shard.file);
      const positions = found.get(entry.id)!;
      messages?.forEach((message, index) => {
        if (asks(plan, entry, message)) positions.push(shard.from + index);
      });
      open -= shard.to - shard.from;
      onProgress?.(describe(found, { open, done: false, missing }));
    }
  }
  return describe(found, { open: 0, done: true, missing });
}

async function readMessages(
  { id }: ChatEntry,
  { file, days }: ShardPlace,
  read: SearchSource['port']['read'],
  signal: AbortSignal | undefined,
): Promise<Message[] | undefined> {
  const content = parseShard(await read(file, signal).catch(() => ''), { chat: id, days });
  return 'fault' in content ? undefined : content.messages;
}

function asks(plan: Plan, { me }: ChatEntry, message: Message): boolean {
  return (
    plan.asksDay(parseDay(message.at.slice(0, 10)) ?? 0) &&
    plan.asksSpeaker(message.speaker, me) &&
    fits(plan.conditions, message.kind, searchableText(message))
  );
}

function describe(
  found: ReadonlyMap<string, number[]>,
  rest: Pick<SearchProgress, 'open' | 'done' | 'missing'>,
): SearchProgress {
  const chats = [...found].flatMap(([chat, list]) =>
    list.length > 0 ? [{ chat, positions: Int32Array.from(list).sort() }] : [],
  );
  const total = chats.reduce((sum, { positions }) => sum + positions.length, 0);
  return { chats, total, ...rest, missing: [...rest.missing] };
}
