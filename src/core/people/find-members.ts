import type { Show } from '../links.ts';
import type { Member } from './join.ts';
import { foldName, foldWords } from './match.ts';
import { matchesSpelling, type Spelling, spellName } from './spelling.ts';

/** What a name may say of somebody, of what members can be asked for. */
export const facets = ['company', 'field', 'city'] as const;
export type Facet = (typeof facets)[number];

export const memberOrders = ['count', 'recent', 'early', 'name'] as const;
export type MemberOrder = (typeof memberOrders)[number];

/** Whom a reader looks for; what is absent is not asked. */
export type MemberWish = { text?: string; order?: MemberOrder } & { [Key in Facet]?: string | undefined };

/** Whom the address asks for. */
export function memberWish({ find, sort, company, field, city }: Show): MemberWish {
  const order = memberOrders.find((each) => each === sort);
  return { company, field, city, ...(find && { text: find }), ...(order && { order }) };
}

export type MembersFound = {
  members: readonly Member[];
  /** What there is to choose from of each, most members first: counted among those whom everything else asked for lets through. */
  choices: Record<Facet, { value: string; count: number }[]>;
};

type Readings = ReadonlyMap<string, readonly string[]>;

/**
 * Finds members by what is typed: each word must stand in one of their names, or be its pinyin or initials (spelling.ts). Everything about
 * the names is prepared, so that a keystroke among thousands is one pass.
 */
export function createMemberFinder(members: readonly Member[], readings: Readings): (wish: MemberWish) => MembersFound {
  const known = members.map((member, index) => ({ member, index, ...prepare(member, readings) }));
  const orders = createOrders(known);
  return (wish) => {
    const words = foldWords(wish.text ?? '');
    const named = orders(wish.order ?? 'count').filter((each) => words.every((word) => isNamed(each, word)));
    const passes = ({ member }: Known, but?: Facet) =>
      facets.every((facet) => facet === but || wish[facet] === undefined || member[facet] === wish[facet]);
    const count = (facet: Facet) =>
      countValues(named.filter((each) => passes(each, facet)).map((each) => each.member[facet]));
    return {
      members: named.filter((each) => passes(each)).map(({ member }) => member),
      choices: { company: count('company'), field: count('field'), city: count('city') },
    };
  };
}

type Known = { member: Member; index: number; folded: readonly string[]; spellings: readonly Spelling[] };

function prepare({ name, names, also }: Member, readings: Readings): Pick<Known, 'folded' | 'spellings'> {
  const all = new Set([name, ...names.map((each) => each.name), ...also]);
  const folded = [...all].map(foldName);
  return { folded, spellings: folded.map((each) => spellName(each, readings)) };
}

function isNamed({ folded, spellings }: Known, word: string): boolean {
  return folded.some((name) => name.includes(word)) || spellings.some((each) => matchesSpelling(each, word));
}

/** The members in each order; those that come out equal stay as they were, most messages first. */
function createOrders(known: readonly Known[]): (order: MemberOrder) => readonly Known[] {
  const sorted = new Map<MemberOrder, readonly Known[]>([['count', known]]);
  return (order) => {
    const list = sorted.get(order) ?? sort(known, order);
    sorted.set(order, list);
    return list;
  };
}

function sort(known: readonly Known[], order: MemberOrder): Known[] {
  if (order === 'recent') return [...known].sort((a, b) => compare(b.member.to, a.member.to) || a.index - b.index);
  if (order === 'early') return [...known].sort((a, b) => compare(a.member.from, b.member.from) || a.index - b.index);
  // As in a telephone book: by letters, Chinese names by their pinyin among the others; names of signs alone come last.
  const keys = new Map(known.map((each) => [each, spelled(each.spellings[0] ?? [])]));
  return [...known].sort((a, b) => compare(keys.get(a) ?? '', keys.get(b) ?? '') || a.index - b.index);
}

function spelled(spelling: Spelling): string {
  return spelling.map(([reading]) => reading).join(' ') || '\u{ffff}';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function countValues(values: readonly (string | undefined)[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value));
}
