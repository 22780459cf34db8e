import type { Entry } from '../model.ts';
import type { LogEnd } from './log.ts';
import { addLine, closeMessage, type Draft, endBody, openMessage, openUnknown } from './log-draft.ts';
import { createFrontMatter, type FrontMatter, scanFrontMatter } from './log-front-matter.ts';
import { type Header, headerSecond, headerText, isSeparator } from './log-lines.ts';
import { createOutput, endOutput, startOutput } from './log-output.ts';

/**
 * Where a reader of a day log stands. Each message is header, separator, body, separator; nothing else tells a header
 * from a body that looks like one, so the scan remembers what it is owed.
 */
type Place =
  | 'front-matter'
  | 'header'
  /** A header-like line where a header is due: it is one if a separator follows. */
  | 'after-header'
  | 'body'
  /** Where a body is due, one separator more: a body of one blank, or a doubled separator. */
  | 'blank-body'
  | 'after-body'
  /** A header-like line where a body is due: see `isHeader`. */
  | 'lookalike'
  | 'after-lookalike';

export type Scan = Draft & {
  place: Place;
  line: number;
  front: FrontMatter;
  /** The header-like line that is not decided on yet. */
  held: Header | null;
  /** Whether a separator was seen, and whether an editor took the blanks at the ends of lines, so that it was empty. */
  separated: boolean;
  trimmed: boolean;
};

export function createScan(file: string, onEntry: (entry: Entry) => void): Scan {
  return {
    output: createOutput(file, onEntry),
    message: null,
    place: 'front-matter',
    line: 0,
    front: createFrontMatter(),
    held: null,
    separated: false,
    trimmed: false,
  };
}

/** Takes the next line, text.slice(start, end). */
export function scanLine(scan: Scan, text: string, start: number, end: number): void {
  scan.line++;
  if (scan.place === 'front-matter' && scanFront(scan, text.slice(start, end))) return;
  if (isSeparator(text, start, end) || (start === end && isEmptySeparator(scan))) {
    scanSeparator(scan);
    return;
  }
  const second = headerSecond(text, start, end);
  if (second < 0) scanText(scan, text.slice(start, end), second === -1);
  else scanHeader(scan, { second, line: scan.line, source: text, start, end });
}

/** What is still open when the log ends: a header may be the last line, its body lost. */
export function endScan(scan: Scan): LogEnd {
  const { held } = scan;
  if (scan.place === 'front-matter') startOutput(scan.output, scan.front);
  if (held !== null) {
    if (scan.place === 'after-header' || isHeader(scan, held, null)) openMessage(scan, held);
    else addLine(scan, headerText(held), held.line);
  }
  if (scan.place !== 'header') endBody(scan);
  closeMessage(scan);
  return endOutput(scan.output, scan.front);
}

/** Whether the line belongs to the front matter. */
function scanFront(scan: Scan, text: string): boolean {
  const step = scanFrontMatter(scan.front, scan.output.list, { text, line: scan.line });
  if (step === 'inside') return true;
  startOutput(scan.output, scan.front);
  scan.place = 'header';
  return step === 'end';
}

/** An empty line in a body's place or inside it belongs to it, unless an editor made all separators empty. */
function isEmptySeparator(scan: Scan): boolean {
  if (scan.place === 'after-header' && !scan.separated) scan.trimmed = true;
  return scan.trimmed || (scan.place !== 'body' && scan.place !== 'after-body');
}

function scanSeparator(scan: Scan): void {
  scan.separated = true;
  switch (scan.place) {
    case 'after-header':
      openHeld(scan);
      scan.place = 'body';
      break;
    case 'body':
      scan.place = 'blank-body';
      break;
    case 'blank-body':
      if (!scan.trimmed) addLine(scan, ' ', scan.line);
      scan.place = 'header';
      break;
    case 'after-body':
      endBody(scan);
      scan.place = 'header';
      break;
    case 'lookalike':
      scan.place = 'after-lookalike';
      break;
    case 'after-lookalike':
      scan.place = settleHeld(scan, null) ? 'blank-body' : 'header';
      break;
  }
}

function scanHeader(scan: Scan, header: Header): void {
  switch (scan.place) {
    case 'header':
    case 'blank-body':
      scan.held = header;
      scan.place = 'after-header';
      break;
    case 'body':
      scan.held = header;
      scan.place = 'lookalike';
      break;
    case 'after-lookalike':
      scan.place = settleHeld(scan, header) ? 'lookalike' : 'after-header';
      scan.held = header;
      break;
    default:
      scanText(scan, headerText(header), false);
  }
}

function scanText(scan: Scan, text: string, badTime: boolean): void {
  if (scan.place === 'after-lookalike') {
    if (scan.front.exporter === 'unknown') scan.front.exporter = 'newer';
    openHeld(scan);
  } else if (scan.held !== null) {
    addLine(scan, headerText(scan.held), scan.held.line);
    scan.held = null;
  }
  if (scan.front.exporter === 'unknown' && scan.message?.body?.startsWith('[') && text.startsWith('](')) {
    scan.front.exporter = 'newer';
  }
  if (badTime && scan.place === 'header') openUnknown(scan, text, scan.line);
  else addLine(scan, text, scan.line);
  scan.place = 'after-body';
}

function openHeld(scan: Scan): void {
  if (scan.held !== null) openMessage(scan, scan.held);
  scan.held = null;
}

/** Decides on the line held where a body was due: true makes it a header, false the body of the message before. */
function settleHeld(scan: Scan, next: Header | null): boolean {
  const { held } = scan;
  if (held === null) return false;
  const header = isHeader(scan, held, next);
  if (header) openMessage(scan, held);
  else {
    addLine(scan, headerText(held), held.line);
    endBody(scan);
  }
  scan.held = null;
  return header;
}

/**
 * Header, separator, and then a line that looks like another header, followed by one more or by nothing. The older exporter
 * always writes a body, if an empty one: the line is what somebody wrote. The newer writes none for voices, videos and
 * stickers: the line is a header, unless its time is out of order between its neighbours. Of an unknown exporter we believe
 * the former. (Followed by an ordinary body it is a header in any log; that is settled before.)
 */
function isHeader(scan: Scan, held: Header, next: Header | null): boolean {
  if (scan.front.exporter !== 'newer') return false;
  const before = scan.message?.second ?? 0;
  return held.second >= before && (next === null || next.second >= held.second || next.second < before);
}
