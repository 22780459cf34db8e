import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChatEntry, formatManifest, type Problem } from '../core/index.ts';
import { createDayMaker, type StartThread } from './days/day-maker.ts';
import type { DayMaker } from './days/types.ts';
import { readInput } from './input/input.ts';
import type { Picture } from './input/pictures.ts';
import type { Redaction } from './input/redaction.ts';
import type { Input } from './input/types.ts';
import { CommandError, type Io } from './io.ts';
import { setupKey } from './ledger/keys.ts';
import { ledgerPath } from './ledger/ledger.ts';
import { buildFirst } from './output/first-build.ts';
import { headOfArchive, headOfChat } from './output/head/heads.ts';
import type { FormerSite } from './output/keep-addresses.ts';
import { formatLists, listPages, removeOldLists, type WrittenChat, writeLists } from './output/lists/write-lists.ts';
import { writeMovedPages } from './output/moved-pages.ts';
import { isEmpty, listPages as listChatPages, readOldSite, removeOldPages, unfinishedMark } from './output/old-site.ts';
import { createPageTemplate, type PageTemplate } from './output/pages.ts';
import { formatArchiveIndex } from './output/plain/archive-index.ts';
import { formatChatIndex } from './output/plain/chat-index.ts';
import { precompress } from './output/precompress.ts';
import type { SiteFacts } from './output/site-facts.ts';
import { createSiteWriter, type SiteWriter } from './output/site-writer.ts';
import { nameApp, webManifest } from './output/web-manifest.ts';
import { createPictures, type Pictures } from './preview/previews.ts';
import { readChats } from './read-chats.ts';
import { words } from './words.ts';
import { type NotedChat, writeChat } from './write-chat.ts';

export type SiteRequest = {
  paths: readonly string[];
  out: string;
  /** Where the site will be (parseSiteUrl), before what the keeper's settings say. */
  url?: string;
  /** The folder of the built page: index.html and what it refers to. */
  page: string;
  /** Where the command writes down what was redacted, address by address. */
  report?: string;
  /** The folder of the font for preview pictures. */
  fonts: string;
  /** With .br and .gz beside each text, for hosts that serve these. */
  precompress?: boolean;
  /** Tells this version of the program, and of what it runs on, from any other: what it made another makes again. */
  code(): string;
  /** Starts a thread for the days; without it they are made in this one. */
  startThread?: StartThread | undefined;
  io: Io;
};

export type SiteReport = {
  chats: ChatEntry[];
  problems: Problem[];
  changed: number;
  files: number;
  /** There is no sitemap, since nobody said where the site will be. */
  unlisted: boolean;
  /** What was taken out, where the keeper asked for that. */
  redaction: Redaction | undefined;
};

/**
 * Writes the archive of these logs as a site. What is new comes first, the manifest then, and what nobody refers to
 * any more goes last: a build that is broken off leaves the site that was there working.
 */
export async function buildSite(request: SiteRequest): Promise<SiteReport> {
  const { out, io } = request;
  const old = await readOldSite(out);
  if (!old) throw new CommandError(words[io.language].notOurs(out), 2);
  if (old.length > 0) return writeSite(request, { old, fresh: false });
  const fresh = await isEmpty(out);
  return buildFirst(out, () => writeSite(request, { old, fresh }));
}

/** What was in the folder: the chats of a site, or `fresh`ly nothing. */
type Former = { old: ChatEntry[]; fresh: boolean };

