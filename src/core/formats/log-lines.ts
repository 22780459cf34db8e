import { parseClock } from './clock.ts';

/** A line that looks like `> HH:MM:SS  name  `, wherever it stands: source.slice(start, end), cut out when it is needed. */
export type Header = { second: number; line: number; source: string; start: number; end: number };

/** The line between a header and its body, and between messages: three blanks. */
export function isSeparator(text: string, start: number, end: number): boolean {
  return (
    end - start === 3 &&
    text.charCodeAt(start) === 32 &&
    text.charCodeAt(start + 1) === 32 &&
    text.charCodeAt(start + 2) === 32
  );
}

/** The second of the day in a line of the shape of a header; -1 where the time is none, -2 where the line is no header. */
export function headerSecond(text: string, start: number, end: number): number {
  if (end - start < 12 || text.charCodeAt(start) !== 62 || text.charCodeAt(start + 1) !== 32) return -2;
  if (text.charCodeAt(start + 10) !== 32 || text.charCodeAt(start + 11) !== 32) return -2;
  return parseClock(text, start + 2);
}

/** The name in a header: it keeps blanks of its own, only the exporter's two go. `> 08:00:00␠␠` alone is an empty name. */
export function headerName({ source, start, end }: Header): string {
  const padded = end - start >= 14 && source.charCodeAt(end - 1) === 32 && source.charCodeAt(end - 2) === 32;
  return source.slice(start + 12, padded ? end - 2 : end);
}

export function headerText({ source, start, end }: Header): string {
  return source.slice(start, end);
}
