import type { Kind } from '../model.ts';
import type { Talk } from '../talks/types.ts';
import type { PackedDays } from './packed-days.ts';

/**
 * The archive on a host. Paths are relative to the site's root:
 *
 *     data/manifest.json               this file; the only one whose name stays while its content changes
 *     data/<chat>/<hash>.json          shards; named by their content, so they may be cached for ever
 *     data/<chat>/speakers.<hash>.json who wrote what, for filters
 *     data/<chat>/people.<hash>.json   persons: their names, counts, first and last messages, and guesses
 *     data/<chat>/portraits.<hash>.json what is told of each person besides
 *     data/<chat>/talks.<hash>.json    the talks that were found, where there are any
 *     data/<chat>/search.<hash>.json   the head of the search index: which of its files has which grams (search/index/head.ts)
 *     data/<chat>/<hash>.bin           the search index: which messages hold which gram, and where (search/index/bucket.ts)
 *     pictures/<hash>.<ext>            pictures copied from the keeper's folder
 *
 * A chat's messages are numbered 0 … count - 1 in time order: their *position*. Positions are not written
 * anywhere; they follow from the counts of days and shards below.
 */
export type Manifest = {
  /** The archive's own title. */
  title: string;
  /** The wall clock's offset from UTC, for all chats: '+08:00'. Times in the archive are that wall clock's. */
  offset: string;
  chats: ChatEntry[];
};

export type ChatEntry = {
  /** The chat's segment in addresses and paths; not percent-encoded. */
  id: string;
  title: string;
  /** The speaker name that the owner's 我 stands for, where the keeper said so. */
  me?: string;
  /** Ids that this chat had before: their addresses lead here. */
  formerly?: string[];
  /** How many messages, in all. */
  count: number;
  /** How many speakers. */
  speakers: number;
  /** The first day with messages, 'YYYY-MM-DD'; '' where count is 0. */
  from: string;
  /** Days from each day with messages to the next one: gaps[i] lies between day i and day i + 1. */
  gaps: number[];
  /** Messages of each day with messages. */
  counts: number[];
  /** The shards in order: a hash (its file's name) and how many messages it holds. */
  shards: [hash: string, count: number][];
  /** The hash in the speaker index's file name. */
  index: string;
  /** The hash in the name of the file of its talks, and how many there are; absent where there are none. */
  talks?: [hash: string, count: number];
  /** The hash in the name of the search index's head. Without it texts are scanned: archives in one file, those of before. */
  search?: string;
  /** The hashes in the names of its people file and its portraits. */
  people?: [people: string, portraits: string];
  /** Bytes of its data files, and of the archive's own pictures in it: what keeping it offline takes. */
  bytes?: [data: number, pictures: number];
  /** The last message, for the list of chats; its text is cut to 60 characters. */
  last?: { at: string; speaker: string; kind: Kind; text: string };
};

/** The manifest's file. */
export type ManifestFile = Omit<Manifest, 'chats'> & {
  /**
   * The version of this form. A reader refuses what it does not know. Version 1, which is still read, had `gaps` and `counts` as lists
   * of numbers and `shards` as a list of pairs of a hash and a number of messages.
   */
  liaoji: 2;
  chats: PackedChat[];
};

/** A chat in the manifest's file: as above, but dense where it grows with the chat. */
export type PackedChat = Omit<ChatEntry, keyof PackedDays> & PackedDays;

/**
 * A run of one chat's messages in columns: measured on real logs half the bytes of rows, a quarter of their parse time.
 * Sparse columns hold message numbers within the shard, ascending, each as the difference from the one before
 * (the first from 0), and their values in the same order.
 */
