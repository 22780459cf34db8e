/**
 * What the index is made of: two characters (UTF-16 units) that follow each other, as one number. A blank, or the end of the text, in the
 * second place is 0, and none is in the first: so that every character of a text but blanks begins a gram.
 */
export function gramAt(text: string, at: number): number | undefined {
  const first = text.charCodeAt(at);
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return isBlank(first) ? undefined : first * 0x10000 + (isBlank(second) ? 0 : second);
}

/** A gram's number as text, and back: the second character is left out where it is 0. */
export function formatGram(gram: number): string {
  const second = gram % 0x10000;
  return String.fromCharCode(Math.floor(gram / 0x10000), ...(second === 0 ? [] : [second]));
}

export function parseGram(text: string): number {
  return text.charCodeAt(0) * 0x10000 + (text.length > 1 ? text.charCodeAt(1) : 0);
}

/** What stands between the blanks of a word. */
export function splitRuns(word: string): string[] {
  return Array.from(word.matchAll(run), ([each]) => each);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are blanks here
const run = /[^\u0000- ]+/g;

/** Blanks and control characters; a few more blanks would only make the index larger. */
export function isBlank(unit: number): boolean {
  return unit <= 32;
}
