import { type Field, formatValue, splitTokens } from './tokens.ts';

/** What of a query's text is being typed: it stands at from … to - 1; `field` is `text` where none is named. */
export type Typing = { from: number; to: number; not: boolean; field: Field; value: string };

/** The word of a query's text behind whose last letter the caret stands; undefined where it stands elsewhere. */
export function typingAt(text: string, caret: number): Typing | undefined {
  return splitTokens(text).find(({ from, to }) => from < caret && caret === to);
}

/** The text with what is being typed replaced by a whole condition, and a blank after it for the next. */
export function fillIn(
  text: string,
  { from, to, not }: Pick<Typing, 'from' | 'to' | 'not'>,
  { field, value }: Pick<Typing, 'field' | 'value'>,
): { text: string; caret: number } {
  const clause = `${not ? '-' : ''}${field === 'text' ? '' : `${field}:`}${formatValue(value, field)} `;
  const rest = text.slice(to).replace(/^\s+/, '');
  return { text: text.slice(0, from) + clause + rest, caret: from + clause.length };
}
