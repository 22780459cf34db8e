import { type ChatEntry, type Entry, keepFormerIds } from '../../core/index.ts';
import { readDays } from '../archive/read-days.ts';
import { createSiteReader } from '../archive/site-reader.ts';

/** The site that is about to be replaced. */
export type FormerSite = { root: string; chats: readonly ChatEntry[] };

/**
 * Gives entries, a chat's in order of time, the addresses that they had in the site before where those would lead to a neighbour
 * by now. Days of it that cannot be read are as if there were none.
 */
export async function keepAddresses(entries: Entry[], ids: readonly string[], former: FormerSite): Promise<void> {
  const site = createSiteReader(former.root);
  const chat = ids.map((id) => former.chats.find((each) => each.id === id)).find((found) => found);
  let from = 0;
  if (!chat) return;
  for await (const { date, messages } of readDays(chat, site)) {
    while ((entries[from]?.date ?? date) < date) from++;
    let to = from;
    while (entries[to]?.date === date) to++;
    const kept = keepFormerIds(entries.slice(from, to), messages);
    for (const [index, entry] of kept.entries()) entries[from + index] = entry;
    from = to;
  }
}
