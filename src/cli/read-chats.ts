import { buildChat, type ChatEntry, type Entry } from '../core/index.ts';
import { hashFile } from './hash-file.ts';
import { readChat } from './input/read-chat.ts';
import type { ChatInput, Input } from './input/types.ts';
import type { Io } from './io.ts';
import { type FormerSite, keepAddresses } from './output/keep-addresses.ts';
import { createProgress } from './output/progress.ts';
import { words } from './words.ts';

/** A chat that was read: where, its entry in the manifest, its messages, and the data files that hold them. */
export type ReadChat = { chat: ChatInput; entry: ChatEntry; entries: Entry[]; files: { path: string; text: string }[] };

/**
 * Reads the chats of an input one after the other, those with messages; what is odd is added to the input's problems. Messages
 * keep the addresses that they had in the site before, where there is one.
 */
export async function* readChats(input: Input, io: Io, former?: FormerSite): AsyncGenerator<ReadChat> {
  const total = input.chats.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const progress = createProgress(io, total, words[io.language].reading);
  for (const chat of input.chats) {
    const reading = await readChat(chat, progress.add);
    const entries: Entry[] = [];
    for await (const piece of reading.entries()) for (const entry of piece) entries.push(entry);
    input.problems.push(...reading.problems);
    if (former) await keepAddresses(entries, [chat.id, ...(chat.formerly ?? [])], former);
    if (entries.length > 0) yield buildFiles(chat, entries);
  }
  progress.stop();
  input.problems.push(...(input.redaction?.problems() ?? []));
}

function buildFiles(chat: ChatInput, entries: Entry[]): ReadChat {
  const { id, title, me, formerly } = chat;
  const files: ReadChat['files'] = [];
  const entry = buildChat(
    { id, title, ...(me !== undefined && { me }), ...(formerly && { formerly }), entries },
    { hash: hashFile, write: (path, text) => files.push({ path, text }) },
  );
  return { chat, entry: { ...entry, bytes: [bytesOfFiles(files), bytesOfPictures(chat, entries)] }, entries, files };
}

function bytesOfFiles(files: ReadChat['files']): number {
  return files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

function bytesOfPictures({ pictures }: ChatInput, entries: readonly Entry[]): number {
  const sources = new Set(entries.map(({ src }) => src ?? ''));
  return [...sources].reduce((sum, src) => sum + pictures.bytesOf(src), 0);
}
