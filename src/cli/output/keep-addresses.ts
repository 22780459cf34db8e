import { buildChatMap, type ChatEntry, type Entry, keepFormerIds } from '../../core/index.ts';
import { readDays } from '../archive/read-days.ts';
import { createSiteReader } from '../archive/site-reader.ts';

/** The site that is about to be replaced. */
export type FormerSite = { root: string; chats: readonly ChatEntry[] };

/** The addresses of a chat's messages in the site before. */
export type FormerAddresses = {
  /**
   * Gives the entries of a shard, from … to - 1 of a chat's in order of time, the addresses that they had where those would lead to a
   * neighbour by now; says whether any had to be kept. `hash` is the shard's without that: one that the site had has them already.
   */
  keep(entries: Entry[], shard: { from: number; to: number; hash: string }): Promise<boolean>;
};

/** By the ids that the chat has and had; undefined where the site before has no such chat. */
export function openFormerAddresses(ids: readonly string[], former: FormerSite): FormerAddresses | undefined {
  const site = createSiteReader(former.root);
  const chat = ids.map((id) => former.chats.find((each) => each.id === id)).find((found) => found);
  if (!chat) return undefined;
  const map = buildChatMap(chat);
  const shards = new Set(chat.shards.map(([hash]) => hash));
  return {
    async keep(entries, { from, to, hash }) {
      const [first, last] = [entries[from]?.date ?? '', entries[to - 1]?.date ?? ''];
      let kept = false;
      if (shards.has(hash)) return kept;
      for await (const { date, messages } of readDays(chat, site, { first, last, map })) {
        const day = findDay(entries, date, from);
        const now = entries.slice(day.from, day.to);
        const own = keepFormerIds(now, messages);
        kept ||= own !== now;
        for (const [index, entry] of own.entries()) entries[day.from + index] = entry;
      }
      return kept;
    },
  };
}

/** Where a day's entries are, whole, from somewhere near. */
function findDay(entries: readonly Entry[], date: string, near: number): { from: number; to: number } {
  let from = near;
  while (from > 0 && (entries[from - 1]?.date ?? '') >= date) from--;
  while ((entries[from]?.date ?? date) < date) from++;
  let to = from;
  while (entries[to]?.date === date) to++;
  return { from, to };
}
