import type { LogReader, LogSource } from './log.ts';
import { isMarkdownLog } from './markdown-detect.ts';
import { createLogReader } from './markdown-log.ts';

/** The formats that Liaoji reads. */
export type Format = 'markdown-log';

/** How much of a file's beginning `detectFormat` wants to see, in UTF-16 units. */
export const detectLength = 8192;

/** In order: the first that knows the beginning of a file reads it. */
const formats: { format: Format; detect: (head: string) => boolean; createReader: (source: LogSource) => LogReader }[] =
  [{ format: 'markdown-log', detect: isMarkdownLog, createReader: createLogReader }];

/** Tells a log's format by what it says, never by its name; null where it is no log that we read. */
export function detectFormat(head: string): Format | null {
  const start = head.slice(0, detectLength);
  return formats.find(({ detect }) => detect(start))?.format ?? null;
}

/** A reader for a format that `detectFormat` found. */
export function createReader(format: Format, source: LogSource): LogReader {
  const found = formats.find((entry) => entry.format === format);
  if (found === undefined) throw new Error(`no reader for ${format}`);
  return found.createReader(source);
}
