/** A piece of a line, and whether it is what was searched for. */
export type SnippetPart = { text: string; marked: boolean };

/** How much of a text stands before its first mark, and in all. */
const before = 8;
const longest = 160;

/** A text in one line, cut so that its first mark can be seen; blanks and line feeds become one blank. */
export function buildSnippet(text: string, marks: readonly (readonly [from: number, to: number])[]): SnippetPart[] {
  const first = marks[0]?.[0] ?? 0;
  const from = first > before + 4 ? wholeFrom(text, first - before) : 0;
  const to = wholeFrom(text, Math.min(text.length, from + longest));
  const parts: SnippetPart[] = [];
  const add = (piece: string, marked: boolean) => {
    const line = piece.replace(blanks, ' ');
    if (line !== '') parts.push({ text: line, marked });
  };
  if (from > 0) add('…', false);
  let at = from;
  for (const [start, end] of marks) {
    if (start >= to) break;
    add(text.slice(at, start), false);
    add(text.slice(start, Math.min(end, to)), true);
    at = Math.min(end, to);
  }
  add(text.slice(at, to), false);
  if (to < text.length) add('…', false);
  return parts;
}

const blanks = /\s+/g;

/** The place itself, or the one before where it would divide a surrogate pair. */
function wholeFrom(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
