import type { Format, Problem, Redactor } from '../../core/index.ts';
import type { Aliases } from './aliases.ts';
import type { Encoding } from './decode.ts';
import type { PictureFinder } from './pictures.ts';
import type { Redaction } from './redaction.ts';

/** A log on disk: where it is, what to call it before the user, and how to read it; `encoding` as its beginning says. */
export type LogFile = { path: string; file: string; format: Format; encoding: Encoding; size: number };

export type ChatInput = {
  id: string;
  title: string;
  me?: string;
  /** Ids that it had before. */
  formerly?: string[];
  /** Search engines are asked to leave it out. */
  noindex: boolean;
  files: LogFile[];
  pictures: PictureFinder;
  /** What is taken out of it as soon as it is read. */
  redactor?: Redactor;
  /** Ids that it has, or had, and that hold what is redacted: addresses of the keeper's may name it by them. */
  redactedIds?: string[];
};

/** What the arguments of a command hold. */
export type Input = {
  title?: string;
  offset?: string;
  /** Where the site will be, with a slash at its end. */
  url?: string;
  /** Search engines are asked to leave out all that a folder holds, and so the page that lists it. */
  noindex: boolean;
  redaction?: Redaction;
  /** Names that are one person's, as the keeper says, without what is redacted. */
  aliases: Aliases;
  chats: ChatInput[];
  problems: Problem[];
};
