import {
  buildRows,
  type ChatEntry,
  type Entry,
  foldSequence,
  type Message,
  moveFolds,
  type NameSet,
  type Part,
  parseParts,
  type Row,
  type ShardFold,
  toFolds,
  toMessages,
} from '../../core/index.ts';

/** What the pages of a chat's days say of the chat. */
export type DayChat = Pick<ChatEntry, 'id' | 'title' | 'me' | 'count'> & { noindex: boolean };

/** What a day's page is written from. It lasts for one page: a chat of a million messages holds one day at a time. */
export type Day = {
  chat: DayChat;
  date: string;
  /** The days with messages before and after, if there are. */
  before: string | undefined;
  after: string | undefined;
  entries: readonly Entry[];
  /** The entries with their addresses. */
  messages: readonly Message[];
  /** What can be folded, by its place in the day. */
  folds: readonly ShardFold[];
  /** What the timeline draws of the day; the chat's own edges stand at its first and last day. */
  rows: readonly Row[];
  /** A message's text in parts, with its mentions. */
  partsOf(message: Message): readonly Part[];
};

/** Days of a chat, one after the other. */
export type DaySource = {
  chat: DayChat;
  days: readonly (readonly Entry[])[];
  /** The position of the first message. */
  from: number;
  /** Who may be mentioned in them. */
  names: NameSet;
  /** What can be folded, by its place among all entries; nothing where absent. */
  folds?: readonly ShardFold[];
  /** The days before the first and after the last of these, if there are. */
  before?: string | undefined;
  after?: string | undefined;
};

export function* buildDays({ chat, days, from: first, names, before, after, ...source }: DaySource): Generator<Day> {
  const dates = days.map((entries) => entries[0]?.date ?? '');
  let from = first;
  for (const [index, entries] of days.entries()) {
    const date = dates[index] ?? '';
    const messages = toMessages(entries);
    const folds = foldsWithin(source.folds, from - first, entries.length);
    const rows = buildDayRows({ chat, date, from, messages, names, folds });
    const [previous, next] = [dates[index - 1] ?? before, dates[index + 1] ?? after];
    yield { chat, date, before: previous, after: next, entries, messages, folds, rows, partsOf: createParts(names) };
    from += entries.length;
  }
}

function foldsWithin(folds: readonly ShardFold[] = [], from: number, count: number): ShardFold[] {
  return moveFolds(folds, -from).filter((fold) => fold.from >= 0 && fold.to <= count);
}

type DayMessages = Pick<Day, 'chat' | 'date' | 'messages' | 'folds'> & { from: number; names: NameSet };

/**
 * The day as one shard of a chat without other days: its rows depend on nothing outside of it. All folds are open: the page folds
 * them by its style sheet.
 */
function buildDayRows({ chat, date, from, messages, names, folds }: DayMessages): Row[] {
  const placed = toFolds(moveFolds(folds, from));
  const to = from + messages.length;
  return buildRows({
    map: {
      count: chat.count,
      dates: [date],
      starts: Int32Array.of(from, to),
      shards: [{ file: '', from, to, days: [] }],
    },
    sequence: foldSequence(chat.count, placed, new Set(placed.from)),
    window: { from, to },
    shard: () => ({ state: 'ready', messages, names }),
    me: chat.me,
  });
}

function createParts(names: NameSet): Day['partsOf'] {
  const known = new Map<Message, readonly Part[]>();
  return (message) => {
    // Without mentions it is asked for once.
    if (!message.text.includes('@')) return parseParts(message.text, names);
    const parts = known.get(message) ?? parseParts(message.text, names);
    known.set(message, parts);
    return parts;
  };
}

/** A chat's entries, in order of time, as its days. */
export function splitDays(entries: readonly Entry[]): Entry[][] {
  const days: Entry[][] = [];
  let from = 0;
  for (let to = 1; to <= entries.length; to++) {
    if (to < entries.length && entries[to]?.date === entries[from]?.date) continue;
    days.push(entries.slice(from, to));
    from = to;
  }
  return days;
}
