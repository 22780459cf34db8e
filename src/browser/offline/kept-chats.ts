import type { ChatEntry } from '../../core/index.ts';
import { fileUrl } from '../file-url.ts';
import { cacheNames } from './cache-names.ts';
import { fillChat, wholeMark } from './fill-chat.ts';

/** The chats that the reader keeps on this machine, below the site's root. */
export function createKeptChats(root: URL) {
  const names = cacheNames(root);
  return {
    /** The bytes of each chat that is kept; undefined for one that is not whole yet. */
    async list(): Promise<Map<string, number | undefined>> {
      const kept = new Map<string, number | undefined>();
      for (const id of await names.keptChats()) {
        const cache = await caches.open(names.kept(id));
        const mark = await cache.match(fileUrl(wholeMark(id), root).href);
        kept.set(id, mark && Number(await mark.text()));
      }
      return kept;
    },
    /** Fetches all of a chat; where it was broken off, the rest. Called off, nothing of it stays. */
    async keep(entry: ChatEntry, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<void> {
      void navigator.storage?.persist?.().catch(() => {});
      try {
        await fillChat(await caches.open(names.kept(entry.id)), { root, entry, signal, onBytes });
      } catch (error) {
        if (signal.aborted) await caches.delete(names.kept(entry.id));
        throw error;
      }
    },
    async remove(id: string): Promise<void> {
      await caches.delete(names.kept(id));
    },
  };
}
