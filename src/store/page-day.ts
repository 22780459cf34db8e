import {
  type ChatMap,
  createNameSet,
  findChat,
  findDate,
  type Manifest,
  type Message,
  type MessageRun,
  parseLink,
  parseShard,
} from '../core/index.ts';
import type { Session } from './session.ts';
import type { ChatOpen } from './types.ts';

/** The day whose messages stand in the page itself, as data beside their markup (cli/output/day-page.ts). */
export type PageDay = Omit<MessageRun, 'from'> & { chat: string; date: string };

/**
 * Takes the day's messages out of the page, and gives their place in the chat; undefined where the page has none of
 * this day, or the manifest says otherwise of it: page and data are of two deployments, and the data has the word.
 */
export function placePageDay(session: Session, chat: ChatOpen | undefined, date = ''): MessageRun | undefined {
  if (!chat) return undefined;
  session.pageDay ??= takePageDay(session, chat.entry.id, date);
  const day = session.pageDay;
  if (day?.chat !== chat.entry.id || countOf(chat.map, day.date) !== day.messages.length) return undefined;
  return { ...day, from: chat.map.starts[findDate(chat.map, day.date)] ?? 0 };
}

function takePageDay({ ports }: Session, chat: string, date: string): PageDay | undefined {
  const text = ports.inline?.(`data/${chat}/${date}.json`);
  const [, count] = /"days":\[\["[\d-]+",(\d+)]]/.exec(text ?? '') ?? [];
  const content = text && parseShard(text, { chat, days: [[date, Number(count)]] });
  if (!content || 'fault' in content) return undefined;
  return { ...content, chat, date, names: createNameSet(content.names) };
}

/** Whether the page's own day goes on after all that the manifest has of its chat: that is of an earlier deployment. */
export function isBehindPage(session: Session, manifest: Manifest): boolean {
  const { chat, near } = parseLink(session.ports.address.get().address);
  if (chat !== undefined && near) session.pageDay ??= takePageDay(session, chat, near.date);
  const day = session.pageDay;
  return (day?.messages.at(-1)?.at ?? '') > (findChat(manifest, day?.chat)?.last?.at ?? '');
}

/** How many messages a day has; 0 for one without any. */
function countOf(map: ChatMap, date: string): number {
  const day = findDate(map, date);
  return map.dates[day] === date ? (map.starts[day + 1] ?? 0) - (map.starts[day] ?? 0) : 0;
}

/** Whether all that is seen stands in the page, and the reader has not moved yet: nothing else is needed. */
export function isStillInPage({ run, seen, reports }: Session): boolean {
  return run !== undefined && reports < 2 && isWithin(run, seen.first) && isWithin(run, seen.last);
}

export function isWithin({ from, messages }: MessageRun, position: number): boolean {
  return position >= from && position < from + messages.length;
}

/** The message of the page's day at a position. */
export function pageMessage({ run }: Session, position: number): Message | undefined {
  return run?.messages[position - run.from];
}
