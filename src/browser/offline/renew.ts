import { type ChatEntry, listChatFiles, parseManifest } from '../../core/index.ts';
import { fileUrl } from '../file-url.ts';
import { cacheNames } from './cache-names.ts';
import { fillChat } from './fill-chat.ts';
import { renewPages } from './renew-pages.ts';

/**
 * Takes a new deployment in: kept chats are brought up to date, then the manifest is exchanged, then what it no longer
 * names goes, and pages that say something else are fetched again. Where a file does not come all stays as it was, so that the old manifest still has all that it names.
 */
export async function renew(root: URL, response: Response): Promise<void> {
  const names = cacheNames(root);
  const url = fileUrl('data/manifest.json', root).href;
  const visited = await caches.open(names.visited);
  const [before, now] = await Promise.all([visited.match(url).then((each) => each?.text()), response.clone().text()]);
  if (before === now) return;
  const chats = readChats(now);
  if (!chats) return;
  for (const id of await names.keptChats()) {
    const entry = chats.find((chat) => chat.id === id || chat.formerly?.includes(id));
    if (entry) await fillChat(await caches.open(names.kept(entry.id)), { root, entry });
    if (entry?.id !== id) await caches.delete(names.kept(id));
  }
  await visited.put(url, response);
  const named = new Set(chats.flatMap(listChatFiles).map((path) => fileUrl(path, root).href));
  const data = fileUrl('data/', root).href;
  for (const { url: old } of await visited.keys()) {
    if (old.startsWith(data) && old !== url && !named.has(old)) await visited.delete(old);
  }
  await renewPages(root, visited, { before: (before && readChats(before)) || [], now: chats });
}

/** Undefined for a form that this worker does not know: the next version of it will. */
function readChats(text: string): ChatEntry[] | undefined {
  const manifest = parseManifest(text);
  return 'fault' in manifest ? undefined : manifest.chats;
}
