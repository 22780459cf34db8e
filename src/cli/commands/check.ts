import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ArchiveFault,
  buildChatMap,
  type ChatEntry,
  type Message,
  type Problem,
  parseManifest,
  parseShard,
  parseSpeakerIndex,
} from '../../core/index.ts';
import { hashFile } from '../hash-file.ts';
import { CommandError, type Io } from '../io.ts';
import { listPages } from '../output/old-site.ts';
import { printProblems } from '../output/problems.ts';
import { words } from '../words.ts';

/** Prints what is wrong with a site, and says whether all is well. */
export async function runCheck(paths: readonly string[], io: Io): Promise<boolean> {
  const say = words[io.language];
  const [root] = paths;
  if (root === undefined || paths.length > 1) throw new CommandError(say.oneArchive, 2);
  const { problems, chats } = await checkSite(root);
  printProblems(problems, io);
  if (problems.length > 0) return false;
  const messages = chats.reduce((sum, { count }) => sum + count, 0);
  const files = chats.reduce((sum, { shards }) => sum + shards.length + 1, 1);
  await io.out(`${say.checked({ chats: chats.length, messages, files })}\n`);
  return true;
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

type SiteReader = ReturnType<typeof createSiteReader>;

function createSiteReader(root: string) {
  const problems: Problem[] = [];
  const looked = new Map<string, boolean>();
  const load = async (path: string) => {
    const bytes = await readFile(join(root, path)).catch(() => undefined);
    if (!looked.has(path) && !bytes) problems.push({ code: 'archive-missing', file: path, line: 0 });
    looked.set(path, bytes !== undefined);
    return bytes;
  };
  return {
    problems,
    report: (file: string, { fault, detail = '' }: ArchiveFault) =>
      problems.push({ code: 'archive-fault', file, line: 0, args: { fault, detail } }),
    async has(path: string): Promise<void> {
      if (!looked.has(path)) await load(path);
    },
    /** The text of a file; `hash` is what its bytes should have. */
    async read(path: string, hash?: string): Promise<string | undefined> {
      const bytes = await load(path);
      if (bytes && hash !== undefined && hashFile(bytes) !== hash) {
        problems.push({ code: 'archive-hash', file: path, line: 0 });
      }
      return bytes?.toString('utf8');
    },
  };
}

async function checkChat(chat: ChatEntry, site: SiteReader): Promise<void> {
  for (const path of listPages(chat)) await site.has(path);
  const speakers: (string | undefined)[] = [];
  const kinds: (string | undefined)[] = [];
  for (const { file, days, from, to } of buildChatMap(chat).shards) {
    const messages = await readShard(chat, { file, days }, site);
    for (let index = 0; index < to - from; index++) {
      speakers.push(messages?.[index]?.speaker);
      kinds.push(messages?.[index]?.kind);
    }
    for (const { src } of messages ?? []) if (src?.startsWith('pictures/')) await site.has(src);
  }
  await checkIndex(chat, { speakers, kinds }, site);
}

async function readShard(
  chat: ChatEntry,
  { file, days }: { file: string; days: [string, number][] },
  site: SiteReader,
): Promise<Message[] | undefined> {
  const text = await site.read(file, file.slice(-17, -5));
  if (text === undefined) return undefined;
  const content = parseShard(text, { chat: chat.id, days });
  if (!('fault' in content)) return content.messages;
  site.report(file, content);
  return undefined;
}

type Said = { speakers: (string | undefined)[]; kinds: (string | undefined)[] };

/** What a shard that cannot be read says is not known, and not held against the index. */
async function checkIndex(chat: ChatEntry, { speakers, kinds }: Said, site: SiteReader): Promise<void> {
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
}
