import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type ChatEntry, formatManifest, type Problem } from '../core/index.ts';
import { describeSite } from './build-site.ts';
import { buildShards, bytesOfPictures, tellChat } from './chat-files.ts';
import { readInput } from './input/input.ts';
import type { Picture } from './input/pictures.ts';
import type { Redaction } from './input/redaction.ts';
import { CommandError, type Io } from './io.ts';
import {
  createSingleTemplate,
  formatInline,
  type InlineFile,
  inlineBytes,
  isSingleFile,
} from './output/single-file.ts';
import { createSiteWriter } from './output/site-writer.ts';
import { formatSize } from './output/size.ts';
import { type ReadChat, readChats } from './read-chats.ts';
import { words } from './words.ts';

export type SingleRequest = {
  paths: readonly string[];
  /** The file to write. */
  out: string;
  /** The page as one file, without an archive: dist/single.html. */
  template: string;
  inlinePictures: boolean;
  /** Where the command writes down what was redacted, address by address. */
  report?: string;
  io: Io;
};

export type SingleReport = {
  chats: ChatEntry[];
  problems: Problem[];
  bytes: number;
  /** Pictures of the keeper's that are not in the file. */
  left: { pictures: number; bytes: number };
  /** What was taken out, where the keeper asked for that. */
  redaction: Redaction | undefined;
};

/**
 * In bytes. A million messages without pictures are 37 MB, and take twice as long to open as 10,000 (README.md); what
 * mails and messengers carry ends at 25. Beyond the second a phone's browser may run out of memory.
 */
export const singleLimits = { warn: 25e6, most: 100e6 };

/** Writes the archive of these logs as one HTML file that opens by double click. */
export async function buildSingle(request: SingleRequest): Promise<SingleReport> {
  const { paths, out, io } = request;
  const say = words[io.language];
  if (!(await isOurs(out))) throw new CommandError(say.notOurFile(out), 2);
  const html = await readFile(request.template, 'utf8').catch(() => undefined);
  if (html === undefined) throw new CommandError(say.noPage, 1);
  const template = createSingleTemplate(html);
  const pictures = new Map<string, Picture>();
  const onPicture = (picture: Picture) => pictures.set(picture.path, picture);
  const listRedactions = request.report !== undefined;
  const input = await readInput(paths, { leaveOut: [out], onPicture, listRedactions, language: io.language });
  const files = collectFiles();
  const chats: ChatEntry[] = [];
  for await (const chat of readChats(input, io)) chats.push(await takeFiles(chat, files.add));
  const left = await addPictures(pictures.values(), files, request.inlinePictures);
  const report = { chats, problems: input.problems, bytes: 0, left, redaction: input.redaction };
  if (chats.length === 0) return report;
  const { title, offset } = describeSite(input);
  const manifest = formatManifest({ title, offset, chats });
  const { most } = singleLimits;
  if (files.bytes > most) {
    throw new CommandError(say.tooLarge(formatSize(files.bytes), formatSize(most), request.inlinePictures), 1);
  }
  const text = template(title, [formatInline({ path: 'data/manifest.json', content: manifest }), ...files.blocks]);
  const bytes = Buffer.byteLength(text);
  await createSiteWriter(dirname(out), { signal: io.signal }).write(basename(out), text);
  return { ...report, bytes };
}

type Files = { blocks: string[]; bytes: number; add(file: InlineFile): void };

/** The files as they will stand in the page. Above the most, they are only counted: no string holds half a gigabyte. */
function collectFiles(): Files {
  const files: Files = {
    blocks: [],
    bytes: 0,
    add(file) {
      const block = formatInline(file);
      files.bytes += Buffer.byteLength(block);
      if (files.bytes <= singleLimits.most) files.blocks.push(block);
    },
  };
  return files;
}

/** Puts a chat's data among the files, and gives its entry in the manifest. */
async function takeFiles(chat: ReadChat, add: Files['add']): Promise<ChatEntry> {
  const shards = buildShards(chat);
  const told = tellChat(chat);
  let bytes = 0;
  let shard = await shards.next();
  for (; !shard.done; shard = await shards.next()) {
    const { path, text } = shard.value;
    bytes += Buffer.byteLength(text);
    add({ path, content: text });
  }
  let file = await told.next();
  for (; !file.done; file = await told.next()) add(file.value);
  const all = bytes + file.value.bytes;
  return { ...shard.value, ...file.value.entry, bytes: [all, bytesOfPictures(chat)] };
}

/** Whether there is nothing at this path, or an earlier file of ours. */
async function isOurs(path: string): Promise<boolean> {
  try {
    return isSingleFile(await readFile(path, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** Puts the pictures among the files, or says what was left out. */
async function addPictures(pictures: Iterable<Picture>, files: Files, inline: boolean): Promise<SingleReport['left']> {
  const left = { pictures: 0, bytes: 0 };
  for (const { path, source, bytes } of pictures) {
    if (!inline) {
      left.pictures++;
      left.bytes += bytes;
    } else if (files.bytes + inlineBytes(bytes) > singleLimits.most) files.bytes += inlineBytes(bytes);
    else files.add({ path, content: await readFile(source) });
  }
  return left;
}
