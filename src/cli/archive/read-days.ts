import { buildChatMap, type ChatEntry, type Message } from '../../core/index.ts';
import { readShard, type SiteReader } from './site-reader.ts';

export type ArchiveDay = { date: string; messages: Message[] };

/** A chat's days in order, read shard by shard. What cannot be read is left out; the reader has a problem for it. */
export async function* readDays(chat: ChatEntry, site: SiteReader): AsyncGenerator<ArchiveDay> {
  let day: ArchiveDay | undefined;
  for (const shard of buildChatMap(chat).shards) {
    const messages = await readShard(chat, shard, site);
    let from = 0;
    for (const [date, count] of shard.days) {
      if (day && day.date !== date) yield day;
      if (day?.date !== date) day = { date, messages: [] };
      for (let index = from; messages && index < from + count; index++) day.messages.push(messages[index]!);
      from += count;
    }
  }
  if (day) yield day;
}
