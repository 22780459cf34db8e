/** A quoted reply, cut into its pieces; `end` is where the reply begins. */
export type Quote = { name: string; text: string; end: number };

/**
 * The quote at the beginning of a text, null where there is none. WeChat writes `「name：text」`, a line of fifteen dashes, and
 * the reply; the exporters put blanks for the line ends, and some wrote `?` for `「` and `」`.
 */
export function readQuote(text: string): Quote | null {
  const opened = text[0];
  if (opened !== '「' && (opened !== '?' || text[1] === '?')) return null;
  const dashes = findDashes(text, opened);
  if (dashes === null) return null;
  const inside = text.slice(1, dashes.close);
  const colon = inside.search(colons);
  const name = inside.slice(0, Math.max(colon, 0)).trim();
  if (name === '' || name.length > maxName) return null;
  return { name, text: inside.slice(colon + 1).trim(), end: dashes.end };
}

/** Matches `:` and `：`. */
const colons = /[:：]/;

const maxName = 64;

/** Matches `- - - - - - - `, with blanks or line ends between and after; not `--------`, `- - -`. */
const dashRun = /-(?:[ \n]-){4,}[ \n]?/g;

/**
 * The first line of dashes with the quote's closing bracket before it. A quote may hold a quote: its brackets must be even.
 * `close` is where that bracket is.
 */
function findDashes(text: string, opened: string): { close: number; end: number } | null {
  const closing = opened === '「' ? '」' : '?';
  let depth = 0;
  let counted = 0;
  for (const match of text.matchAll(dashRun)) {
    let close = match.index - 1;
    while (text[close] === ' ' || text[close] === '\n') close--;
    if (opened === '「') {
      for (; counted <= close; counted++) depth += bracket(text[counted]!);
    }
    if (close > 0 && text[close] === closing && depth <= 0) return { close, end: match.index + match[0].length };
  }
  return null;
}

function bracket(character: string): number {
  return character === '「' ? 1 : character === '」' ? -1 : 0;
}
