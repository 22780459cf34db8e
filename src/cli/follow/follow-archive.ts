import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { buildChatMap, type ChatEntry, findChat, type Manifest, type Message } from '../../core/index.ts';
import { type ArchiveDay, readDays } from '../archive/read-days.ts';
import type { SiteReader } from '../archive/site-reader.ts';
import { type DayFate, followDay } from './follow-day.ts';
import { createStrays } from './strays.ts';
import type { Followed, Place } from './types.ts';

/** A site on disk: its folder, its files, and what its manifest says. */
export type Site = { root: string; files: SiteReader; manifest: Manifest };

export type FollowSinks = {
  onFollowed(followed: Followed): void | Promise<void>;
  /** How many messages were read of the old archive, or speakers' names found changed. */
  onRead(count: number): void;
  onRenamed(count: number): void;
};

type Context = FollowSinks & { now: Site; strays: ReturnType<typeof createStrays> };

/**
 * Follows every address of an archive (of its messages, days and chats) into a later one, as a reader's page would; both are read
 * once, shard by shard. In memory are a day of each, and what is missing or new.
 */
export async function followArchive(old: Site, now: Site, sinks: FollowSinks): Promise<void> {
  const context: Context = { ...sinks, now, strays: createStrays() };
  const followed = new Set<ChatEntry>();
  for (const chat of old.manifest.chats) {
    const current = findChat(now.manifest, chat.id);
    if (current) followed.add(current);
    await followPages(chat, current, context);
    await followMessages({ chat, current, days: readDays(chat, old.files) }, context);
  }
  for (const chat of now.manifest.chats) {
    if (followed.has(chat)) continue;
    for await (const { messages } of readDays(chat, now.files)) meetAll(messages, chat, context);
  }
  const hasChat = (id: string) => findChat(now.manifest, id) !== undefined;
  for (const each of context.strays.settle(hasChat)) await context.onFollowed(each);
}

/** The addresses of the chat and its days: each needs a page of its own, and messages of that day. */
async function followPages(chat: ChatEntry, current: ChatEntry | undefined, context: Context): Promise<void> {
  const dates = new Set(current && buildChatMap(current).dates);
  for (const date of ['', ...buildChatMap(chat).dates]) {
    const from = { chat: chat.id, date };
    const path = date === '' ? `${chat.id}/index.html` : `${chat.id}/${date}/index.html`;
    if (!current || (date !== '' && !dates.has(date))) await context.onFollowed({ from, fate: 'gone' });
    else if (!(await exists(join(context.now.root, path)))) {
      await context.onFollowed({ from, fate: 'astray', cause: 'no-page', to: { ...from, chat: current.id } });
    } else if (current.id === chat.id) await context.onFollowed({ from, fate: 'exact' });
    else await context.onFollowed({ from, fate: 'moved', cause: 'renamed', to: { ...from, chat: current.id } });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

type Following = { chat: ChatEntry; current: ChatEntry | undefined; days: AsyncGenerator<ArchiveDay> };

async function followMessages({ chat, current, days }: Following, context: Context): Promise<void> {
  const later = current && readDays(current, context.now.files);
  let now = (await later?.next())?.value as ArchiveDay | undefined;
  const step = async () => {
    now = (await later?.next())?.value as ArchiveDay | undefined;
  };
  for await (const { date, messages } of days) {
    for (; current && now && now.date < date; await step()) meetAll(now.messages, current, context);
    const after = now?.date === date ? now.messages : [];
    const { fates, newcomers, renamed } = followDay(messages, after);
    for (const fate of fates) await settle(fate, { chat, current, date }, context);
    if (current) meetAll(newcomers, current, context);
    context.onRenamed(renamed);
    context.onRead(messages.length);
    if (after.length > 0) await step();
  }
  for (; current && now; await step()) meetAll(now.messages, current, context);
}

type Where = { chat: ChatEntry; current: ChatEntry | undefined; date: string };

async function settle({ message, fate, cause, to }: DayFate, { chat, current, date }: Where, context: Context) {
  const from: Place = { chat: chat.id, date, id: message.id };
  if (fate === 'gone' || !current) return context.strays.lose(message, from, current?.id);
  const renamed = fate === 'exact' && current.id !== chat.id;
  const target = to ? { chat: current.id, date, id: to.id } : { ...from, chat: current.id };
  if (renamed) await context.onFollowed({ from, fate: 'moved', cause: 'renamed', to: target });
  else
    await context.onFollowed(fate === 'exact' ? { from, fate } : { from, fate, ...(cause && { cause }), to: target });
}

function meetAll(messages: readonly Message[], chat: ChatEntry, { strays }: Context): void {
  for (const message of messages)
    strays.meet(message, { chat: chat.id, date: message.at.slice(0, 10), id: message.id });
}
