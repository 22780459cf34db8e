import type { Entry, Kind } from '../model.ts';
import { formatKinds, parseKinds, readStrings } from './columns.ts';
import { type ArchiveFault, demand, demandChat, readGuarded } from './faults.ts';
import { formatRecency, parseRecency } from './recency.ts';
import type { SpeakerIndex } from './types.ts';

/** Who said what kind of thing, by position. */
export type SpeakerTable = {
  /** Most messages first, then by name (code units, so that it is the same everywhere). */
  names: string[];
  /** How many messages each has. */
  counts: number[];
  /** For each position a number in `names`. */
  by: Uint16Array | Uint32Array;
  /** Positions, ascending, of each kind but `text`. */
  kinds: Map<Exclude<Kind, 'text'>, Int32Array>;
};

export function buildSpeakerIndex(chat: string, entries: readonly Pick<Entry, 'speaker' | 'kind'>[]): SpeakerIndex {
  const kinds = formatKinds(entries.map((entry) => entry.kind));
  return { liaoji: 1, chat, ...formatRecency(entries.map((entry) => entry.speaker)), ...(kinds && { kinds }) };
}

/** Reads a speaker index (its file's text, or the JSON parsed); `count` is the chat's number of messages. */
export function parseSpeakerIndex(
  file: unknown,
  expected: { chat: string; count: number },
): SpeakerTable | ArchiveFault {
  return readGuarded(file, (fields) => {
    demandChat(fields, expected.chat);
    const names = readStrings(fields.names, 'names');
    const by = typeof fields.by === 'string' ? parseRecency(fields.by) : undefined;
    demand(by !== undefined && by.speakers === names.length, 'by names nobody, or not everybody');
    demand(by.numbers.length === expected.count, `${by.numbers.length} of ${expected.count} messages`, 'mismatch');
    const kinds = [...parseKinds(fields.kinds, expected.count)];
    return { ...rank(names, by.numbers), kinds: new Map(kinds.map(([kind, list]) => [kind, Int32Array.from(list)])) };
  });
}

function rank(names: readonly string[], numbers: Uint32Array): Pick<SpeakerTable, 'names' | 'counts' | 'by'> {
  const counts = new Uint32Array(names.length);
  for (let at = 0; at < numbers.length; at++) counts[numbers[at] as number]!++;
  const order = names.map((name, number) => ({ name, number, count: counts[number] ?? 0 }));
  order.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const places = new Uint32Array(names.length);
  order.forEach(({ number }, place) => {
    places[number] = place;
  });
  const Column = names.length < 0x10000 ? Uint16Array : Uint32Array;
  const by = new Column(numbers.length);
  for (let at = 0; at < numbers.length; at++) by[at] = places[numbers[at] as number] as number;
  return { names: order.map(({ name }) => name), counts: order.map(({ count }) => count), by };
}
