/** Lines of a text that arrives in pieces. What is left of the last one waits in `rest`. */
export type LineCutter = { rest: string[]; ending: 'unknown' | 'lf' | 'cr'; onLine: OnLine };

/** A line is text.slice(start, end): most lines are looked at and never cut out. */
export type OnLine = (text: string, start: number, end: number) => void;

export function createLineCutter(onLine: OnLine): LineCutter {
  return { rest: [], ending: 'unknown', onLine };
}

/**
 * `\n` ends a line, with or without `\r` before it; where the first line of a file ends with a lone `\r`, every `\r` ends one.
 * U+2028 and the like are text.
 */
export function pushText(cutter: LineCutter, piece: string): void {
  let text = piece;
  if (cutter.ending === 'unknown') {
    text = cutter.rest.join('') + piece;
    cutter.ending = findEnding(text);
    cutter.rest = cutter.ending === 'unknown' ? [text] : [];
    if (cutter.ending === 'unknown') return;
    if (text.charCodeAt(0) === byteOrderMark) text = text.slice(1);
  }
  cutLines(cutter, cutter.ending === 'cr' ? text.replaceAll('\r', '\n') : text);
}

const byteOrderMark = 0xfeff;

/** The last line, where nothing ends it. */
export function endText(cutter: LineCutter): void {
  const rest = cutter.rest.join('');
  const line = cutter.ending === 'unknown' && rest.charCodeAt(0) === byteOrderMark ? rest.slice(1) : rest;
  cutter.rest = [];
  if (line !== '') passLine(cutter, line, 0, line.length);
}

/** What ends lines here; unknown until one has ended. A first line this long tells nothing any more. */
function findEnding(text: string): LineCutter['ending'] {
  const feed = text.indexOf('\n');
  const carriage = text.indexOf('\r');
  if (carriage >= 0 && carriage < text.length - 1 && (feed < 0 || carriage < feed - 1)) return 'cr';
  return feed >= 0 || text.length > 4096 ? 'lf' : 'unknown';
}

function cutLines(cutter: LineCutter, text: string): void {
  let start = 0;
  let end = text.indexOf('\n');
  if (end >= 0 && cutter.rest.length > 0) {
    const line = cutter.rest.join('') + text.slice(0, end);
    cutter.rest = [];
    passLine(cutter, line, 0, line.length);
    start = end + 1;
    end = text.indexOf('\n', start);
  }
  for (; end >= 0; end = text.indexOf('\n', start)) {
    passLine(cutter, text, start, end);
    start = end + 1;
  }
  if (start < text.length) cutter.rest.push(text.slice(start));
}

function passLine(cutter: LineCutter, text: string, start: number, end: number): void {
  cutter.onLine(text, start, end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
}
