import type { Entry } from '../model.ts';
import { createLineCutter, endText, pushText } from './line-cutter.ts';
import type { Log, LogEnd, LogReader, LogSource } from './log.ts';
import { createScan, endScan, scanLine } from './log-scan.ts';

/** Reads a day log (shared by both its exporters) piece by piece. */
export function createLogReader({ file, onEntry }: LogSource): LogReader {
  const scan = createScan(file, onEntry);
  const cutter = createLineCutter((text, start, end) => scanLine(scan, text, start, end));
  return {
    push: (text) => pushText(cutter, text),
    end: () => {
      endText(cutter);
      return endScan(scan);
    },
  };
}

/** Reads a whole day log. Bad input gives problems, never an exception; every line a person could read is in some entry. */
export function readLog(text: string, file: string): Log {
  const entries: Entry[] = [];
  const reader = createLogReader({ file, onEntry: (entry) => entries.push(entry) });
  reader.push(text);
  const end: LogEnd = reader.end();
  if (!end.hints.merged) for (const entry of entries) if (entry.twin) delete entry.twin;
  return { entries, ...end };
}