async function writeSite(request: SiteRequest, { old, fresh }: Former): Promise<SiteReport> {
  const { paths, out, url, page, fonts, report, startThread, io } = request;
  const pictures = new Map<string, Picture>();
  const onPicture = (picture: Picture) => pictures.set(picture.path, picture);
  const listRedactions = report !== undefined;
  const input = await readInput(paths, { leaveOut: [out], onPicture, listRedactions, language: io.language });
  const html = await readPage(join(page, 'index.html'), words[io.language].noPage);
  const template = createPageTemplate(html);
  const writer = createSiteWriter(out, { fresh, signal: io.signal });
  const site = describeSite(input, url);
  const bytes = input.chats.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const days = createDayMaker({ root: out, fresh, site, html, fonts }, startThread, { bytes, io });
  const former = { root: out, chats: old };
  const setup = setupKey({ site, html }, request.code());
  const written = await writeChats(input, { site, page, pictures, days, former, setup, writer, io }).finally(
    days.close,
  );
  const chats = written.map(({ entry }) => entry);
  if (chats.length === 0) {
    return { chats, problems: input.problems, changed: 0, files: 0, unlisted: false, redaction: input.redaction };
  }
  await writePages(site, written, { template, pictures: createPictures(fonts), writer });
  const lists = formatLists(site, written);
  await writeLists(out, lists, writer);
  const { title, offset } = site;
  const standing = new Set(old.flatMap(listChatPages));
  await writeMovedPages(written, { site, writer }, (path) => !standing.has(path));
  await writer.write('data/manifest.json', formatManifest({ title, offset, chats }));
  // What stands there is left alone until then: the manifest that was there knows nothing of where these lead.
  await writeMovedPages(written, { site, writer }, (path) => standing.has(path));
  await rm(join(out, unfinishedMark), { force: true });
  await precompress(out, writer, request.precompress === true);
  await writer.prune(['data', 'pictures', 'app']);
  await removeOldLists(out, lists, old);
  await removeOldPages(out, old, chats);
  const unlisted = site.url === undefined && listPages(site, written).length > 0;
  return { chats, problems: input.problems, ...writer.counts(), unlisted, redaction: input.redaction };
}

/** `wanted`: a url from the command line, before the one of the settings. */
export function describeSite({ title, offset = '+08:00', url, noindex, chats }: Input, wanted?: string): SiteFacts {
  const [only] = chats;
  const own = chats.length === 1 && only ? only.title : '聊记';
  return { title: title ?? own, offset, url: wanted ?? url, noindex };
}

async function readPage(path: string, noPage: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new CommandError(noPage, 1);
  }
}

type Output = {
  site: SiteFacts;
  page: string;
  /** By path, those of the chats that were read. */
  pictures: Map<string, Picture>;
  days: DayMaker;
  former: FormerSite;
  setup: string;
  writer: SiteWriter;
  io: Io;
};

async function writeChats(input: Input, output: Output): Promise<WrittenChat[]> {
  const { pictures, writer, io } = output;
  const chats: Promise<NotedChat>[] = [];
  for await (const chat of readChats(input, io, output.days.read)) {
    // What the pages refer to comes before them.
    if (chats.length === 0) await copyPage(output, '');
    const { done } = await writeChat(chat, { ...output, pictures: pictures.values() });
    pictures.clear();
    chats.push(done);
  }
  await output.days.finish?.();
  const written = await Promise.all(chats);
  for (const { entry, ledger } of written) await writer.write(ledgerPath(entry.id), ledger);
  return written;
}

/** All of the page but its index.html, which is written once for every address. */
async function copyPage(output: Pick<Output, 'page' | 'writer' | 'site'>, folder: string): Promise<void> {
  const { page, writer, site } = output;
  for (const entry of await readdir(join(page, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) await copyPage(output, path);
    else if (path === webManifest)
      await writer.write(path, nameApp(await readFile(join(page, path), 'utf8'), site.title));
    else if (path !== 'index.html') await writer.write(path, await readFile(join(page, path)));
  }
}

type Pages = { template: PageTemplate; pictures: Pictures; writer: SiteWriter };

async function writePages(site: SiteFacts, chats: readonly WrittenChat[], output: Pages): Promise<void> {
  const { template, pictures, writer } = output;
  // GitHub Pages would leave out what its own builder does not like.
  await writer.write('.nojekyll', '');
  const archive = { depth: 0, ...headOfArchive(site, chats), body: [formatArchiveIndex(site, chats)] };
  await writer.write('index.html', [...template(archive)].join(''));
  await writer.renew(
    pictures.archive(
      site.title,
      chats.map(({ entry }) => entry),
    ),
  );
  for (const chat of chats) {
    const page = { depth: 1, ...headOfChat(site, chat), body: [formatChatIndex(site, chat)] };
    await writer.write(`${chat.entry.id}/index.html`, [...template(page)].join(''));
    await writer.renew(pictures.chat(chat.entry));
  }
}
