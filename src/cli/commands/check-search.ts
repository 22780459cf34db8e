import {
  type ChatEntry,
  createIndexCheck,
  headPath,
  type Message,
  parseSearchHead,
  type SearchHead,
} from '../../core/index.ts';
import type { SiteReader } from '../archive/site-reader.ts';

/** Takes a chat's messages shard by shard, undefined for one that cannot be read; then sees whether the search index says the same. */
export type SearchCheck = { add(messages: readonly Message[] | undefined): void; finish(): Promise<void> };

/** Where a chat has no index, or one without a head, there is nothing more to check. */
export async function createSearchCheck(chat: ChatEntry, site: SiteReader): Promise<SearchCheck> {
  const head = await readHead(chat, site);
  const check = head && createIndexCheck(head);
  // What a shard that cannot be read says is not known, and not held against the index.
  let known = true;
  return {
    add(messages) {
      known &&= messages !== undefined;
      if (known) for (const message of messages ?? []) check?.add(message);
    },
    async finish() {
      for (const [number, { files }] of head?.segments.entries() ?? []) {
        const buckets: Uint8Array[] = [];
        for (const hash of files) {
          const bytes = await site.readBytes(`data/${chat.id}/${hash}.bin`, hash);
          if (bytes) buckets.push(bytes);
        }
        const wrong = known && buckets.length === files.length ? (check?.wrong(number, buckets) ?? 0) : 0;
        const file = headPath(chat.id, chat.search ?? '');
        if (wrong > 0) site.problems.push({ code: 'archive-search', file, line: 0, args: { count: wrong } });
      }
    },
  };
}

async function readHead(chat: ChatEntry, site: SiteReader): Promise<SearchHead | undefined> {
  if (chat.search === undefined) return undefined;
  const path = headPath(chat.id, chat.search);
  const text = await site.read(path, chat.search);
  const head = text === undefined ? undefined : parseSearchHead(text, { chat: chat.id, count: chat.count });
  if (!head || !('fault' in head)) return head;
  site.report(path, head);
  return undefined;
}
