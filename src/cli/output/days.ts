import {
  buildChatMap,
  buildRows,
  type ChatEntry,
  type ChatMap,
  createNameSet,
  type Entry,
  type Message,
  type NameSet,
  type Part,
  parseParts,
  type Row,
  toMessages,
  wholeSequence,
} from '../../core/index.ts';

/** What a day's page is written from. It lasts for one page: a chat of a million messages holds one day at a time. */
export type Day = {
  chat: ChatEntry;
  map: ChatMap;
  /** The day's place in `map.dates`. */
  index: number;
  date: string;
  entries: readonly Entry[];
  /** The entries with their addresses. */
  messages: readonly Message[];
  /** What the timeline draws of the day; the chat's own edges stand at its first and last day. */
  rows: readonly Row[];
  /** A message's text in parts, with mentions of everybody who speaks in the chat; each is parsed once. */
  partsOf(message: Message): readonly Part[];
};

/** A chat's days, one after the other; `entries` are all of the chat's. */
export function* buildDays(chat: ChatEntry, entries: readonly Entry[]): Generator<Day> {
  const map = buildChatMap(chat);
  const names = createNameSet(new Set(entries.map((entry) => entry.speaker)));
  const sequence = wholeSequence(chat.count);
  for (const [index, date] of map.dates.entries()) {
    const [from = 0, to = 0] = [map.starts[index], map.starts[index + 1]];
    const run = entries.slice(from, to);
    const messages = toMessages(run);
    // The day as one shard: its rows depend on nothing outside of it.
    const shard = { file: '', from, to, days: [] };
    const rows = buildRows({
      map: { ...map, shards: [shard] },
      sequence,
      window: { from, to },
      shard: () => ({ state: 'ready', messages, names }),
      me: chat.me,
    });
    yield { chat, map, index, date, entries: run, messages, rows, partsOf: createParts(names) };
  }
}

function createParts(names: NameSet): Day['partsOf'] {
  const known = new Map<Message, readonly Part[]>();
  return (message) => {
    const parts = known.get(message) ?? parseParts(message.text, names);
    known.set(message, parts);
    return parts;
  };
}
