import type { Entry } from '../../core/index.ts';
import { type PackedTexts, packTexts, unpackTexts } from './packed-texts.ts';
import type { LogRead } from './read-log.ts';

/** A log that was read, as it is sent from a thread: entry by entry that would take longer than reading it. */
export type PackedLog = Omit<LogRead, 'entries'> & { packed: PackedEntries | null };

type PackedEntries = {
  seconds: Uint32Array;
  dates: Column;
  speakers: Column;
  kinds: Column;
  texts: PackedTexts;
  /** JSON of what few entries have besides, by their numbers. */
  rest: string;
};

/** Of many strings, few of which differ, each once, and which of them stands where. */
type Column = { values: string[]; at: Uint32Array };

/** Makes of equal names one. */
export type OwnName = (name: string) => string;

export function packLog({ entries, ...log }: LogRead): PackedLog {
  return { ...log, packed: entries && packEntries(entries) };
}

export function unpackLog({ packed, ...log }: PackedLog, own: OwnName): LogRead {
  return { ...log, entries: packed && unpackEntries(packed, own) };
}

/**
 * Entries that say the same and hold their own texts alone, and each name once. V8 keeps a longer piece of a text as a view of the
 * whole, so that an entry would hold all of the log that it was read from: a third of what a million messages take.
 */
export function ownEntries(entries: readonly Entry[], own: OwnName): Entry[] {
  return unpackEntries(packEntries(entries), own);
}

export function createOwnNames(): OwnName {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? Buffer.from(name, 'utf16le').toString('utf16le');
    names.set(known, known);
    return known;
  };
}

function packEntries(entries: readonly Entry[]): PackedEntries {
  return {
    seconds: packSeconds(entries),
    dates: packColumn(entries, ({ date }) => date),
    speakers: packColumn(entries, ({ speaker }) => speaker),
    kinds: packColumn(entries, ({ kind }) => kind),
    texts: packTexts(entries.map(({ text }) => text)),
    rest: JSON.stringify(listRest(entries)),
  };
}

function listRest(entries: readonly Entry[]): [index: number, fields: Partial<Entry>][] {
  const rest: [number, Partial<Entry>][] = [];
  for (const [index, entry] of entries.entries()) {
    // To take most entries apart and find nothing would cost as much as all the rest of this.
    if (Object.keys(entry).length === inColumns) continue;
    const { date, second, speaker, kind, text, ...fields } = entry;
    rest.push([index, fields]);
  }
  return rest;
}

/** date, second, speaker, kind, text. */
const inColumns = 5;

function unpackEntries({ seconds, dates, speakers, kinds, texts, rest }: PackedEntries, own: OwnName): Entry[] {
  const [days, names] = [dates.values.map(own), speakers.values.map(own)];
  const entries: Entry[] = [];
  for (const text of unpackTexts(texts)) {
    const at = entries.length;
    const kind = kinds.values[kinds.at[at] as number] as Entry['kind'];
    const [date, speaker] = [days[dates.at[at] as number] as string, names[speakers.at[at] as number] as string];
    entries.push({ date, second: seconds[at] as number, speaker, kind, text });
  }
  for (const [index, fields] of JSON.parse(rest)) Object.assign(entries[index] as Entry, fields);
  return entries;
}

function packSeconds(entries: readonly Entry[]): Uint32Array {
  const seconds = new Uint32Array(entries.length);
  for (let index = 0; index < entries.length; index++) seconds[index] = (entries[index] as Entry).second;
  return seconds;
}

function packColumn(entries: readonly Entry[], pick: (entry: Entry) => string): Column {
  const numbers = new Map<string, number>();
  const at = new Uint32Array(entries.length);
  let [last, number] = ['', -1];
  for (let index = 0; index < entries.length; index++) {
    const value = pick(entries[index] as Entry);
    // Most often it is that of the entry before: a date, a kind.
    if (value !== last || number < 0) {
      number = numbers.get(value) ?? numbers.size;
      numbers.set(value, number);
      last = value;
    }
    at[index] = number;
  }
  return { values: [...numbers.keys()], at };
}
