import { type ChatEntry, createSearcher, ReadFault, type Searcher, type SearchPort } from '../../core/index.ts';
import { readInlineFile } from '../inline-files.ts';
import { createHttpFiles } from './http-files.ts';

/** A searcher on the page's own thread, for browsers without workers of this kind: it reads a file at a time, and waits between. */
export function createSearcherHere(chats: readonly ChatEntry[], root: URL | undefined): Searcher {
  return createSearcher({ chats, port: root ? createHttpFiles(root) : filesInPage });
}

const filesInPage: SearchPort = {
  read: readInlineFile,
  // An archive in one file has no index.
  readBytes: () => Promise.reject(new ReadFault('missing')),
};
