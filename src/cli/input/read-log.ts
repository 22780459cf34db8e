import { createReader, type Entry, type LogEnd, type Problem } from '../../core/index.ts';
import { BadEncoding, type Encoding, readText } from './decode.ts';
import { createOwnNames, packLog, unpackLog } from './packed-log.ts';
import type { LogFile } from './types.ts';

/** What a first reading of a log tells of it; `entries` is null where the file is too large to keep. */
export type LogRead = LogEnd & {
  log: LogFile;
  encoding: Encoding;
  entries: Entry[] | null;
  /** Everybody who speaks in it. */
  speakers: Set<string>;
  inOrder: boolean;
};

/** Called for every piece that was read, with its size in bytes. */
export type OnBytes = (bytes: number) => void;

/** Files up to this size are kept in memory between reading and writing; larger ones are read again. */
export const keepMost = 16 << 20;

/** Reads logs one after the other, in their order. */
export type ReadLogs = (logs: readonly LogFile[], onBytes: OnBytes) => AsyncIterable<LogRead>;

/** The same in this very thread. */
export async function* readLogs(logs: readonly LogFile[], onBytes: OnBytes): AsyncGenerator<LogRead> {
  const own = createOwnNames();
  for (const log of logs) yield unpackLog(packLog(await readLogFile(log, onBytes)), own);
}

/** Reads a log once. What cannot be read becomes a problem, and the log has no entries. */
export async function readLogFile(log: LogFile, onBytes: OnBytes): Promise<LogRead> {
  const keep = log.size <= keepMost;
  const attempt = async (encoding: Encoding): Promise<LogRead> => {
    const entries: Entry[] = [];
    const speakers = new Set<string>();
    let [inOrder, second] = [true, 0];
    const onEntry = (entry: Entry) => {
      inOrder &&= entry.second >= second;
      second = entry.second;
      speakers.add(entry.speaker);
      if (keep) entries.push(entry);
    };
    const end = await pushAll(log, encoding, { onEntry, onBytes });
    if (!end.hints.merged) for (const entry of entries) delete entry.twin;
    return { log, encoding, entries: keep ? entries : null, speakers, inOrder, ...end };
  };
  try {
    return await attempt(log.encoding);
  } catch (error) {
    if (isFileError(error)) return unreadable(log);
    if (!(error instanceof BadEncoding)) throw error;
  }
  try {
    const read = await attempt('gb18030');
    return { ...read, problems: [{ code: 'not-utf8', file: log.file, line: 0 }, ...read.problems] };
  } catch (error) {
    if (isFileError(error)) return unreadable(log);
    throw error;
  }
}

/** What the system says of a file, as against a mistake of ours. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** Reads a log again whose encoding is known, and gives its entries in pieces. */
export async function* readEntries({ log, encoding, hints }: LogRead, onBytes: OnBytes): AsyncGenerator<Entry[]> {
  let entries: Entry[] = [];
  const onEntry = (entry: Entry) => {
    if (!hints.merged) delete entry.twin;
    entries.push(entry);
  };
  const reader = createReader(log.format, { file: log.file, onEntry });
  for await (const { text, bytes } of readText(log.path, encoding)) {
    reader.push(text);
    onBytes(bytes);
    yield entries;
    entries = [];
  }
  reader.end();
  yield entries;
}

type Push = { onEntry: (entry: Entry) => void; onBytes: OnBytes };

async function pushAll(log: LogFile, encoding: Encoding, { onEntry, onBytes }: Push): Promise<LogEnd> {
  const reader = createReader(log.format, { file: log.file, onEntry });
  for await (const { text, bytes } of readText(log.path, encoding)) {
    reader.push(text);
    onBytes(bytes);
  }
  return reader.end();
}

function unreadable(log: LogFile): LogRead {
  const problem: Problem = { code: 'unreadable', file: log.file, line: 0 };
  const hints = { merged: false, aliases: [] };
  const none = { entries: [], speakers: new Set<string>(), inOrder: true };
  return { log, encoding: log.encoding, ...none, problems: [problem], hints };
}
