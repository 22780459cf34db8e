import { findDate, findMessage, type Message } from '../core/index.ts';
import type { Session } from './session.ts';

type Found = { position: number; how: 'exact' | 'same-second' | 'nearest' };

/** The position that an id of a day leads to; undefined where the day's shards do not come or the id is no id. */
export async function findPosition(session: Session, date: string, id: string): Promise<Found | undefined> {
  const { chat } = session.store.getState();
  if (!chat) return undefined;
  const { map } = chat;
  const day = findDate(map, date);
  const [from, to] = [map.starts[day] ?? 0, map.starts[day + 1] ?? 0];
  if (session.run?.from === from) {
    const found = findMessage(session.run.messages, id);
    return found ? { position: from + found.index, how: found.how } : undefined;
  }
  const messages: Message[] = [];
  const positions: number[] = [];
  for (const [number, shard] of map.shards.entries()) {
    if (shard.to <= from || shard.from >= to) continue;
    const loaded = await session.shards.load(number);
    if (loaded.state !== 'ready') continue;
    const first = messages.length;
    for (let position = Math.max(from, shard.from); position < Math.min(to, shard.to); position++) {
      messages.push(loaded.messages[position - shard.from]!);
      positions.push(position);
    }
    // A second is never divided: who is not here, and nobody else of that second, may be in the next shard.
    const found = findMessage(messages.slice(first), id);
    if (found && found.how !== 'nearest') return { position: positions[first + found.index]!, how: found.how };
  }
  const found = findMessage(messages, id);
  return found ? { position: positions[found.index]!, how: found.how } : undefined;
}
