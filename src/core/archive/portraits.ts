import type { Gathered } from '../people/gather.ts';
import { readCounts, readString, readStrings } from './columns.ts';
import { type ArchiveFault, demand, demandChat, readGuarded } from './faults.ts';
import type { PortraitsFile } from './types.ts';

/** What a person's page tells, besides what the people file does. */
export type Portrait = {
  /** Messages by month, ascending, '2018-01'; months without any are left out. */
  months: readonly { month: string; count: number }[];
  /** Messages by the hour of the day: 24 numbers. */
  hours: readonly number[];
  /** The words used most, most telling first, and in how many messages. */
  words: readonly PersonWord[];
  /** Whom the person mentions, and who mentions the person, most often first. */
  mentions: readonly Mention[];
  mentionedBy: readonly Mention[];
};

export type PersonWord = { word: string; count: number };

/** A person's number in the people file; `certain` of the mentions have the whole name, the others are guesses. */
export type Mention = { person: number; count: number; certain: number };

/** The portraits of a chat; `words` are those of each person. */
export function buildPortraits(
  chat: string,
  { persons, from }: Gathered,
  words: readonly (readonly PersonWord[])[],
): PortraitsFile {
  return {
    liaoji: 1,
    chat,
    from,
    months: persons.map(({ months }) => formatGaps([...months])),
    hours: persons.map(({ hours }) => formatGaps([...hours.entries()].filter(([, count]) => count > 0))),
    words: persons.map((_, number) => (words[number] ?? []).map(({ word }) => word)),
    uses: persons.map((_, number) => (words[number] ?? []).map(({ count }) => count)),
    mentions: persons.map(({ mentions }) => {
      const list = [...mentions].sort(([a, m], [b, n]) => n.count - m.count || a - b);
      return list.flatMap(([person, { count, certain }]) => [person, count, count - certain]);
    }),
  };
}

/** Counts by number as pairs, ascending: the difference from the number before, and the count. */
function formatGaps(counts: [number: number, count: number][]): number[] {
  let before = 0;
  const sorted = counts.sort(([a], [b]) => a - b);
  return sorted.flatMap(([number, count]) => {
    const gap = number - before;
    before = number;
    return [gap, count];
  });
}

/** Reads a chat's portraits (the file's text, or the JSON parsed) of so many persons. */
export function parsePortraits(file: unknown, expected: { chat: string; persons: number }): Portrait[] | ArchiveFault {
  return readGuarded(file, (fields) => {
    demandChat(fields, expected.chat);
    const from = readString(fields.from, 'from');
    demand(/^\d{4}-\d\d$/.test(from) || expected.persons === 0, `from ${from}`);
    const column = (key: string): unknown[] => {
      const list = fields[key];
      demand(
        Array.isArray(list) && list.length === expected.persons,
        `${key}: not ${expected.persons} persons`,
        'mismatch',
      );
      return list;
    };
    const [words, uses] = [column('words'), column('uses')];
    const hours = column('hours').map(readHours);
    const mentions = column('mentions').map((list) => readMentions(list, expected.persons));
    const mentionedBy = invert(mentions);
    return column('months').map((months, number) => ({
      months: readMonths(months, from),
      hours: hours[number] ?? [],
      words: readWords(words[number], uses[number]),
      mentions: mentions[number] ?? [],
      mentionedBy: mentionedBy[number] ?? [],
    }));
  });
}

function readMonths(value: unknown, from: string): Portrait['months'] {
  const start = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1;
  return readGaps(value, 'months').map(([after, count]) => {
    const number = start + after;
    const month = `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
    demand(month.length === 7, `month ${month}`);
    return { month, count };
  });
}

function readHours(value: unknown): number[] {
  const hours = new Array<number>(24).fill(0);
  for (const [hour, count] of readGaps(value, 'hours')) {
    demand(hour < 24, `hour ${hour}`);
    hours[hour] = count;
  }
  return hours;
}

function readGaps(value: unknown, key: string): [number: number, count: number][] {
  const numbers = readCounts(value, key);
  demand(numbers.length % 2 === 0, `${key} are cut`);
  const pairs: [number, number][] = [];
  let number = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    number += numbers[at] ?? 0;
    pairs.push([number, numbers[at + 1] ?? 0]);
  }
  return pairs;
}

function readWords(words: unknown, uses: unknown): PersonWord[] {
  const counts = readCounts(uses, 'uses');
  return readStrings(words, 'words').map((word, index) => ({ word, count: counts[index] ?? 0 }));
}

function readMentions(value: unknown, persons: number): Mention[] {
  const numbers = readCounts(value, 'mentions');
  demand(numbers.length % 3 === 0, 'mentions are cut');
  const mentions: Mention[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [person = 0, count = 0, guessed = 0] = numbers.slice(at, at + 3);
    demand(person < persons && guessed <= count, `mention of person ${person}`);
    mentions.push({ person, count, certain: count - guessed });
  }
  return mentions;
}

function invert(mentions: readonly (readonly Mention[])[]): Mention[][] {
  const by: Mention[][] = mentions.map(() => []);
  mentions.forEach((list, person) => {
    for (const { person: whom, ...rest } of list) by[whom]?.push({ person, ...rest });
  });
  return by.map((list) => list.sort((a, b) => b.count - a.count || a.person - b.person));
}
