import type { Message } from '../model.ts';
import type { NameSet } from '../text/parts.ts';

/** Consecutive messages of a chat that are passed on. */
export type Excerpt = {
  /** The chat's. */
  title: string;
  /** The speaker whom the exporter wrote as 我, where the keeper said so. */
  me?: string | undefined;
  lines: readonly ExcerptLine[];
};

/** A message, and the names that mentions in it may mean. */
export type ExcerptLine = { message: Message; names: NameSet };

/** What an excerpt says in the reader's language where the log says nothing. */
export type ExcerptWords = {
  noName: string;
  /** For a message whose body the exporter lost. */
  empty: string;
  picture: string;
  /** For what was taken back, where the log has no words for it. */
  recalled(name: string): string;
  /** Between a name and what was said. */
  colon: string;
  /** '2018-01-02' → '2018年1月2日 周二'. */
  day(date: string): string;
};

/** What a message says in plain text. */
export function textOf({ kind, text, speaker }: Message, words: ExcerptWords): string {
  if (text !== '') return text;
  return kind === 'recalled' ? words.recalled(speaker || words.noName) : words.empty;
}

/** Where the day of each line begins: true for the first line, and for each on another day than the one before. */
export function beginsDay(lines: readonly ExcerptLine[], index: number): boolean {
  return index === 0 || dateOf(lines[index]) !== dateOf(lines[index - 1]);
}

function dateOf(line: ExcerptLine | undefined): string {
  return line?.message.at.slice(0, 10) ?? '';
}

/** A line that nobody said: in the middle, without a name above it. */
export function isNotice({ kind }: Message): boolean {
  return kind === 'system' || kind === 'recalled';
}
