import { formatLink, isFiltered, type Link, type Near, noFilter, rangeOf, shardAt } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { CollectFault, needShard, type Selected } from './collect.ts';

/**
 * The whole address of what is selected: a message, or a range from the first to the last. What a filter leaves out of a range is
 * left out by its address, too, unless the filter's names are to be `hidden`. Rejects with a `CollectFault`.
 */
export async function rangeLink(session: Session, { ends, hidden }: Selected): Promise<string> {
  const { ports, store } = session;
  const { chat, filter } = store.getState();
  if (!chat) throw new CollectFault('cancelled');
  const { from, to } = rangeOf(ends);
  const first = await addressOf(session, from);
  const last = from === to ? undefined : await addressOf(session, to);
  const kept = last && !hidden && isFiltered(filter) ? filter : noFilter;
  const near: Near = last ? { ...first, to: last } : first;
  const link: Link = { chat: chat.entry.id, near, filter: kept, show: {} };
  return ports.absolute(formatLink(link, ports.address.form));
}

async function addressOf(session: Session, position: number): Promise<{ date: string; id: string }> {
  const { chat } = session.store.getState();
  const number = chat ? shardAt(chat.map, position) : 0;
  const { messages } = await needShard(session, number);
  const message = messages[position - (chat?.map.shards[number]?.from ?? 0)];
  if (!message) throw new CollectFault('missing');
  return { date: message.at.slice(0, 10), id: message.id };
}
