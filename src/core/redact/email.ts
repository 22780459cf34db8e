import { marks, type Span } from './rules.ts';

/** The mail addresses in a folded text. */
export function findEmails(folded: string): Span[] {
  const spans: Span[] = [];
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    const start = findStart(folded, at, spans.at(-1)?.end ?? 0);
    if (start === at) continue;
    host.lastIndex = at + 1;
    const found = host.exec(folded)?.[0];
    if (found === undefined || drawing.test(found)) continue;
    spans.push({ start, end: at + 1 + found.length, rule: 'email', shown: marks.email });
  }
  return spans;
}

/** The longest that a mail address may have before its @. */
const longestLocal = 64;

function findStart(folded: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < longestLocal && local.test(folded[start - 1]!)) start--;
  while (start < at && edge.test(folded[start]!)) start++;
  return start;
}

/** Matches a character before the @: `a`, `7`, `.`, `+`; not `好`, a blank, `/`. */
const local = /[a-z\d._%+-]/;
const edge = /[.%+-]/;

/** Matches `example.com`, `a-b.co.uk`; not `localhost`, `b.c`. */
const host = /(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,24}/y;

/** Matches the rest of `icon@2x.png`; not `2x.com`. */
const drawing = /^\dx\.(?:png|jpe?g|gif|webp|svg)$/;
