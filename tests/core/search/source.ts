import {
  type ChatSource,
  parseManifest,
  ReadFault,
  type SearchProgress,
  type SearchSource,
} from '../../../src/core/index.ts';
import { memoryArchive } from '../../helpers/memory-archive.ts';

/** An archive of these chats in memory, as a searcher reads it. `files` can be changed, `reads` tells what was read. */
export function memorySource(chats: ChatSource[]): SearchSource & { files: Map<string, string>; reads: string[] } {
  const files = memoryArchive(chats);
  const reads: string[] = [];
  const manifest = parseManifest(files.get('data/manifest.json'));
  if ('fault' in manifest) throw new Error(manifest.detail);
  const read = async (path: string, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    reads.push(path);
    const file = files.get(path);
    if (file === undefined) throw new ReadFault('missing');
    return file;
  };
  const port = { read, readBytes: async () => new Uint8Array() };
  return { chats: manifest.chats, port, files, reads };
}

/** 'chat position' of every hit, in the manifest's order. */
export function positionsOf({ chats }: SearchProgress): string[] {
  return chats.flatMap(({ chat, positions }) => [...positions].map((position) => `${chat} ${position}`));
}
