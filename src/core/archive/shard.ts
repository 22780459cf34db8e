import { formatAt, toMessages } from '../ids.ts';
import type { Entry, Message } from '../model.ts';
import { formatDeltas, formatKinds } from './columns.ts';
import { type ArchiveFault, demand, demandChat, readGuarded } from './faults.ts';
import { formatFolds, parseFolds, type ShardFold } from './fold-column.ts';
import { formatRecency } from './recency.ts';
import { derivedText, parseEntries } from './shard-columns.ts';
import { formatSrc } from './src-form.ts';
import type { Shard } from './types.ts';

export type ShardSource = {
  chat: string;
  /** In order of time, of one or more days. */
  entries: readonly Entry[];
  /** Who is mentioned in them, surely or by a guess; may repeat. */
  mentioned: Iterable<string>;
  /** The runs that can be folded, in order. */
  folds?: readonly ShardFold[];
};

/** What a shard holds. `names` are all that its parts need: who speaks in it, then who is mentioned. */
export type ShardContent = { messages: Message[]; names: string[]; folds: ShardFold[] };

/** What the manifest says of a shard, to tell a file of another chat or another build. */
export type ShardExpectation = { chat: string; days: readonly (readonly [date: string, count: number])[] };

export function buildShard({ chat, entries, mentioned, folds = [] }: ShardSource): Shard {
  const { names, by } = formatRecency(entries.map((entry) => entry.speaker));
  const kinds = formatKinds(entries.map((entry) => entry.kind));
  const derived = entries.map(derivedText);
  const foldColumn = formatFolds(folds);
  return {
    liaoji: 1,
    chat,
    days: countDays(entries),
    names: [...new Set([...names, ...mentioned])],
    text: textsOf(entries, derived),
    ...optional(
      'blank',
      numbersWhere(entries, (entry, index) => entry.text === '' && derived[index] !== ''),
    ),
    at: gapsOf(entries),
    by,
    ...(kinds && { kinds }),
    ...optionalPairs('titles', entries, (entry) => entry.title),
    ...optionalPairs('hrefs', entries, (entry) => entry.href),
    ...optionalPairs('srcs', entries, (entry) => entry.src && formatSrc(entry.src, formatAt(entry.date, entry.second))),
    ...buildSizes(entries),
    ...optional(
      'twins',
      numbersWhere(entries, (entry) => entry.twin === true),
    ),
    ...optional(
      'redacted',
      numbersWhere(entries, (entry) => entry.redacted === true),
    ),
    ...optionalPairs('ids', entries, (entry) => entry.id),
    ...(foldColumn && { folds: foldColumn }),
  };
}

/** Reads a shard's file (its text, or the JSON parsed): its messages with their addresses, or why it cannot be used. */
export function parseShard(file: unknown, expected: ShardExpectation): ShardContent | ArchiveFault {
  return readGuarded(file, (fields) => {
    demandChat(fields, expected.chat);
    demand(JSON.stringify(fields.days) === JSON.stringify(expected.days), 'of other days', 'mismatch');
    const { entries, names } = parseEntries(fields, expected.days);
    return { messages: toMessages(entries), names, folds: parseFolds(fields.folds, entries.length) };
  });
}

/**
 * The entries of a shard's file that this build has just made, the names that their parts need, and what can be folded. A file with a fault in it is a
 * mistake of ours, and throws.
 */
export function parseOwnShard(text: string): { entries: Entry[]; names: string[]; folds: ShardFold[] } {
  const content = readGuarded(text, (fields) => {
    const read = parseEntries(fields, fields.days as Shard['days']);
    return { ...read, folds: parseFolds(fields.folds, read.entries.length) };
  });
  if ('fault' in content) throw new Error(`a shard of our own is ${content.fault}: ${content.detail}`);
  return content;
}

function countDays(entries: readonly Entry[]): [string, number][] {
  const days = new Map<string, number>();
  for (const { date } of entries) days.set(date, (days.get(date) ?? 0) + 1);
  return [...days];
}

/** Without those that follow from what else is said of a message. */
function textsOf(entries: readonly Entry[], derived: readonly string[]): string[] {
  const texts: string[] = [];
  for (const { text } of entries) texts.push(text === derived[texts.length] ? '' : text);
  return texts;
}

/** The seconds since the message before, of each day's first since midnight. */
function gapsOf(entries: readonly Entry[]): number[] {
  const gaps: number[] = [];
  let before: Entry | undefined;
  for (const entry of entries) {
    gaps.push(before?.date === entry.date ? entry.second - before.second : entry.second);
    before = entry;
  }
  return gaps;
}

function numbersWhere(entries: readonly Entry[], holds: (entry: Entry, index: number) => boolean): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < entries.length; index++) if (holds(entries[index]!, index)) numbers.push(index);
  return numbers;
}

/** A sparse column is absent where it is empty. */
function optional<Key extends string>(key: Key, numbers: number[]) {
  return numbers.length > 0 ? ({ [key]: formatDeltas(numbers) } as Record<Key, number[]>) : {};
}

function optionalPairs<Key extends string>(
  key: Key,
  entries: readonly Entry[],
  pick: (entry: Entry) => string | undefined,
) {
  const numbers = numbersWhere(entries, (entry) => pick(entry) !== undefined);
  const values = numbers.map((number) => pick(entries[number]!) ?? '');
  return numbers.length > 0 ? ({ [key]: [formatDeltas(numbers), values] } as Record<Key, [number[], string[]]>) : {};
}

function buildSizes(entries: readonly Entry[]): Pick<Shard, 'sizes'> {
  const numbers = numbersWhere(entries, (entry) => entry.width !== undefined && entry.height !== undefined);
  const values = numbers.flatMap((number) => [entries[number]?.width ?? 0, entries[number]?.height ?? 0]);
  return numbers.length > 0 ? { sizes: [formatDeltas(numbers), values] } : {};
}
