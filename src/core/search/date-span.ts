import { formatDay, parseDay } from '../days.ts';

/** A run of days, as day numbers (days.ts), both included. */
export type DateSpan = { first: number; last: number };

/**
 * A date of a query as it is kept: '2018', '2018-01', '2018-01-02'. Read are also 2018/1/2, 2018.1.2, 20180102 and
 * 2018年1月2日. Undefined for what is no date, and for days that there are not.
 */
export function parseQueryDate(text: string): string | undefined {
  const match = compact.exec(text) ?? separated.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  const date = [year, ...[month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')))].join('-');
  return spanOfDate(date) ? date : undefined;
}

/** Two dates with .. between, the earlier one first, or one. */
export function parseQuerySpan(text: string): string | undefined {
  const parts = text.split('..').map(parseQueryDate);
  const [from, to] = parts;
  if (from === undefined || parts.length > 2 || parts.includes(undefined)) return undefined;
  if (to === undefined) return from;
  return (spanOfDate(from)?.first ?? 0) <= (spanOfDate(to)?.last ?? 0) ? `${from}..${to}` : undefined;
}

/** The days of what these two give; undefined for anything else. */
export function spanOf(value: string): DateSpan | undefined {
  const [from, to] = value.split('..').map(spanOfDate);
  return from && { first: from.first, last: (to ?? from).last };
}

function spanOfDate(date: string): DateSpan | undefined {
  const [year = '', month, day] = date.split('-');
  const first = parseDay(`${year}-${month ?? '01'}-${day ?? '01'}`);
  if (first === undefined || day !== undefined) return first === undefined ? undefined : { first, last: first };
  // Five weeks or a year and five weeks later it is another month or year, whose beginning ends this one.
  const later = formatDay(first + (month === undefined ? 367 : 32));
  const next = parseDay(`${later.slice(0, month === undefined ? 4 : 7)}-${month === undefined ? '01-' : ''}01`);
  return { first, last: (next ?? first) - 1 };
}

/** Matches 20180102; not 2018. */
const compact = /^(\d{4})(\d\d)(\d\d)$/;
/** Matches 2018, 2018-1, 2018/01/02, 2018年1月2日, 2018年; not 2018-1-2-3, 18-1. */
const separated = /^(\d{4})(?:[-/.年](?:(\d\d?)(?:[-/.月](?:(\d\d?)日?)?)?)?)?$/;
