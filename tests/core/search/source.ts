import { createHash } from 'node:crypto';
import {
  buildSearchIndex,
  type ChatSource,
  parseManifest,
  ReadFault,
  type SearchProgress,
  type SearchSource,
} from '../../../src/core/index.ts';
import { memoryArchive } from '../../helpers/memory-archive.ts';

export type MemorySource = SearchSource & { files: Map<string, string | Uint8Array>; reads: string[] };

/** An archive of these chats in memory, as a searcher reads it. `files` can be changed, `reads` tells what was read. */
export function memorySource(chats: ChatSource[]): MemorySource {
  const files = new Map<string, string | Uint8Array>(memoryArchive(chats));
  const reads: string[] = [];
  const manifest = parseManifest(files.get('data/manifest.json'));
  if ('fault' in manifest) throw new Error(manifest.detail);
  const take = async (path: string, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    reads.push(path);
    const file = files.get(path);
    if (file === undefined) throw new ReadFault('missing');
    return file;
  };
  const port = {
    read: async (path: string, signal?: AbortSignal) => String(await take(path, signal)),
    readBytes: async (path: string, signal?: AbortSignal) => (await take(path, signal)) as Uint8Array,
  };
  return { chats: manifest.chats, port, files, reads };
}

/** The same with a search index. */
export function indexedSource(chats: ChatSource[]): MemorySource {
  const source = memorySource(chats);
  const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 12);
  source.chats = source.chats.map((entry, number) => {
    const files = buildSearchIndex(entry.id, chats[number]!.entries, hash);
    for (let next = files.next(); ; next = files.next()) {
      if (next.done) return { ...entry, search: next.value };
      source.files.set(next.value.path, next.value.content);
    }
  });
  return source;
}

/** 'chat position' of every hit, in the manifest's order. */
export function positionsOf({ chats }: SearchProgress): string[] {
  return chats.flatMap(({ chat, positions }) => [...positions].map((position) => `${chat} ${position}`));
}
