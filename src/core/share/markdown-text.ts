/**
 * Text as Markdown (CommonMark and GitHub's) that renders as just that text: every sign that could mean something is
 * escaped, a line stays a line. Blanks at the ends of lines are dropped, as Markdown drops them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(lineEnd)
    .map((line) => escapeLine(line.replace(outerBlanks, '')))
    .join('\n');
}

/** Matches blanks and tabs at either end; not U+3000, which Markdown keeps. */
const outerBlanks = /^[ \t]+|[ \t]+$/g;

/** Matches the ends of lines in any system's text. */
const lineEnd = /\r\n?|\n/;

function escapeLine(line: string): string {
  return line
    .replace(anywhere, '\\$&')
    .replace(shortcode, '\\:$1:')
    .replace(atStart, (_, number: string, sign: string) => `${number}\\${sign}`);
}

/** Signs that mean something wherever they stand; `:` only before a word and another `:` (:smile:). */
const anywhere = /[\\`*_[\]<>&~|$]/g;
const shortcode = /:([\w+-]+):/g;

/** Matches `#`, `-`, `+`, `=`, `:` at the beginning of a line, and `1.`, `1)`; not `a-b`, `3.5` after a word. */
const atStart = /^(\d{0,9})([#+=:.)-])/;

/** An address as the target of a link: `[title](<address>)`. */
export function escapeTarget(address: string): string {
  return `<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>`;
}
