import type { Persons } from '../people/aliases.ts';
import type { Gathered, GatheredPerson } from '../people/gather.ts';
import { guessNames, type NameGuess } from '../people/guess.ts';
import { formatDeltas, parseDeltas, readCount, readCounts, readString, readStrings } from './columns.ts';
import { type ArchiveFault, demand, demandChat, readGuarded } from './faults.ts';
import type { PeopleFile } from './types.ts';

/** One or more speakers of a chat that are taken as the same. */
export type Person = {
  /** What the owner calls them, else the name with most messages. */
  name: string;
  /** The names in this chat with their messages, most first. */
  names: readonly { name: string; count: number }[];
  /** Names of theirs that this chat does not have. */
  also: readonly string[];
  count: number;
  /** Positions of the first and the last message. */
  first: number;
  last: number;
  /** Guesses of what the names say. */
  company?: string;
  role?: string;
  field?: string;
  city?: string;
};

/** The persons of a chat, most messages first. */
export type PeopleTable = {
  persons: readonly Person[];
  /** The readings of each Chinese character of the names, in pinyin without tones. */
  readings: ReadonlyMap<string, readonly string[]>;
  /** How many messages are the second copy of the one before. */
  twins: number;
};

type Said = Gathered & { known: Persons; readings: Record<string, string> };

/** The people file of a chat; `known` is what its owner says of names. */
export function buildPeopleFile(chat: string, { persons, twins, known, readings }: Said): PeopleFile {
  const names = persons.map(namesOf);
  const guesses = guessPersons(persons, names);
  const tell = (key: 'company' | 'role' | 'field' | 'city') => formatGuesses(guesses.map((guess) => guess[key]));
  const labels = persons.map(({ key }, number) => (key !== names[number]?.[0] ? key : undefined));
  const also = persons.map(({ key, names }) => known.namesOf(key).filter((name) => !names.has(name) && name !== key));
  const several = persons.map((person, number) => (person.names.size > 1 ? names[number] : undefined));
  return {
    liaoji: 1,
    chat,
    names,
    counts: persons.map(({ count }) => count),
    ...sparse(
      'named',
      several.map((list, number) => list?.map((name) => persons[number]?.names.get(name) ?? 0)),
    ),
    ...sparse('labels', labels),
    ...sparse(
      'also',
      also.map((list) => (list.length > 0 ? list : undefined)),
    ),
    first: persons.map(({ first }) => first),
    last: persons.map(({ last }) => last),
    ...present('companies', tell('company')),
    ...present('roles', tell('role')),
    ...present('fields', tell('field')),
    ...present('cities', tell('city')),
    readings,
    ...present('twins', twins || undefined),
  };
}

function namesOf({ names }: GatheredPerson): string[] {
  return [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

/** Of several names the one with most messages has the word, for each thing that it says. */
function guessPersons(persons: readonly GatheredPerson[], names: readonly string[][]): NameGuess[] {
  const all = guessNames(names.flat());
  let next = 0;
  return persons.map((_, number) => {
    const own = all.slice(next, next + (names[number]?.length ?? 0));
    next += own.length;
    return Object.assign({ person: '' }, ...own.reverse());
  });
}

function formatGuesses(values: readonly (string | undefined)[]): [string[], number[]] | undefined {
  const list = [...new Set(values.filter((value) => value !== undefined))];
  const numbers = new Map(list.map((value, index) => [value, index + 1]));
  return list.length === 0
    ? undefined
    : [list, values.map((value) => (value === undefined ? 0 : (numbers.get(value) ?? 0)))];
}

function sparse<Key extends string, Value>(key: Key, values: readonly (Value | undefined)[]) {
  const at = values.flatMap((value, index) => (value === undefined ? [] : index));
  const column = [formatDeltas(at), at.map((index) => values[index] as Value)] as [number[], Value[]];
  return present(key, at.length === 0 ? undefined : column);
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}

/** Reads a people file (its text, or the JSON parsed); `count` is the chat's number of messages. */
export function parsePeopleFile(file: unknown, expected: { chat: string; count: number }): PeopleTable | ArchiveFault {
  return readGuarded(file, (fields) => {
    demandChat(fields, expected.chat);
    const names = readLists(fields.names, 'names').map((list) => readStrings(list, 'names'));
    const persons = readPersons(fields, names);
    for (const { first, last } of persons)
      demand(first <= last && last < expected.count, `message ${last}`, 'mismatch');
    return { persons, readings: readReadings(fields.readings), twins: readCount(fields.twins ?? 0, 'twins') };
  });
}

function readPersons(fields: Record<string, unknown>, names: readonly string[][]): Person[] {
  const size = names.length;
  const column = (key: string) => {
    const values = readCounts(fields[key], key);
    demand(values.length === size, `${values.length} ${key}, ${size} persons`);
    return values;
  };
  const [counts, first, last] = [column('counts'), column('first'), column('last')];
  const named = readSparse(fields.named, { key: 'named', size }, (value) => readCounts(value, 'named'));
  const labels = readSparse(fields.labels, { key: 'labels', size }, (value) => readString(value, 'labels'));
  const also = readSparse(fields.also, { key: 'also', size }, (value) => readStrings(value, 'also'));
  const persons = names.map((own, at): Person => {
    const count = counts[at] ?? 0;
    demand(own.length > 0, 'a person without a name');
    const list = own.map((name, index) => ({ name, count: named.get(at)?.[index] ?? count }));
    const name = labels.get(at) ?? own[0] ?? '';
    return { name, names: list, also: also.get(at) ?? [], count, first: first[at] ?? 0, last: last[at] ?? 0 };
  });
  const guesses = { company: 'companies', role: 'roles', field: 'fields', city: 'cities' } as const;
  for (const [key, column] of Object.entries(guesses) as [keyof typeof guesses, string][]) {
    for (const [at, value] of readGuesses(fields[column], column, size).entries()) {
      if (value !== undefined) persons[at]![key] = value;
    }
  }
  return persons;
}

function readGuesses(value: unknown, key: string, size: number): (string | undefined)[] {
  if (value === undefined) return [];
  const [values, of] = readLists(value, key);
  const list = readStrings(values, key);
  const numbers = readCounts(of, key);
  demand(
    numbers.length === size && numbers.every((number) => number <= list.length),
    `${key}: ${numbers.length} of ${size}`,
  );
  return numbers.map((number) => list[number - 1]);
}

function readSparse<Value>(
  value: unknown,
  { key, size }: { key: string; size: number },
  read: (value: unknown) => Value,
): Map<number, Value> {
  if (value === undefined) return new Map();
  const [deltas, values] = readLists(value, key);
  const at = parseDeltas(deltas, size, key);
  demand(Array.isArray(values) && values.length === at.length, `${key}: ${at.length} places`);
  return new Map(at.map((number, index) => [number, read(values[index])]));
}

function readLists(value: unknown, key: string): unknown[] {
  demand(Array.isArray(value), `${key} is no list`);
  return value;
}

function readReadings(value: unknown): Map<string, string[]> {
  demand(typeof value === 'object' && value !== null, 'readings is no table');
  const readings = new Map<string, string[]>();
  for (const [reading, characters] of Object.entries(value)) {
    for (const character of new Set(readString(characters, 'readings'))) {
      const known = readings.get(character);
      if (known) known.push(reading);
      else readings.set(character, [reading]);
    }
  }
  return readings;
}
