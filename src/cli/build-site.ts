import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildChat, type ChatEntry, type Entry, formatManifest, type Problem } from '../core/index.ts';
import { readInput } from './input/input.ts';
import type { Picture } from './input/pictures.ts';
import { readChat } from './input/read-chat.ts';
import type { ChatInput, Input } from './input/types.ts';
import { CommandError, type Io } from './io.ts';
import { dayPath, formatDayPage } from './output/day-page.ts';
import { buildDays } from './output/days.ts';
import { readOldSite, removeOldPages, unfinishedMark } from './output/old-site.ts';
import { createPageTemplate, type PageTemplate } from './output/pages.ts';
import { createProgress, type Progress } from './output/progress.ts';
import { createSiteWriter, type SiteWriter } from './output/site-writer.ts';
import { words } from './words.ts';

export type SiteRequest = {
  paths: readonly string[];
  out: string;
  /** The folder of the built page: index.html and what it refers to. */
  page: string;
  io: Io;
};

export type SiteReport = { chats: ChatEntry[]; problems: Problem[]; changed: number; files: number };

/**
 * Writes the archive of these logs as a site. What is new comes first, the manifest then, and what nobody refers to
 * any more goes last: a build that is broken off leaves the site that was there working.
 */
export async function buildSite({ paths, out, page, io }: SiteRequest): Promise<SiteReport> {
  const say = words[io.language];
  const old = await readOldSite(out);
  if (!old) throw new CommandError(say.notOurs(out), 2);
  const pictures = new Map<string, Picture>();
  const onPicture = (picture: Picture) => pictures.set(picture.path, picture);
  const input = await readInput(paths, { leaveOut: [out], onPicture, notFound: say.notFound });
  const template = createPageTemplate(await readPage(join(page, 'index.html'), say.noPage));
  const writer = createSiteWriter(out);
  if (old.length === 0) await writer.write(unfinishedMark, '');
  const chats = await writeChats(input, { template, page, pictures, writer, io });
  if (chats.length === 0) {
    if (old.length === 0) await rm(join(out, unfinishedMark), { force: true });
    return { chats, problems: input.problems, changed: 0, files: 0 };
  }
  const title = input.title ?? (chats.length === 1 && chats[0] ? chats[0].title : '聊记');
  await writePages({ template, title, chats }, writer);
  await writer.write('data/manifest.json', formatManifest({ title, offset: input.offset ?? '+08:00', chats }));
  await rm(join(out, unfinishedMark), { force: true });
  await writer.prune(['data', 'pictures', 'app']);
  await removeOldPages(out, old, chats);
  return { chats, problems: input.problems, ...writer.counts() };
}

async function readPage(path: string, noPage: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new CommandError(noPage, 1);
  }
}

type Output = {
  template: PageTemplate;
  page: string;
  /** By path, those of the chats that were read. */
  pictures: Map<string, Picture>;
  writer: SiteWriter;
  io: Io;
};

async function writeChats(input: Input, output: Output): Promise<ChatEntry[]> {
  const { page, writer, io } = output;
  const total = input.chats.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const progress = createProgress(io, total, words[io.language].reading);
  const chats: ChatEntry[] = [];
  for (const chat of input.chats) {
    const { entries, problems } = await readEntries(chat, progress);
    input.problems.push(...problems);
    if (entries.length === 0) continue;
    // What the pages refer to comes before them.
    if (chats.length === 0) await copyPage(page, '', writer);
    chats.push(await writeChat(chat, entries, output));
  }
  progress.stop();
  return chats;
}

async function readEntries(chat: ChatInput, progress: Progress): Promise<{ entries: Entry[]; problems: Problem[] }> {
  const reading = await readChat(chat, progress.add);
  const entries: Entry[] = [];
  for await (const piece of reading.entries()) for (const entry of piece) entries.push(entry);
  return { entries, problems: reading.problems };
}

async function writeChat(chat: ChatInput, entries: Entry[], output: Output): Promise<ChatEntry> {
  const { id, title, me } = chat;
  const { template, pictures, writer } = output;
  const files: { path: string; text: string }[] = [];
  const entry = buildChat(
    { id, title, ...(me !== undefined && { me }), entries },
    { hash: hashFile, write: (path, text) => files.push({ path, text }) },
  );
  for (const { path, text } of files) await writer.write(path, text);
  for (const { path, source } of pictures.values()) await writer.write(path, await readFile(source));
  pictures.clear();
  // While the chat is in memory: its pages are made of its messages.
  for (const day of buildDays(entry, entries)) await writer.write(dayPath(day), formatDayPage(template, day));
  return entry;
}

/** What names a file of the archive: the first twelve hex digits of the sha-256 of its bytes. */
export function hashFile(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** All of the page but its index.html, which is written once for every address. */
async function copyPage(page: string, folder: string, writer: SiteWriter): Promise<void> {
  for (const entry of await readdir(join(page, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) await copyPage(page, path, writer);
    else if (path !== 'index.html') await writer.write(path, await readFile(join(page, path)));
  }
}

type Pages = { template: PageTemplate; title: string; chats: readonly ChatEntry[] };

async function writePages({ template, title, chats }: Pages, writer: SiteWriter): Promise<void> {
  // GitHub Pages would leave out what its own builder does not like.
  await writer.write('.nojekyll', '');
  await writer.write('index.html', template({ depth: 0, title }));
  for (const chat of chats) {
    await writer.write(`${chat.id}/index.html`, template({ depth: 1, title: chat.title }));
  }
}
