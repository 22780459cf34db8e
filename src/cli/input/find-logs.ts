import { detectFormat, detectLength } from '../../core/index.ts';
import type { ProblemSink } from '../io.ts';
import { guessEncoding, readHead } from './decode.ts';
import { settingsName } from './settings.ts';
import type { LogFile } from './types.ts';
import type { Found, Listing, Walker } from './walk.ts';

/** The logs directly in a folder. What else is in it is reported once. */
export async function findLogs(listing: Listing, walker: Walker, onProblem: ProblemSink): Promise<LogFile[]> {
  const logs: LogFile[] = [];
  const others: string[] = [];
  for (const file of listing.files) {
    if (file.base === settingsName || !walker.claim(file.path)) continue;
    const log = openLog(file, onProblem);
    if (log) logs.push(log);
    else if (log === null) others.push(file.base);
  }
  if (others.length > 0) {
    const args = { count: others.length, example: others[0] ?? '' };
    onProblem({ code: 'skipped-files', file: listing.name, line: 0, args });
  }
  return logs;
}

type Sinks = { onProblem: ProblemSink; onSettings: (file: Found) => Promise<void> };

/** The logs anywhere below a folder, in order of their names. */
export async function findLogsBelow(
  folder: Found,
  walker: Walker,
  { onProblem, onSettings }: Sinks,
): Promise<LogFile[]> {
  const logs: LogFile[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const listing = walker.list(next.path, next.name);
    if (!listing) continue;
    for (const file of listing.files) if (file.base === settingsName) await onSettings(file);
    for (const log of await findLogs(listing, walker, onProblem)) logs.push(log);
    waiting.push(...listing.folders.reverse());
  }
  return logs;
}

/** null where it is no log that we read, undefined (and a problem) where it cannot be read at all. */
export function openLog(file: Found, onProblem: ProblemSink): LogFile | null | undefined {
  try {
    const head = readHead(file.path, 2 * detectLength);
    const encoding = guessEncoding(head);
    const format = detectFormat(new TextDecoder(encoding).decode(head));
    return format && { path: file.path, file: file.name, format, encoding, size: file.size };
  } catch {
    onProblem({ code: 'unreadable', file: file.name, line: 0 });
    return undefined;
  }
}
