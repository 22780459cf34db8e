import { type ChatMap, findDate, type Message, noFilter, shardAt, type When } from '../core/index.ts';
import { visit } from './going.ts';
import { staying } from './history.ts';
import { linkTo, messageAt } from './opening.ts';
import type { Session } from './session.ts';

/**
 * Goes to a day of a chat, and to the first message at or after a time of it, or that day's last. Where the day has no
 * messages the nearest is shown, which is said.
 */
export async function goToWhen(session: Session, chat: string, { date, time }: When): Promise<void> {
  const { chat: open, filter } = session.store.getState();
  const kept = open?.entry.id === chat ? filter : noFilter;
  visit(session, { chat, near: { date }, filter: kept, show: staying(session) }, session.entry.over > 0);
  if (time === undefined) return;
  const asked = session.visit;
  const position = await findTime(session, date, time);
  const link = position === undefined ? undefined : linkTo(session, position);
  if (link && asked === session.visit) visit(session, link, true);
}

/** The position of the first message at or after a time that is shown; undefined where the day has none, or they do not come. */
async function findTime(session: Session, date: string, time: string): Promise<number | undefined> {
  const { chat } = session.store.getState();
  const day = chat ? findDate(chat.map, date) : -1;
  if (!chat || chat.map.dates[day] !== date) return undefined;
  const { map } = chat;
  const [from, to] = [map.starts[day] ?? 0, map.starts[day + 1] ?? map.count];
  let [low, high] = [from, to - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const message = await fetchMessage(session, map, middle);
    if (!message) return undefined;
    if (message.at < `${date}T${time}`) low = middle + 1;
    else high = middle;
  }
  await fetchMessage(session, map, low);
  const { shown } = session.store.getState();
  const index = shown.indexOf(low);
  if (index < shown.length && shown.at(index) < to) return shown.at(index);
  return index > 0 && shown.at(index - 1) >= from ? shown.at(index - 1) : undefined;
}

/** The message at a position, from wherever it is; undefined where it does not come. */
async function fetchMessage(session: Session, map: ChatMap, position: number): Promise<Message | undefined> {
  if (!messageAt(session, position)) await session.shards.load(shardAt(map, position));
  return messageAt(session, position);
}
