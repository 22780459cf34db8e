import { createMessageFinder } from '../find-message.ts';
import { parseId, toMessages } from '../ids.ts';
import type { Entry, Message } from '../model.ts';
import { matchMessages, saysSame } from './match-messages.ts';

/**
 * A day's entries, with the addresses that they had in an earlier archive where those would lead to another message by now:
 * `103250` stays with the message that once had its second to itself, and equal ones keep their numbers. `former` are that day's
 * messages of the earlier archive. The same array where nothing has to be kept.
 */
export function keepFormerIds(entries: readonly Entry[], former: readonly Message[]): readonly Entry[] {
  const messages = toMessages(entries);
  const find = createMessageFinder(messages);
  const kept = new Map<number, string>();
  matchMessages(former, messages).forEach((index, number) => {
    const [before, now] = [former[number]!, messages[index]];
    if (!now || find(before.id)?.index === index) return;
    // An id with a hash would tell guesses at a text that was taken out, or changed, from each other.
    if (saysSame(before, now) || parseId(before.id)?.hash === undefined) kept.set(index, before.id);
  });
  return kept.size === 0 ? entries : giveIds(entries, messages, kept);
}

function giveIds(entries: readonly Entry[], messages: readonly Message[], kept: ReadonlyMap<number, string>): Entry[] {
  const given = new Set(kept.values());
  const own = messages.map(({ id }, index) => (kept.has(index) || given.has(id) ? undefined : id));
  const taken = new Set([...given, ...own]);
  const last = new Map<string, number>();
  return entries.map((entry, index) => {
    const following = messages[index]!.id;
    const id = kept.get(index) ?? own[index] ?? nextFree(following, taken, last);
    return id === following ? entry : { ...entry, id };
  });
}

/** The next number of a hash whose own went to another. Only equal messages of a second come here: a bare second is one's alone. */
function nextFree(id: string, taken: ReadonlySet<string | undefined>, last: Map<string, number>): string {
  const [stem = ''] = id.split('.');
  let nth = last.get(stem) ?? 1;
  do nth++;
  while (taken.has(`${stem}.${nth}`));
  last.set(stem, nth);
  return `${stem}.${nth}`;
}
