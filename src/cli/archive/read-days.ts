import { buildChatMap, type ChatEntry, type ChatMap, type Message } from '../../core/index.ts';
import { readShard, type SiteReader } from './site-reader.ts';

export type ArchiveDay = { date: string; messages: Message[] };

/** From one date to another, both included; `map` is the chat's. */
type Span = { first: string; last: string; map: ChatMap };

/** A chat's days in order, read shard by shard. What cannot be read is left out; the reader has a problem for it. */
export async function* readDays(chat: ChatEntry, site: SiteReader, span?: Span): AsyncGenerator<ArchiveDay> {
  const isWanted = (date: string) => !span || (date >= span.first && date <= span.last);
  let day: ArchiveDay | undefined;
  for (const shard of (span?.map ?? buildChatMap(chat)).shards) {
    if (!shard.days.some(([date]) => isWanted(date))) continue;
    const messages = await readShard(chat, shard, site);
    let from = 0;
    for (const [date, count] of shard.days) {
      if (day && day.date !== date && isWanted(day.date)) yield day;
      if (day?.date !== date) day = { date, messages: [] };
      for (let index = from; messages && index < from + count; index++) day.messages.push(messages[index]!);
      from += count;
    }
  }
  if (day && isWanted(day.date)) yield day;
}
