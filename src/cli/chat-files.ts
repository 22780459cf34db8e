import { buildSearchIndex, buildTalks, type ChatEntry, type ChatFile, createChatBuilder } from '../core/index.ts';
import { hashFile } from './hash-file.ts';
import type { FormerAddresses } from './output/keep-addresses.ts';
import { buildPeople } from './people/build-people.ts';
import type { ReadChat } from './read-chats.ts';

/**
 * The shards of a chat in order, then its speaker index; its entry in the manifest in the end. Messages keep the addresses that they
 * had in the site before, where there is one.
 */
export async function* buildShards(
  { chat, entries }: Pick<ReadChat, 'chat' | 'entries'>,
  former?: FormerAddresses,
): AsyncGenerator<ChatFile, ChatEntry> {
  const { id, title, me, formerly } = chat;
  const source = { id, title, ...(me !== undefined && { me }), ...(formerly && { formerly }), entries };
  const builder = createChatBuilder(source, hashFile);
  const shards: ChatEntry['shards'] = [];
  for (const { from, to } of builder.cuts) {
    const made = builder.shard(from, to);
    const file = (await former?.keep(entries, { from, to, hash: made.hash })) ? builder.shard(from, to) : made;
    shards.push([file.hash, to - from]);
    yield file;
  }
  yield builder.index;
  return builder.entry(shards);
}

/** What is found by looking at all of a chat: what the manifest says of it, and the bytes that keeping it offline takes. */
export type Told = { entry: Pick<ChatEntry, 'talks' | 'people' | 'search'>; bytes: number };

export type ToldFile = { path: string; content: string | Uint8Array };

/** The files that tell of a chat as a whole: its talks and its persons. */
export async function* tellChat({ chat, entries, aliases }: ReadChat): AsyncGenerator<ToldFile, Told> {
  const talks = buildTalks({ id: chat.id, entries }, hashFile);
  const { people, files } = await buildPeople(chat, entries, aliases);
  let bytes = 0;
  for (const { path, text } of [...(talks ? [talks.file] : []), ...files]) {
    bytes += Buffer.byteLength(text);
    yield { path, content: text };
  }
  return { entry: { people, ...(talks && { talks: talks.entry }) }, bytes };
}

/** The same and the search index, which a site has. Nobody keeps that offline. */
export async function* tellChatToSite(read: ReadChat): AsyncGenerator<ToldFile, Told> {
  const { entry, bytes } = yield* tellChat(read);
  const search = yield* buildSearchIndex(read.chat.id, read.entries, hashFile);
  return { entry: { ...entry, search }, bytes };
}

/** Bytes of the archive's own pictures in a chat. */
export function bytesOfPictures({ chat, entries }: Pick<ReadChat, 'chat' | 'entries'>): number {
  const sources = new Set<string>();
  for (const { src } of entries) if (src !== undefined) sources.add(src);
  return [...sources].reduce((sum, src) => sum + chat.pictures.bytesOf(src), 0);
}
