import { cacheNames } from './cache-names.ts';

/** Of what was visited so many files stay; the oldest go first. What is kept on purpose is not counted. */
const most = { data: 120, pictures: 200, pages: 200 };

/** Keeps a page, or a file of the archive, that the reader has seen. */
export async function remember(root: URL, url: string, response: Response): Promise<void> {
  const cache = await caches.open(cacheNames(root).visited);
  await cache.put(url, response);
  await trim(cache, root);
}

/** Keeps a file of the page itself. */
export async function rememberOwn(root: URL, url: string, response: Response): Promise<void> {
  await (await caches.open(cacheNames(root).own)).put(url, response);
}

async function trim(cache: Cache, root: URL): Promise<void> {
  const counts = { data: 0, pictures: 0, pages: 0 };
  // The order of a cache is that in which things came: the newest first.
  for (const { url } of [...(await cache.keys())].reverse()) {
    const folder = url.slice(root.href.length).split('/')[0];
    const sort = folder === 'data' || folder === 'pictures' ? folder : 'pages';
    if (++counts[sort] > most[sort] && !url.endsWith('/data/manifest.json')) await cache.delete(url);
  }
}