export type Shard = {
  liaoji: 1;
  chat: string;
  /** The dates in it and how many of each day's messages. Only a day larger than a shard is ever divided, never within a second. */
  days: [date: string, count: number][];
  /** Who speaks here, in order of first appearance, then who else is mentioned here. */
  names: string[];
  /** Seconds since the message before of the same day; for the first of a day since midnight. */
  at: number[];
  /** Who speaks: one character a message, by how recently that speaker spoke (recency.ts). */
  by: string;
  /** Texts; '' also where the text follows from kind, title and href (shard.ts). */
  text: string[];
  /** Messages whose text is truly '', though one would follow from kind, title and href. */
  blank?: number[];
  /** Messages that are not `text`, by kind. */
  kinds?: SparseKinds;
  titles?: [at: number[], value: string[]];
  hrefs?: [at: number[], value: string[]];
  /** Addresses of pictures, less the message's own time (src-form.ts). */
  srcs?: [at: number[], value: string[]];
  /** Pictures of known size: width, height, width, height … */
  sizes?: [at: number[], value: number[]];
  /** Messages that are the second copy of the one before (merged phones). */
  twins?: number[];
  /** Messages of which the keeper took something out, or all. */
  redacted?: number[];
  /**
   * Runs of messages that can be folded: where each begins (as the difference from the one before), how many messages, and what
   * they say: pairs of a sign and how often; none where the keeper took them out. Not across days.
   */
  folds?: [at: number[], length: number[], signs: (string | number)[][]];
  /** Ids that do not follow from time, kind, text and neighbours: kept from an earlier build. */
  ids?: [at: number[], value: string[]];
};

/** For every kind but `text` the message numbers, ascending, each as the difference from the one before. */
export type SparseKinds = Partial<Record<Exclude<Kind, 'text'>, number[]>>;

/**
 * Who spoke and what kind it was, for every position of a chat, so that filters need no shard. Brotli makes the
 * recency form a fifth smaller than numbers; how often each speaks follows from it.
 */
export type SpeakerIndex = {
  liaoji: 1;
  chat: string;
  /** Every speaker, in order of first appearance. */
  names: string[];
  /** For each position who spoke: one character, by how recently that speaker spoke (recency.ts). */
  by: string;
  /** Positions that are not `text`, by kind. */
  kinds?: SparseKinds;
};

/**
 * The talks of a chat (core/talks), in order. `length`: messages of the talk itself, from position `from` on; `answers`: how many
 * follow until the last answer. `roles` has a character for each: `s` the speaker says it, `p` and it is a slide, `q` somebody asks
 * it, `-` neither. `announcements`: positions, as differences. The second follows from the id.
 */
export type TalksFile = {
  liaoji: 1;
  chat: string;
  talks: (Omit<Talk, 'second' | 'to' | 'until' | 'said' | 'slides' | 'questions'> & {
    length: number;
    answers: number;
    roles: string;
  })[];
};

/**
 * The persons of a chat, most messages first; their numbers are their places here. A person is one speaker, or several where the
 * owner says so (`aliases` in liaoji.json). What a name seems to say (people/guess.ts) is a guess.
 */
export type PeopleFile = {
  liaoji: 1;
  chat: string;
  /** The names of each in this chat, most messages first. */
  names: string[][];
  /** Messages of each; one that two phones exported under two names of a person is one. */
  counts: number[];
  /** Messages of each name, of persons with more than one. */
  named?: [at: number[], value: number[][]];
  /** What the owner calls a person, where that is not the first of the names. */
  labels?: [at: number[], value: string[]];
  /** Names that a person has elsewhere. */
  also?: [at: number[], value: string[][]];
  /** Positions of the first and the last message of each. */
  first: number[];
  last: number[];
  companies?: Guesses;
  roles?: Guesses;
  fields?: Guesses;
  cities?: Guesses;
  /** How the Chinese characters of the names are read, in pinyin without tones: { lin: '林琳' }. One may be read in two ways. */
  readings: Record<string, string>;
  /** How many messages are the second copy of the one before (merged phones). */
  twins?: number;
};

/** What there is, and for each person a number in it, counted from 1; 0 for none. */
type Guesses = [values: string[], of: number[]];

/** What is told of each person of the people file, in the same order. */
export type PortraitsFile = {
  liaoji: 1;
  chat: string;
  /** The first month of the chat, 'YYYY-MM'. */
  from: string;
  /** Months since the month before (the first from `from`) and the messages in it, by turns. */
  months: number[][];
  /** Hours of the day since the one before (the first from midnight) and the messages in it, by turns. */
  hours: number[][];
  /** The words that each uses most, most telling first, and in how many messages. */
  words: string[][];
  uses: number[][];
  /** Whom each mentions, most often first: the person's number, how often, and how often by a part of the name only. */
  mentions: number[][];
};
