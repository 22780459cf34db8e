import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { chatId, formatProblem, type Language, type Problem } from '../../core/index.ts';
import { CommandError } from '../io.ts';
import { words } from '../words.ts';
import type { AliasSource } from './alias-settings.ts';
import { createAliases } from './aliases.ts';
import { findLogs, findLogsBelow, openLog } from './find-logs.ts';
import { noPictures, readPictureFolder } from './picture-folder.ts';
import { createPictureFinder, type Picture, type PictureFinder, type PictureFolder } from './pictures.ts';
import { redactInput } from './redact-input.ts';
import { createRedaction, type RedactionSource } from './redaction.ts';
import { fatalCodes, readSettings, type Settings, settingsName } from './settings.ts';
import { parseSiteUrl } from './site-url.ts';
import type { ChatInput, Input, LogFile } from './types.ts';
import { createWalker, type Found, type Listing, type Walker } from './walk.ts';

export type InputOptions = {
  /** Folders that are not looked into, such as the one that is built. */
  leaveOut?: string[];
  onPicture?: (picture: Picture) => void;
  /** Whether every redacted message is to be listed. */
  listRedactions?: boolean;
  language: Language;
};

type Gathering = Omit<Input, 'aliases'> & {
  aliases: AliasSource[];
  redactions: RedactionSource[];
  walker: Walker;
  options: InputOptions;
  onProblem: (problem: Problem) => void;
};

/**
 * Finds the chats in files and folders: in a folder its own logs are a chat, and all below a sub-folder another.
 * Chats come in order of the arguments, then of names.
 */
export async function readInput(paths: readonly string[], options: InputOptions): Promise<Input> {
  const problems: Problem[] = [];
  const onProblem = (problem: Problem) => problems.push(problem);
  const walker = createWalker(onProblem);
  const empty = { noindex: false, chats: [], aliases: [], redactions: [] };
  const all: Gathering = { ...empty, problems, walker, options, onProblem };
  for (const path of options.leaveOut ?? []) all.walker.claim(path);
  for (const path of paths) await addArgument(all, path);
  dropTakenNames(all);
  const { title, offset, url, noindex, chats } = all;
  const redaction = createRedaction(all.redactions, options.listRedactions === true);
  const aliases = createAliases(all.aliases, redaction?.redactor, problems);
  const input: Input = { title, offset, url, noindex, chats, problems, aliases };
  if (redaction) redactInput(input, redaction);
  return input;
}

async function addArgument(all: Gathering, argument: string): Promise<void> {
  const stats = await stat(argument).catch(() => undefined);
  if (!stats) throw new CommandError(words[all.options.language].notFound(argument), 2);
  const name = argument
    .split(sep)
    .join('/')
    .replace(/(?<=[^/])\/+$/, '');
  const found = { path: argument, name, base: basename(resolve(argument)), size: stats.size };
  await takeRedactionsAround(all, found, stats.isDirectory());
  if (stats.isDirectory()) await addFolder(all, found);
  else await addFile(all, found);
}

async function addFile(all: Gathering, file: Found): Promise<void> {
  if (!all.walker.claim(file.path)) return;
  const log = openLog(file, all.onProblem);
  if (log === null) all.onProblem({ code: 'not-a-log', file: file.name, line: 0 });
  if (!log) return;
  const title = basename(dirname(resolve(file.path)));
  const chat = all.chats.find(
    ({ files }) => files[0] && dirname(resolve(files[0].path)) === dirname(resolve(file.path)),
  );
  if (chat) chat.files.push(log);
  else addChat(all, { title, files: [log], pictures: findPictures(all, noPictures) });
}

async function addFolder(all: Gathering, folder: Found): Promise<void> {
  const listing = all.walker.list(folder.path, folder.name);
  if (!listing) return;
  const settings = await takeSettings(all, listing);
  const pictures = findPictures(all, await takePictures(all, listing, settings));
  const own = await findLogs(listing, all.walker, all.onProblem);
  if (own.length > 0) addChat(all, { title: folder.base, files: own, pictures, settings, alone: true });
  for (const sub of listing.folders) {
    const files = await findLogsBelow(sub, all.walker, {
      onProblem: all.onProblem,
      onSettings: async (file) => void (await readRedactions(all, file)),
    });
    if (files.length > 0) addChat(all, { title: sub.base, files, pictures, settings });
  }
  for (const id of settings.chats.keys()) {
    if (!all.chats.some((chat) => chat.id === id)) {
      all.onProblem({ code: 'settings-chat', file: `${listing.name}/${settingsName}`, line: 0, args: { id } });
    }
  }
}

