import type { ChatRedactor, Entry, Problem } from '../../core/index.ts';
import { createOwnNames, type OwnName, ownEntries } from './packed-log.ts';
import { type LogRead, type OnBytes, type ReadLogs, readEntries, readLogs } from './read-log.ts';
import { withoutQuotes } from './redact-input.ts';
import type { ChatInput } from './types.ts';
import { byCode } from './walk.ts';

export type ChatReading = {
  /** Everybody who speaks in the chat. */
  speakers: Set<string>;
  problems: Problem[];
  /**
   * All entries in order of time, in pieces that never part a second, pictures placed; what is odd about those
   * is added to `problems`. A log too large to keep is read a second time for it.
   */
  entries(): AsyncGenerator<Entry[]>;
};

/** Reads all logs of a chat once. What is to be redacted is in nothing that it gives. */
export async function readChat(chat: ChatInput, onBytes: OnBytes, read: ReadLogs = readLogs): Promise<ChatReading> {
  const speakers = new Set<string>();
  const problems: Problem[] = [];
  const reads: LogRead[] = [];
  for await (const log of read(chat.files, onBytes)) {
    for (const speaker of log.speakers) speakers.add(speaker);
    problems.push(...log.problems);
    reads.push(log);
  }
  const own = createOwnNames();
  const redactor = redactorFor(chat, speakers);
  const shown = redactor ? problems.map(withoutQuotes) : problems;
  const onProblem = (problem: Problem) => shown.push(redactor ? withoutQuotes(problem) : problem);
  return {
    speakers: redactor ? new Set([...speakers].map(redactor.speaker)) : speakers,
    problems: shown,
    async *entries() {
      for (const run of groupByDay(reads)) {
        for await (const entries of readRun(run, { chat, redactor, own, onProblem, onBytes })) yield entries;
      }
    },
  };
}

function redactorFor(
  { id, redactedIds = [], formerly = [], redactor }: ChatInput,
  speakers: ReadonlySet<string>,
): ChatRedactor | undefined {
  return redactor?.chat({ id, formerly: [...formerly, ...redactedIds], speakers });
}

/** Logs that share a day, and so may interleave, in one run; the runs in order of time. */
function groupByDay(reads: readonly LogRead[]): LogRead[][] {
  if (reads.some(({ hints, entries }) => hints.date === undefined && entries?.length !== 0)) return [[...reads]];
  const days = new Map<string, LogRead[]>();
  for (const read of reads) {
    const date = read.hints.date ?? '';
    days.set(date, [...(days.get(date) ?? []), read]);
  }
  return [...days].sort(([a], [b]) => byCode(a, b)).map(([, run]) => run);
}

type RunContext = {
  chat: ChatInput;
  redactor: ChatRedactor | undefined;
  own: OwnName;
  onProblem: (problem: Problem) => void;
  onBytes: OnBytes;
};

async function* readRun(run: LogRead[], context: RunContext): AsyncGenerator<Entry[]> {
  const { chat, redactor, own, onProblem, onBytes } = context;
  const [only] = run;
  const again = (read: LogRead) => readAgain(read, { own, onBytes });
  const pieces =
    run.length === 1 && only?.entries === null && only.inOrder ? readLarge(again(only)) : readSorted(run, again);
  for await (const read of pieces) {
    // Before pictures are looked for: what was withheld has none to copy.
    const entries = redactor ? redactor.entries(read) : read;
    for (const [index, entry] of entries.entries()) {
      const { src } = entry;
      const log = src === undefined ? undefined : (logOf.get(read[index] as Entry) ?? only?.log);
      const problem = log && (await chat.pictures.place(entry, log));
      if (problem) onProblem(problem);
      if (src !== undefined && entry.src === src && redactor?.finds(src)) withholdPicture(entry);
    }
    yield entries;
  }
}

/** The address of a picture elsewhere would give something away. */
function withholdPicture(entry: Entry): void {
  delete entry.src;
  entry.redacted = true;
}

/** The log that an entry is of, where several are sorted together. */
const logOf = new WeakMap<Entry, LogRead['log']>();

type Pieces = AsyncGenerator<Entry[]>;

/** A log too large to keep. */
async function* readAgain(read: LogRead, { own, onBytes }: Pick<RunContext, 'own' | 'onBytes'>): Pieces {
  for await (const entries of readEntries(read, onBytes)) yield ownEntries(entries, own);
}

async function* readSorted(run: LogRead[], again: (read: LogRead) => Pieces): Pieces {
  const all: Entry[] = [];
  for (const read of run) {
    const pieces = read.entries ? [read.entries] : again(read);
    for await (const entries of pieces) {
      for (const entry of entries) {
        all.push(entry);
        if (run.length > 1 && entry.src !== undefined) logOf.set(entry, read.log);
      }
    }
    if (read.entries) read.entries = [];
  }
  yield all.sort((a, b) => byCode(a.date, b.date) || a.second - b.second);
}

/** Holds back the last second, until the next piece shows that it is complete. */
async function* readLarge(pieces: Pieces): Pieces {
  let held: Entry[] = [];
  for await (const entries of pieces) {
    held = held.concat(entries);
    const last = held.at(-1)?.second;
    const complete = held.findLastIndex((entry) => entry.second !== last) + 1;
    yield held.slice(0, complete);
    held = held.slice(complete);
  }
  yield held;
}
