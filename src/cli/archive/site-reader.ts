import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ArchiveFault,
  type ChatEntry,
  type Message,
  type Problem,
  parseShard,
  type ShardPlace,
} from '../../core/index.ts';
import { hashFile } from '../hash-file.ts';

/** Reads the files of a site on disk, and gathers what is wrong with them. */
export type SiteReader = ReturnType<typeof createSiteReader>;

export function createSiteReader(root: string) {
  const problems: Problem[] = [];
  const looked = new Map<string, boolean>();
  const load = async (path: string) => {
    const bytes = await readFile(join(root, path)).catch(() => undefined);
    if (!looked.has(path) && !bytes) problems.push({ code: 'archive-missing', file: path, line: 0 });
    looked.set(path, bytes !== undefined);
    return bytes;
  };
  const readBytes = async (path: string, hash?: string) => {
    const bytes = await load(path);
    if (bytes && hash !== undefined && hashFile(bytes) !== hash) {
      problems.push({ code: 'archive-hash', file: path, line: 0 });
    }
    return bytes;
  };
  return {
    problems,
    report: (file: string, { fault, detail = '' }: ArchiveFault) =>
      problems.push({ code: 'archive-fault', file, line: 0, args: { fault, detail } }),
    async has(path: string): Promise<void> {
      if (!looked.has(path)) await load(path);
    },
    /** The text or the bytes of a file; `hash` is what its bytes should have. */
    read: async (path: string, hash?: string) => (await readBytes(path, hash))?.toString('utf8'),
    readBytes,
  };
}

/** The messages of a shard; undefined, and a problem, where it cannot be used. */
export async function readShard(
  chat: ChatEntry,
  { file, days }: Pick<ShardPlace, 'file' | 'days'>,
  site: SiteReader,
): Promise<Message[] | undefined> {
  const text = await site.read(file, file.slice(-17, -5));
  if (text === undefined) return undefined;
  const content = parseShard(text, { chat: chat.id, days });
  if (!('fault' in content)) return content.messages;
  site.report(file, content);
  return undefined;
}
