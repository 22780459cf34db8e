import { readSigns } from '../../folds/signs.ts';
import type { Entry } from '../../model.ts';

/** The name that exporters give the phone's owner. */
export const owner = '我';

/** What the logs tell of names, across chats: who could be whom follows from it. */
export type NameFacts = {
  /** Messages of each name, second phones' copies included. */
  counts: Map<string, number>;
  /** The days on which a name wrote, as '<chat>/<date>'; not those that two phones exported. */
  days: Map<string, Set<string>>;
  /** Messages of each name on days that two phones exported. */
  merged: Map<string, number>;
  /** For each two names how often two phones exported a message under both. */
  pairs: Map<string, PhonePair>;
  /** The same for 我 and a name, by chat: whose phone it was. */
  owners: Map<string, Map<string, PhonePair>>;
};

export type PhonePair = {
  names: [string, string];
  /** All of them, and those with more to say than 签到: that two people write in one second, too. */
  count: number;
  telling: number;
};

export function createNameFacts(): NameFacts {
  return { counts: new Map(), days: new Map(), merged: new Map(), pairs: new Map(), owners: new Map() };
}

/** Adds a chat's messages, in order of time. */
export function gatherNames(facts: NameFacts, chat: string, entries: readonly Entry[]): void {
  const merged = new Set(entries.filter(({ twin }) => twin).map(({ date }) => date));
  let before: Entry | undefined;
  for (const entry of entries) {
    const { speaker, date, twin } = entry;
    facts.counts.set(speaker, (facts.counts.get(speaker) ?? 0) + 1);
    if (merged.has(date)) facts.merged.set(speaker, (facts.merged.get(speaker) ?? 0) + 1);
    else addDay(facts.days, speaker, `${chat}/${date}`);
    if (twin && before) addPair(pairsFor(facts, chat, [before, entry]), before, entry);
    before = entry;
  }
}

/** 我 is somebody else in each chat, for all that is known. */
function pairsFor({ pairs, owners }: NameFacts, chat: string, both: readonly Entry[]): NameFacts['pairs'] {
  if (!both.some(({ speaker }) => speaker === owner)) return pairs;
  const known = owners.get(chat) ?? new Map<string, PhonePair>();
  owners.set(chat, known);
  return known;
}

function addDay(days: NameFacts['days'], speaker: string, day: string): void {
  const known = days.get(speaker);
  if (known) known.add(day);
  else days.set(speaker, new Set([day]));
}

function addPair(pairs: NameFacts['pairs'], one: Entry, other: Entry): void {
  if (one.speaker === '' || other.speaker === '' || one.speaker === other.speaker) return;
  const names = [one.speaker, other.speaker].sort((a, b) => (a < b ? -1 : 1)) as [string, string];
  const key = names.join('\n');
  const known = pairs.get(key) ?? { names, count: 0, telling: 0 };
  known.count++;
  if (other.kind !== 'text' || (other.text.length >= leastTold && readSigns(other.text) === undefined)) known.telling++;
  pairs.set(key, known);
}

/** A text that two people hardly write in one second. */
const leastTold = 4;