async function takeSettings(all: Gathering, listing: Listing): Promise<Settings> {
  const file = listing.files.find(({ base }) => base === settingsName);
  if (!file) return { chats: new Map() };
  const { settings, problems } = await readRedactions(all, file);
  for (const problem of problems) all.onProblem(problem);
  if (all.title !== undefined && settings.title !== undefined && all.title !== settings.title) {
    const args = { title: settings.title, first: all.title };
    all.onProblem({ code: 'title-differs', file: file.name, line: 0, args });
  }
  all.title ??= settings.title;
  if (all.offset !== undefined && settings.offset !== undefined && all.offset !== settings.offset) {
    const args = { offset: settings.offset, first: all.offset };
    all.onProblem({ code: 'offset-differs', file: file.name, line: 0, args });
  }
  all.offset ??= settings.offset;
  all.url ??= parseSiteUrl(settings.url ?? '');
  all.noindex ||= settings.noindex === true;
  all.aliases.push(...(settings.aliases ?? []));
  return settings;
}

/**
 * The settings in a file; what they redact counts for all that is read, wherever the file lies: a keeper who names a part of the
 * logs, or puts the file into the folder of a chat, wants the same things hidden. Any slip in it ends the command.
 */
async function readRedactions(all: Gathering, file: Pick<Found, 'path' | 'name'>) {
  const read = await readSettings(file.path, file.name);
  const fatal = read.problems.filter(({ code }) => fatalCodes.has(code));
  if (fatal.length > 0) {
    const { language } = all.options;
    throw new CommandError(fatal.map((each) => `${file.name}: ${formatProblem(each, language)}`).join('\n'), 2);
  }
  const { redactions } = read.settings;
  if (redactions && all.walker.claim(file.path)) all.redactions.push({ file: file.name, settings: redactions });
  return read;
}

/** Of files above what is named: beside a log, and in the folder around the chat. */
async function takeRedactionsAround(all: Gathering, { path }: Found, isFolder: boolean): Promise<void> {
  const above = dirname(resolve(path));
  for (const folder of isFolder ? [above] : [above, dirname(above)]) {
    const file = join(folder, settingsName);
    if ((await stat(file).catch(() => undefined))?.isFile()) await readRedactions(all, { path: file, name: file });
  }
}

async function takePictures(all: Gathering, listing: Listing, settings: Settings): Promise<PictureFolder> {
  if (settings.pictures === undefined) return noPictures;
  const path = join(listing.folder, settings.pictures);
  const name = `${listing.name}/${settings.pictures}`;
  const stats = await stat(path).catch(() => undefined);
  const inside = !relative(listing.folder, path).startsWith('..');
  if (!stats?.isDirectory() || !inside) {
    all.onProblem({ code: 'no-pictures', file: name, line: 0 });
    return noPictures;
  }
  return readPictureFolder({ path, name, base: basename(path), size: 0 }, all.walker, all.onProblem);
}

function findPictures(all: Gathering, folder: PictureFolder): PictureFinder {
  return createPictureFinder(folder, all.options.onPicture ?? (() => {}));
}

/** A former id that is another chat's now leads there, as it must; without regard to case, as on some disks. */
function dropTakenNames({ chats, onProblem }: Gathering): void {
  const taken = new Set(chats.map(({ id }) => id.toLowerCase()));
  for (const chat of chats) {
    chat.formerly = chat.formerly?.filter((former) => {
      const free = !taken.has(former.toLowerCase());
      taken.add(former.toLowerCase());
      if (!free) onProblem({ code: 'former-taken', file: settingsName, line: 0, args: { id: chat.id, former } });
      return free;
    });
  }
}

type NewChat = { title: string; files: LogFile[]; pictures: PictureFinder; settings?: Settings; alone?: boolean };

/** `alone`: the folder is the chat, so that its title is the chat's, too. */
function addChat(all: Gathering, { title, files, pictures, settings, alone }: NewChat): void {
  const wanted = chatId(title);
  const own = settings?.chats.get(wanted);
  let id = wanted;
  for (let number = 2; all.chats.some((chat) => chat.id === id); number++) id = `${wanted}-${number}`;
  if (id !== wanted) {
    all.onProblem({ code: 'same-chat', file: files[0]?.file ?? '', line: 0, args: { id, wanted } });
  }
  const noindex = settings?.noindex === true || own?.noindex === true;
  const chatTitle = own?.title ?? (alone ? settings?.title : undefined) ?? title;
  const chat: ChatInput = { id, title: chatTitle, noindex, files, pictures };
  if (own?.me !== undefined) chat.me = own.me;
  if (own?.formerly) chat.formerly = own.formerly;
  all.chats.push(chat);
}
