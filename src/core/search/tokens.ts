import { normaliseText } from './normalise.ts';
import type { Clause } from './types.ts';

export type Field = Clause['field'];

/** A word of a query's text: where it stands, and what it is made of. `field` is `text` where none is named. */
export type Token = { from: number; to: number; not: boolean; field: Field; value: string };

const fields: Record<Exclude<Field, 'text'>, true> = {
  from: true,
  in: true,
  kind: true,
  has: true,
  before: true,
  after: true,
  on: true,
};

/** Cuts a text at its blanks, those in quotes apart. A quote that is not closed goes to the end of the text. */
export function splitTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text, at)) at++;
    else {
      const token = readToken(text, at);
      tokens.push(token);
      at = token.to;
    }
  }
  return tokens;
}

function readToken(text: string, from: number): Token {
  const rest = from + Number(minus.has(text[from] ?? '') && from + 1 < text.length && !isBlank(text, from + 1));
  const named = readField(text, rest);
  const start = named?.to ?? rest;
  const { value, to } = quotes.has(text[start] ?? '') ? readQuoted(text, start) : readWord(text, start);
  return { from, to, not: rest > from, field: named?.field ?? 'text', value };
}

function readField(text: string, from: number): { field: Field; to: number } | undefined {
  // The longest name has six letters; a colon further on belongs to a word.
  for (let at = from + 2; at <= from + 6; at++) {
    if (text[at] !== ':' && text[at] !== '：') continue;
    const name = normaliseText(text.slice(from, at));
    return Object.hasOwn(fields, name) ? { field: name as Field, to: at + 1 } : undefined;
  }
  return undefined;
}

function readWord(text: string, from: number): { value: string; to: number } {
  let to = from;
  while (to < text.length && !isBlank(text, to)) to++;
  return { value: text.slice(from, to), to };
}

function readQuoted(text: string, from: number): { value: string; to: number } {
  const closing = quotes.get(text[from] ?? '') ?? '"';
  let value = '';
  let at = from + 1;
  for (; at < text.length && !closing.includes(text[at] ?? ''); at++) {
    if (text[at] === '\\' && escapable.has(text[at + 1] ?? '')) at++;
    value += text[at];
  }
  return { value, to: Math.min(at + 1, text.length) };
}

/** A text value as a word of a query, in quotes where it would be read as something else without. */
export function formatValue(value: string, field: Field): string {
  const bare = value !== '' && !blank.test(value) && !quotes.has(value[0] ?? '');
  const asText = field !== 'text' || (!minus.has(value[0] ?? '') && !readField(value, 0));
  return bare && asText ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Opening quotes, and what closes each. */
const quotes = new Map([
  ['"', '"'],
  ['＂', '＂'],
  ['“', '”“'],
  ['”', '”“'],
]);
const escapable = new Set(['\\', '"', '＂', '“', '”']);
const minus = new Set(['-', '－']);
const blank = /\s/;
const isBlank = (text: string, at: number) => blank.test(text[at] ?? '');
