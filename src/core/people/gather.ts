import type { Entry, Part } from '../model.ts';
import { createNameSet, parseParts } from '../text/parts.ts';
import type { Persons } from './aliases.ts';

/** What the messages of a chat say of one person. */
export type GatheredPerson = {
  key: string;
  /** Each name in this chat with its messages, second phones' copies included. */
  names: Map<string, number>;
  /** Messages; one that two phones exported under two names of this person is one. */
  count: number;
  /** Positions of the first and the last message. */
  first: number;
  last: number;
  /** Messages by month, counted from `Gathered.from`. */
  months: Map<number, number>;
  /** Messages by the hour of the day, 0 to 23. */
  hours: Uint32Array;
  /** Whom this person mentions, by number: how often, and how often for certain. */
  mentions: Map<number, Mentions>;
};

type Mentions = { count: number; certain: number };

export type Gathered = {
  /** Most messages first, then by key in code units. */
  persons: GatheredPerson[];
  /** For each position the number of who wrote it. */
  of: Uint32Array;
  /** How many messages are the second copy of the one before. */
  twins: number;
  /** The first month, 'YYYY-MM'. */
  from: string;
};

/** One pass over a chat's messages, in order of time; only texts with an @ are looked into. */
export function gatherPeople(entries: readonly Entry[], { keyOf }: Persons): Gathered {
  const numbers = new Map<string, number>();
  const byName = new Map<string, number>();
  const persons: GatheredPerson[] = [];
  const of = new Uint32Array(entries.length);
  const months = createMonths(entries[0]?.date ?? '');
  let twins = 0;
  for (const [position, { speaker, date, second, twin }] of entries.entries()) {
    const number = byName.get(speaker) ?? findPerson(keyOf(speaker), persons, numbers);
    byName.set(speaker, number);
    of[position] = number;
    if (twin) twins++;
    const person = persons[number]!;
    person.names.set(speaker, (person.names.get(speaker) ?? 0) + 1);
    if (twin && of[position - 1] === number) continue;
    if (person.count++ === 0) person.first = position;
    person.last = position;
    const month = months(date);
    person.months.set(month, (person.months.get(month) ?? 0) + 1);
    person.hours[Math.floor(second / 3600)]!++;
  }
  countMentions(entries, of, { persons, numbers: byName });
  return { ...sortPersons(persons, of), twins, from: (entries[0]?.date ?? '').slice(0, 7) };
}

function findPerson(key: string, persons: GatheredPerson[], numbers: Map<string, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = persons.length;
  numbers.set(key, number);
  const hours = new Uint32Array(24);
  persons.push({ key, names: new Map(), count: 0, first: 0, last: 0, months: new Map(), hours, mentions: new Map() });
  return number;
}

/** Months since that of a date; days come in order, so that the one before is mostly the same. */
function createMonths(from: string): (date: string) => number {
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const start = count(from);
  let known = from;
  let month = 0;
  return (date) => {
    if (date !== known) {
      known = date;
      month = count(date) - start;
    }
    return month;
  };
}

type Known = { persons: readonly GatheredPerson[]; numbers: ReadonlyMap<string, number> };

function countMentions(entries: readonly Entry[], of: Uint32Array, { persons, numbers }: Known): void {
  const names = createNameSet(numbers.keys());
  for (const [position, { text, twin }] of entries.entries()) {
    if (twin || !text.includes('@')) continue;
    const who = of[position] as number;
    const { mentions } = persons[who]!;
    for (const [name, certain] of mentionsIn(parseParts(text, names))) {
      const whom = numbers.get(name);
      if (whom === undefined || whom === who) continue;
      const known = mentions.get(whom) ?? { count: 0, certain: 0 };
      mentions.set(whom, { count: known.count + 1, certain: known.certain + Number(certain) });
    }
  }
}

/** Each who is mentioned in a message, once, and whether for certain. What is quoted mentions nobody anew. */
function mentionsIn(parts: readonly Part[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const part of parts) {
    if (part.kind === 'mention') found.set(part.speaker, part.certain || found.get(part.speaker) === true);
  }
  return found;
}

function sortPersons(persons: readonly GatheredPerson[], of: Uint32Array): Pick<Gathered, 'persons' | 'of'> {
  const order = persons.map((person, number) => ({ person, number }));
  order.sort((a, b) => b.person.count - a.person.count || (a.person.key < b.person.key ? -1 : 1));
  const places = new Uint32Array(order.length);
  order.forEach(({ number }, place) => {
    places[number] = place;
  });
  const sorted = order.map(({ person }) => {
    const mentions = [...person.mentions].map(([number, value]) => [places[number] as number, value] as const);
    return { ...person, mentions: new Map(mentions) };
  });
  return { persons: sorted, of: of.map((number) => places[number] as number) };
}
