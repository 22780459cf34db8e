import type { PeopleTable, Person } from '../archive/people.ts';
import type { SpeakerTable } from '../archive/speakers.ts';

/** A person as the members of one chat or of several are listed. */
export type Member = Omit<Person, 'first' | 'last'> & {
  /** The dates of the first and the last message. */
  from: string;
  to: string;
  /** Where the person wrote, in the order of the chats. */
  chats: readonly Presence[];
};

/** A person in a chat: the number in its people file, messages, and the positions of the first and the last. */
export type Presence = { chat: string; number: number; count: number; first: number; last: number };

/** The persons of a chat; `dateOf` gives the date of a position. */
export type ChatPeople = { chat: string; people: Pick<PeopleTable, 'persons'>; dateOf(position: number): string };

/** The name that exporters give the phone's owner. */
const owner = '我';

/**
 * The persons of these chats, most messages first. Whoever is called the same in two of them is one, since aliases hold for all of an
 * archive; but 我 is somebody else wherever another phone was exported.
 */
export function joinPeople(chats: readonly ChatPeople[]): Member[] {
  const members = new Map<string, Member>();
  for (const { chat, people, dateOf } of chats) {
    for (const [number, person] of people.persons.entries()) {
      const { first, last, ...rest } = person;
      const key = person.name === owner ? `${chat}/${owner}` : `/${person.name}`;
      const presence = { chat, number, count: person.count, first, last };
      const own = { ...rest, from: dateOf(first), to: dateOf(last), chats: [presence] };
      const known = members.get(key);
      members.set(key, known ? join(known, own) : own);
    }
  }
  const list = [...members.values()];
  return chats.length > 1 ? list.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)) : list;
}

function join(one: Member, other: Member): Member {
  const counts = new Map(one.names.map(({ name, count }) => [name, count]));
  for (const { name, count } of other.names) counts.set(name, (counts.get(name) ?? 0) + count);
  const names = [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  return {
    ...other,
    ...one,
    names,
    also: [...new Set([...one.also, ...other.also])].filter((name) => !counts.has(name)),
    count: one.count + other.count,
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
    chats: [...one.chats, ...other.chats],
  };
}

/** Persons of an archive that tells of none: each speaker is one, and nothing is guessed. */
export function peopleOfSpeakers({ names, counts, by }: SpeakerTable): PeopleTable {
  const first = new Int32Array(names.length).fill(-1);
  const last = new Int32Array(names.length);
  for (let position = 0; position < by.length; position++) {
    const speaker = by[position] as number;
    if ((first[speaker] as number) < 0) first[speaker] = position;
    last[speaker] = position;
  }
  const persons = names.map((name, number): Person => {
    const count = counts[number] ?? 0;
    return { name, names: [{ name, count }], also: [], count, first: first[number] ?? 0, last: last[number] ?? 0 };
  });
  return { persons, readings: new Map(), twins: 0 };
}
