import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildChatMap, type ChatEntry, parseManifest } from '../../core/index.ts';
import { previewName } from '../preview/previews.ts';
import { listMovedPages } from './moved-pages.ts';
import { removeCompressed } from './precompress.ts';

/** Stands in a site from the first file of its first build to the last: such a folder may be built again. */
export const unfinishedMark = 'data/.unfinished';

/** The chats of the archive in a folder; none for a new, empty or unfinished one. `null`: the folder holds something else. */
export async function readOldSite(root: string): Promise<ChatEntry[] | null> {
  const names = await readdir(root).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : null));
  if (!names) return null;
  if (names.length === 0) return [];
  const text = await readFile(join(root, 'data/manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return (await readFile(join(root, unfinishedMark)).catch(() => undefined)) ? [] : null;
  const manifest = parseManifest(text);
  if (!('fault' in manifest)) return manifest.chats;
  return manifest.fault === 'not-json' || manifest.fault === 'not-liaoji' ? null : [];
}

/** Whether there is nothing in a folder, or no such folder. */
export async function isEmpty(root: string): Promise<boolean> {
  return (await readdir(root).catch(() => [])).length === 0;
}

/** The paths of a chat's pages from the site's root, and of those at its former addresses. */
export function listPages(chat: ChatEntry): string[] {
  const own = [`${chat.id}/index.html`, ...buildChatMap(chat).dates.map((date) => `${chat.id}/${date}/index.html`)];
  return [...own, ...listMovedPages(chat).map(({ path }) => path)];
}

/** Removes the pages of an older build that are none any more. Files that somebody else put there stay. */
export async function removeOldPages(root: string, old: ChatEntry[], current: readonly ChatEntry[]): Promise<void> {
  const kept = new Set(current.flatMap(listPages));
  for (const chat of old) {
    for (const path of listPages(chat).reverse()) {
      if (kept.has(path)) continue;
      await rm(join(root, path), { force: true });
      removeCompressed(root, path);
      await rm(join(root, path, '..', previewName), { force: true });
      await rmdir(join(root, path, '..')).catch(() => {});
    }
  }
}
