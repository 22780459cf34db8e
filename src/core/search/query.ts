import { parseQueryDate, parseQuerySpan } from './date-span.ts';
import { parseKindName } from './kind-names.ts';
import { formatValue, splitTokens, type Token } from './tokens.ts';
import type { Clause, Query, QueryProblem } from './types.ts';

const longest = 1000;

/**
 * Reads a query as a reader types it: words, `"words with blanks"` (in them `\"` and `\\` stand for `"` and `\`), `-without`, `from:name`,
 * `in:chat`, `kind:image`, `has:link`, `before:2018`, `after:2018-01`, `on:2018-01-02`, `on:2018..2019-03`. Colons, minus and quotes may be full-width, kinds Chinese. A
 * name before a colon that is none of these is a word. All that is wrong with it, in order, where it is no query.
 */
export function parseQuery(text: string): Query | { problems: QueryProblem[] } {
  if (text.length > longest) {
    return { problems: [{ code: 'too-long', from: longest, to: text.length, field: 'text', value: '' }] };
  }
  const clauses: Clause[] = [];
  const problems: QueryProblem[] = [];
  for (const token of splitTokens(text)) {
    const { from, to, field, value } = token;
    const found = readClause(token);
    if (typeof found === 'string') problems.push({ code: found, from, to, field, value });
    else if (found) clauses.push(found);
  }
  return problems.length > 0 ? { problems } : { clauses };
}

/** A query as text: `parseQuery` gives the same back. */
export function formatQuery({ clauses }: Query): string {
  return clauses.map(formatClause).join(' ');
}

/** Nothing for "" and -"", which say nothing. */
function readClause({ field, value, not }: Token): Clause | QueryProblem['code'] | undefined {
  const sign = not ? { not: true as const } : {};
  if (field === 'text') return value === '' ? undefined : { field, value, ...sign };
  if (value === '') return 'missing-value';
  if (field === 'from' || field === 'in') return { field, value, ...sign };
  if (field === 'kind' || field === 'has') {
    const kind = parseKindName(value);
    return kind ? { field, value: kind, ...sign } : 'bad-kind';
  }
  const date = field === 'on' ? parseQuerySpan(value) : parseQueryDate(value);
  return date === undefined ? 'bad-date' : { field, value: date, ...sign };
}

function formatClause({ field, value, not }: Clause): string {
  return `${not ? '-' : ''}${field === 'text' ? '' : `${field}:`}${formatValue(value, field)}`;
}
