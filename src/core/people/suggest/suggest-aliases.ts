import type { Persons } from '../aliases.ts';
import { guessNames } from '../guess.ts';
import { isFullName } from '../surnames.ts';
import { type NameFacts, owner, type PhonePair } from './gather-names.ts';
import { type NamePair, pairByName } from './pair-by-name.ts';
import { pairByPhones } from './pair-by-phones.ts';

/** Why two names seem to be one person's. */
export type AliasReason = ({ rule: 'phones'; count: number } | Pick<NamePair, 'rule' | 'part'>) & {
  names: [string, string];
};

/** Names that seem to be one person's: what to call them, all others, most messages first, and the reasons. */
export type AliasSuggestion = { label: string; names: string[]; reasons: AliasReason[] };

/** Who 我 seems to be in a chat: the name under which the other phone exported so many of the owner's messages. */
export type OwnerSuggestion = { chat: string; name: string; count: number };

/**
 * Which names seem to be one person's, besides what is `known`: merged phones tell it (pair-by-phones.ts), and the names themselves
 * (pair-by-name.ts), unless both wrote on the same days, or the owner knows them as two.
 */
export function suggestAliases(facts: NameFacts, known: Persons): AliasSuggestion[] {
  const names = [...facts.counts.keys()].filter((name) => name !== '' && name !== owner);
  const phones = pairByPhones(facts).map(({ names, count }): AliasReason => ({ names, count, rule: 'phones' }));
  const told = new Set(phones.map((reason) => reason.names.join('\n')));
  const alike = pairByName(names).filter(
    (pair) => !told.has([...pair.names].sort().join('\n')) && !isTogether(facts, pair.names),
  );
  const reasons = [...phones, ...alike].filter(({ names: [one, other] }) => isNews(known, one, other));
  const groups = gather(reasons, known).map((group) => describe(group, facts, known));
  return nameGroups(groups, facts);
}

/** Whether two names wrote on the same days, of those that only one phone exported. */
function isTogether({ days }: NameFacts, [one, other]: [string, string]): boolean {
  const mine = days.get(one);
  return [...(days.get(other) ?? [])].some((day) => mine?.has(day));
}

/** They are not one yet, nor two whom the owner tells apart. */
function isNews({ keyOf, namesOf }: Persons, one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a !== b && (namesOf(a).length === 0 || namesOf(b).length === 0);
}

type Group = { names: Set<string>; reasons: AliasReason[]; key: string | undefined };

/** Names that hang together; a group never joins two persons of the owner's. */
function gather(reasons: readonly AliasReason[], known: Persons): Group[] {
  const of = new Map<string, Group>();
  const groupOf = (name: string): Group => {
    const key = known.keyOf(name);
    const own = known.namesOf(key);
    return of.get(name) ?? { names: new Set([name, ...own]), reasons: [], key: own.length > 0 ? key : undefined };
  };
  for (const reason of reasons) {
    const [a, b] = [groupOf(reason.names[0]), groupOf(reason.names[1])];
    if (a !== b && a.key !== undefined && b.key !== undefined && a.key !== b.key) continue;
    const names = new Set([...a.names, ...b.names]);
    const joined = { names, reasons: [...new Set([...a.reasons, ...b.reasons, reason])], key: a.key ?? b.key };
    for (const name of names) of.set(name, joined);
  }
  return [...new Set(of.values())];
}

type Described = AliasSuggestion & { count: number; wish: string | undefined };

/** `wish`: what the person would best be called, if nobody else is. */
function describe({ names, reasons, key }: Group, { counts }: NameFacts, known: Persons): Described {
  const list = [...names].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const count = list.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const full = guessNames(list).find(({ person }) => isFullName(person))?.person;
  const label = key !== undefined && known.namesOf(key).length > 0 ? key : (list[0] ?? '');
  return { label, names: list, reasons, count, wish: key === undefined ? full : undefined };
}

/** A person is called by the full name, unless that is somebody else's, too: then by the name with most messages. */
function nameGroups(groups: readonly Described[], { counts }: NameFacts): AliasSuggestion[] {
  const wishes = new Map<string, number>();
  for (const { wish } of groups) if (wish !== undefined) wishes.set(wish, (wishes.get(wish) ?? 0) + 1);
  const sorted = [...groups].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return sorted.map(({ label, names, reasons, wish }) => {
    const isFree = wish !== undefined && wishes.get(wish) === 1 && (names.includes(wish) || !counts.has(wish));
    const called = isFree ? wish : label;
    return { label: called, names: names.filter((name) => name !== called), reasons };
  });
}

/** Who 我 seems to be in each chat where two phones tell. */
export function suggestOwners({ owners }: NameFacts): OwnerSuggestion[] {
  return [...owners].flatMap(([chat, pairs]) => {
    const [best] = [...pairs.values()].sort((a, b) => b.telling - a.telling || b.count - a.count);
    const name = best?.names.find((each) => each !== owner);
    return best && name && isSure(best) ? [{ chat, name, count: best.count }] : [];
  });
}

function isSure({ telling }: PhonePair): boolean {
  return telling > 2;
}
