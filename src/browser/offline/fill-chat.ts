import { type ChatEntry, inLanes, listChatFiles, listPictures, ReadFault } from '../../core/index.ts';
import { fileUrl } from '../file-url.ts';
import { isNamedBy } from '../named-by.ts';
import { findCached } from './cache-names.ts';

export type Filling = {
  root: URL;
  entry: ChatEntry;
  signal?: AbortSignal | undefined;
  /** Bytes that are on this machine so far. */
  onBytes?: ((bytes: number) => void) | undefined;
};

/** How many files are fetched at once. */
export const lanes = 4;

/** The mark of a chat that is whole, among its files. */
export const wholeMark = (chat: string) => `data/${chat}/kept`;

/**
 * Puts all of a chat into a cache: shards, index, the archive's own pictures. What is there already stays, what the
 * chat no longer names goes, last. Rejects where something does not come; called again, it goes on from there.
 */
export async function fillChat(cache: Cache, { root, entry, signal, onBytes }: Filling): Promise<void> {
  const wanted = new Set<string>();
  let bytes = 0;
  const take = async (path: string, optional = false) => {
    signal?.throwIfAborted();
    const url = fileUrl(path, root).href;
    const response = await takeFile(cache, url, signal).catch((error) => {
      if (optional && error instanceof ReadFault && error.reason === 'missing') return undefined;
      throw error;
    });
    wanted.add(url);
    const content = await response?.blob();
    bytes += content?.size ?? 0;
    onBytes?.(bytes);
    return content;
  };
  const pictures = new Set<string>();
  await inLanes(listChatFiles(entry), lanes, async (path) => {
    for (const picture of listPictures((await (await take(path))?.text()) ?? '')) pictures.add(picture);
  });
  await inLanes(pictures, lanes, (path) => take(path, true));
  const mark = fileUrl(wholeMark(entry.id), root).href;
  await cache.put(mark, new Response(String(bytes)));
  for (const { url } of await cache.keys()) if (url !== mark && !wanted.has(url)) await cache.delete(url);
}

/** 'no-store' tells the worker, too, that this is kept elsewhere. */
async function takeFile(cache: Cache, url: string, signal: AbortSignal | undefined): Promise<Response> {
  const there = await cache.match(url, { ignoreVary: true });
  if (there) return there;
  const response =
    (await findCached(url)) ?? (await readTrue(url, await fetch(url, { signal: signal ?? null, cache: 'no-store' })));
  await cache.put(url, response.clone());
  return response;
}

/** A copy of an answer for a file that is named by its content; rejects where it has another content, or none. */
export async function readTrue(url: string, response: Response): Promise<Response> {
  if (!response.ok) throw new ReadFault(response.status === 404 || response.status === 410 ? 'missing' : 'network');
  const bytes = await response.arrayBuffer();
  if (!(await isNamedBy(new URL(url).pathname, bytes))) throw new ReadFault('network');
  return new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
}
