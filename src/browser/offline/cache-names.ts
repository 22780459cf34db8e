/**
 * The caches of a site, by its root: several sites may share a host. `own`: the page's files; `visited`: pages and data
 * that were read; one for each chat that the reader keeps.
 */
export function cacheNames(root: URL) {
  const prefix = `liaoji:${root.href}:`;
  const keptPrefix = `${prefix}kept:`;
  return {
    own: `${prefix}own`,
    visited: `${prefix}visited`,
    kept: (chat: string) => keptPrefix + chat,
    /** The chats that are kept, or half kept. */
    async keptChats(): Promise<string[]> {
      const names = await caches.keys();
      return names.filter((name) => name.startsWith(keptPrefix)).map((name) => name.slice(keptPrefix.length));
    },
  };
}

/** What any cache has for this address; whatever the host says about headers that its answer depends on. */
export function findCached(url: string | URL): Promise<Response | undefined> {
  // Vary: Origin would hide what was fetched for <script crossorigin>.
  return caches.match(String(url), { ignoreVary: true });
}
