import type { ChatEntry } from '../archive/types.ts';
import type { Kind, Message } from '../model.ts';

/**
 * One condition of a query. `value` of `text`, `from` and `in` is as it was typed; of the dates `2018`, `2018-01` or
 * `2018-01-02`, for `on` also two of these with `..` between.
 */
export type Clause = { not?: true } & (
  | { field: 'text' | 'from' | 'in'; value: string }
  | { field: 'kind' | 'has'; value: Kind }
  | { field: 'before' | 'after' | 'on'; value: string }
);

/**
 * What is looked for. All clauses must hold; of several `from:`, `in:`, `kind:`, `has:` or `on:` without `-` any of the
 * same field. Without clauses it is every message.
 */
export type Query = { clauses: readonly Clause[] };

/**
 * Why a text is no query: `bad-date` – there is no such day, month or year; `bad-kind` – no kind of message; `missing-value` –
 * nothing after the colon; `too-long` – more than 1,000 characters. It stands at `from` … `to - 1` of the text.
 */
export type QueryProblem = {
  code: 'bad-date' | 'bad-kind' | 'missing-value' | 'too-long';
  from: number;
  to: number;
  field: string;
  value: string;
};

/** A message that was found: the chat's id, the position in it. */
export type Hit = { chat: string; position: number };

/** What is known of a search so far. */
export type SearchProgress = {
  /** Of every chat with hits, in the manifest's order, their positions, ascending; what stands here is certain. */
  chats: { chat: string; positions: Int32Array }[];
  /** How many these are; exact once `done`. */
  total: number;
  /** Messages whose texts must still be looked at, at most: `total` will lie between `total` and `total + open`. */
  open: number;
  done: boolean;
  /** Paths of files that did not come: what stands in them was not searched. Ask again to try them again. */
  missing: string[];
};

export type SearchOptions = {
  /** Which hits are looked for first; `newest` unless told. */
  order?: 'newest' | 'oldest';
  /** The ids of the chats that are searched, besides what the query says of them; all unless told. */
  among?: readonly string[] | undefined;
  /** Ends it at once: `search` rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called with the first hits, then whenever a good deal more is known; not for the last state, which `search` gives. */
  onProgress?: (progress: SearchProgress) => void;
};

/** A hit ready to be drawn. */
export type ShownHit = Hit & {
  message: Message;
  /** What to mark in `message.text`: from … to - 1, ascending, apart from each other. */
  marks: [from: number, to: number][];
  /** What was said before it on the same day, where that stands in the same file. */
  before?: Message | undefined;
};

/** Reads files of the archive, by path from its root. Rejects with a `ReadFault`, or the signal's reason. */
export type SearchPort = {
  read(path: string, signal?: AbortSignal): Promise<string>;
  readBytes(path: string, signal?: AbortSignal): Promise<Uint8Array>;
};

/** The chats to be searched, as the manifest has them. */
export type SearchSource = { chats: readonly ChatEntry[]; port: SearchPort };

export type Searcher = {
  /** All messages that a query asks for: what a look at every message would find, and nothing else. */
  search(query: Query, options?: SearchOptions): Promise<SearchProgress>;
  /** Some hits with their messages and marks, in the order given; those of files that do not come are left out. */
  show(hits: readonly Hit[], query: Query, signal?: AbortSignal): Promise<ShownHit[]>;
  /**
   * Fetches what every search of these chats begins with, and what one for speakers does where that is asked for; what does not come is asked for again by
   * the search. The first search of all runs code that never ran: a trial does that before.
   */
  warm(among?: readonly string[], hasSpeakers?: boolean): Promise<void>;
};
