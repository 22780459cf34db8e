import type { SearchPort } from '../../core/index.ts';
import { createFetcher } from '../fetch-file.ts';

/** The archive's files below `root`, as a searcher reads them. */
export function createHttpFiles(root: URL): SearchPort {
  const fetchFile = createFetcher(root);
  return {
    read: async (path, signal) => new TextDecoder().decode(await fetchFile(path, signal)),
    readBytes: async (path, signal) => new Uint8Array(await fetchFile(path, signal)),
  };
}
