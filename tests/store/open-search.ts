import { expect, vi } from 'vitest';
import { createScanner, parseManifest, parseQuery, type Query } from '../../src/core/index.ts';
import type { SearchState } from '../../src/store/searching/types.ts';
import { files, openViewer } from './thirty-days.ts';

/** A viewer whose search is at work. */
export async function openSearch(address: string, own = new Map(files)) {
  const viewer = await openViewer(address, own);
  const searching = await viewer.actions.searching();
  const found = searching.store.getState;
  const until = (holds: (state: SearchState) => boolean) => vi.waitFor(() => expect(holds(found())).toBe(true));
  const done = () => until(({ state }) => state === 'done');
  return { ...viewer, searching, found, until, done };
}

/** The places that are listed, as 'chat position'. */
export const listed = ({ list }: SearchState) =>
  Array.from({ length: list.length }, (_, index) => list.at(index)).map((hit) => `${hit?.chat} ${hit?.position}`);

/** What a look at every message finds. */
export async function scan(text: string, own = files) {
  const manifest = parseManifest(own.get('data/manifest.json'));
  if ('fault' in manifest) throw new Error(manifest.fault);
  const port = { read: async (path: string) => own.get(path) ?? '', readBytes: () => Promise.reject(new Error()) };
  return createScanner({ chats: manifest.chats, port }).search(parseQuery(text) as Query);
}
