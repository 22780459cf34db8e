import { readdir } from 'node:fs/promises';
import {
  buildChatMap,
  type ChatEntry,
  listChatFiles,
  type Problem,
  parseManifest,
  parseSpeakerIndex,
  parseTalksFile,
} from '../../core/index.ts';
import { createSiteReader, readShard, type SiteReader } from '../archive/site-reader.ts';
import { CommandError, type Io } from '../io.ts';
import { listPages } from '../output/old-site.ts';
import { printProblems } from '../output/problems.ts';
import { words } from '../words.ts';
import { followSite } from './check-against.ts';
import { checkPeople } from './check-people.ts';
import { createSearchCheck } from './check-search.ts';

export type CheckOptions = { against: string | undefined; all: boolean; json: boolean };

/** Prints what is wrong with a site, and what became of the addresses of an older one; says whether all is well. */
export async function runCheck(paths: readonly string[], options: CheckOptions, io: Io): Promise<boolean> {
  const say = words[io.language];
  const [root] = paths;
  if (root === undefined || paths.length > 1) throw new CommandError(say.oneArchive, 2);
  const { against, all, json } = options;
  if (against === undefined && (all || json)) throw new CommandError(say.againstMissing(all ? '--all' : '--json'), 2);
  for (const each of [root, against]) if (each !== undefined) await demandSite(each, io);
  const { problems, chats } = await checkSite(root);
  printProblems(problems, io);
  if (against !== undefined) return (await followSite(root, { ...options, against }, io)) && problems.length === 0;
  if (problems.length > 0) return false;
  const messages = chats.reduce((sum, { count }) => sum + count, 0);
  const files = chats.reduce((sum, chat) => sum + listChatFiles(chat).length, 1);
  await io.out(`${say.checked({ chats: chats.length, messages, files })}\n`);
  return true;
}

/** A folder that never was a site is the user's slip, and no damaged site. */
async function demandSite(root: string, io: Io): Promise<void> {
  const say = words[io.language];
  const names = await readdir(root).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(error.code === 'ENOENT' ? say.notFound(root) : say.notASite(root), 2);
  });
  if (!names.includes('data') && !names.includes('index.html')) throw new CommandError(say.notASite(root), 2);
}

/** All that is wrong with a site; the files are named by their paths from its root. */
export async function checkSite(root: string): Promise<{ problems: Problem[]; chats: ChatEntry[] }> {
  const site = createSiteReader(root);
  const text = await site.read('data/manifest.json');
  if (text === undefined) return { problems: site.problems, chats: [] };
  const manifest = parseManifest(text);
  if ('fault' in manifest) {
    site.report('data/manifest.json', manifest);
    return { problems: site.problems, chats: [] };
  }
  await site.has('index.html');
  for (const chat of manifest.chats) await checkChat(chat, site);
  return { problems: site.problems, chats: manifest.chats };
}

async function checkChat(chat: ChatEntry, site: SiteReader): Promise<void> {
  for (const path of listPages(chat)) await site.has(path);
  const speakers: (string | undefined)[] = [];
  const kinds: (string | undefined)[] = [];
  const addresses: (string | undefined)[] = [];
  const search = await createSearchCheck(chat, site);
  for (const { file, days, from, to } of buildChatMap(chat).shards) {
    const messages = await readShard(chat, { file, days }, site);
    search.add(messages);
    for (let index = 0; index < to - from; index++) {
      speakers.push(messages?.[index]?.speaker);
      kinds.push(messages?.[index]?.kind);
      const message = messages?.[index];
      addresses.push(message && `${message.at.slice(0, 10)}.${message.id}`);
    }
    for (const { src } of messages ?? []) if (src?.startsWith('pictures/')) await site.has(src);
  }
  await checkIndex(chat, { speakers, kinds }, site);
  await checkTalks(chat, { speakers, addresses }, site);
  await search.finish();
}

/** By position; undefined where it is not known, since a shard cannot be read. */
type Said = Record<'speakers' | 'kinds' | 'addresses', (string | undefined)[]>;

/** What a shard that cannot be read says is not known, and not held against the index. */
async function checkIndex(
  chat: ChatEntry,
  { speakers, kinds }: Pick<Said, 'speakers' | 'kinds'>,
  site: SiteReader,
): Promise<void> {
  const file = `data/${chat.id}/speakers.${chat.index}.json`;
  const text = await site.read(file, chat.index);
  if (text === undefined) return;
  const table = parseSpeakerIndex(text, { chat: chat.id, count: chat.count });
  if ('fault' in table) {
    site.report(file, table);
    return;
  }
  const indexKinds = new Array<string>(chat.count).fill('text');
  for (const [kind, positions] of table.kinds) for (const position of positions) indexKinds[position] = kind;
  const wrong = speakers.filter((speaker, position) => {
    if (speaker === undefined) return false;
    return table.names[table.by[position] ?? -1] !== speaker || indexKinds[position] !== kinds[position];
  }).length;
  if (wrong > 0) site.problems.push({ code: 'archive-index', file, line: 0, args: { count: wrong } });
  await checkPeople(chat, table, site);
}

/** Each talk begins with a message of its speaker, at the address that it has. */
async function checkTalks(
  chat: ChatEntry,
  said: Pick<Said, 'speakers' | 'addresses'>,
  site: SiteReader,
): Promise<void> {
  if (!chat.talks) return;
  const [hash, count] = chat.talks;
  const file = `data/${chat.id}/talks.${hash}.json`;
  const text = await site.read(file, hash);
  if (text === undefined) return;
  const talks = parseTalksFile(text, { chat: chat.id, count: chat.count });
  if ('fault' in talks) {
    site.report(file, talks);
    return;
  }
  const strays = talks.filter(({ from, date, id, speaker }) => {
    const [address, name] = [said.addresses[from], said.speakers[from]];
    return address !== undefined && (address !== `${date}.${id}` || name !== speaker);
  }).length;
  const wrong = strays + Math.abs(talks.length - count);
  if (wrong > 0) site.problems.push({ code: 'archive-talks', file, line: 0, args: { count: wrong } });
}
