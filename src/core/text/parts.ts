import type { Part } from '../model.ts';
import { readEmoticon } from './emoticon.ts';
import { countLost } from './lost.ts';
import { type NameSet, readMention } from './mention.ts';
import { readQuote } from './quote.ts';
import { readUrl } from './url.ts';

export { createNameSet, type NameSet } from './mention.ts';

/**
 * A text in pieces, ready to draw; joining every `raw` gives the text back. Text is never Markdown or HTML. Mentions are of the
 * names given; the result depends only on those of them that are picked, so that any set that holds these gives the same parts.
 */
export function parseParts(text: string, names: NameSet): Part[] {
  const quote = readQuote(text);
  if (quote === null) return scanParts(text, 0, names);
  const raw = text.slice(0, quote.end);
  const head: Part = { kind: 'quote', raw, name: quote.name, parts: scanParts(quote.text, 0, names) };
  return [head, ...scanParts(text, quote.end, names)];
}

type Scan = { text: string; names: NameSet; parts: Part[]; from: number; noUrlBefore: number };

function scanParts(text: string, start: number, names: NameSet): Part[] {
  const scan: Scan = { text, names, parts: [], from: start, noUrlBefore: 0 };
  for (let at = start; at < text.length; ) at = step(scan, at);
  takeText(scan, text.length);
  return scan.parts;
}

/** Takes what begins at this place; gives the next place to look at. */
function step(scan: Scan, at: number): number {
  const { text, names } = scan;
  switch (text.charCodeAt(at)) {
    case 0x5b:
      return take(scan, at, readEmoticon(text, at));
    case 0x40:
      return take(scan, at, readMention(text, at, names));
    case 0x3f:
      return takeLost(scan, at);
    case 0x48:
    case 0x57:
    case 0x68:
    case 0x77:
      return at < scan.noUrlBefore ? at + 1 : takeUrl(scan, at);
    default:
      return at + 1;
  }
}

function take(scan: Scan, at: number, part: Part | null): number {
  if (part === null) return at + 1;
  takeText(scan, at);
  scan.parts.push(part);
  scan.from = at + part.raw.length;
  return scan.from;
}

/** What fails to be a url is not read again from each `http` in it: that would take quadratic time. */
function takeUrl(scan: Scan, at: number): number {
  const found = readUrl(scan.text, at, scan.names);
  if (found !== null && found.url === null) scan.noUrlBefore = found.end;
  return take(scan, at, found?.url ?? null);
}

function takeLost(scan: Scan, at: number): number {
  const { lost, run } = countLost(scan.text, at);
  for (let pair = 0; pair < lost; pair += 2) take(scan, at + pair, { kind: 'lost', raw: '??' });
  return at + run;
}

function takeText(scan: Scan, end: number): void {
  if (end > scan.from) scan.parts.push({ kind: 'text', raw: scan.text.slice(scan.from, end) });
}

/** The speakers that a text's mentions mean, each once, in order: the names that parsing it again will need. */
export function mentionedNames(parts: readonly Part[]): string[] {
  const found = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'mention') found.add(part.speaker);
    if (part.kind === 'quote') for (const name of mentionedNames(part.parts)) found.add(name);
  }
  return [...found];
}
