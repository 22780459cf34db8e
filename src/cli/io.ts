import type { Language, Problem } from '../core/index.ts';

/** Where a command writes; the tests have one in memory. */
export type Io = {
  /** Resolves when there is room again; rejects with `PipeClosed` when nobody reads any more. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** Whether stderr is a terminal, so that progress and colour make sense. */
  terminal: boolean;
  language: Language;
  /** Aborted, with an `Interrupted`, when the user wants to stop. */
  signal?: AbortSignal;
};

/** The user pressed Ctrl+C, or the machine shuts down: what is under way ends at the next place where that does no harm. */
export class Interrupted extends Error {}

/** Something that the command line cannot go on from: the sentence is for the user, the code for the shell. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2 | 130;
  constructor(message: string, exitCode: 1 | 2 | 130) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** stdout was closed by its reader, as in `liaoji parse logs | head`. */
export class PipeClosed extends Error {}

export type ProblemSink = (problem: Problem) => void;
