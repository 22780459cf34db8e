import type { Entry } from '../model.ts';
import type { Problem } from '../problems.ts';

/** What a log says of itself, apart from its messages. */
type LogHints = {
  /** The day, where one file is one day: 'YYYY-MM-DD'. */
  date?: string;
  title?: string;
  /** Who spoke that day by invitation. */
  guest?: string;
  /** The log was merged from two phones: every entry marked `twin` repeats the one before it under another name. */
  merged: boolean;
  /** Names that a merged log shows to be one person, in order of appearance. */
  aliases: [name: string, other: string][];
};

export type LogEnd = { problems: Problem[]; hints: LogHints };

/**
 * Reads a log piece by piece, so that its size does not matter. Entries come in the order of the file.
 * `twin` is only a candidate until `end`: where `hints.merged` is false, ignore the mark.
 */
export type LogReader = { push(text: string): void; end(): LogEnd };

export type LogSource = { file: string; onEntry: (entry: Entry) => void };

export type Log = LogEnd & { entries: Entry[] };
