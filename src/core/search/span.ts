import { type ChatMap, dayAt } from '../archive/chat-map.ts';
import { parseDay } from '../days.ts';
import { spanOf } from './date-span.ts';
import { splitTokens } from './tokens.ts';
import type { Query, SearchProgress } from './types.ts';

/**
 * A query without its `on:`, and what that says; all of it, where it has none, several, or `-on:`. So the whole of what was found can be
 * counted over the archive's life, and a part of it be listed.
 */
export function takeSpan(query: Query): { rest: Query; span?: string } {
  const dated = query.clauses.filter(({ field }) => field === 'on');
  const [only] = dated;
  if (!only || dated.length > 1 || only.not) return { rest: query };
  return { rest: { clauses: query.clauses.filter((clause) => clause !== only) }, span: only.value };
}

/** A query as it was typed, with this and no other `on:`; without any, where none is given. */
export function putSpan(text: string, span: string | undefined): string {
  const kept = splitTokens(text).filter(({ field }) => field !== 'on');
  const words = kept.map(({ from, to }) => text.slice(from, to));
  return [...words, ...(span === undefined ? [] : [`on:${span}`])].join(' ');
}

/** What of a result falls on the days of a span ('2018', '2018-01..2018-03' …). */
export function cutToSpan(
  { chats }: Pick<SearchProgress, 'chats'>,
  maps: ReadonlyMap<string, ChatMap>,
  span: string,
): SearchProgress['chats'] {
  const days = spanOf(span);
  return chats.flatMap(({ chat, positions }) => {
    const map = maps.get(chat);
    if (!map || !days) return [];
    const dayOf = (position: number) => parseDay(map.dates[dayAt(map, position)] ?? '') ?? 0;
    const from = countWhile(positions, (position) => dayOf(position) < days.first);
    const to = countWhile(positions, (position) => dayOf(position) <= days.last);
    return to > from ? [{ chat, positions: positions.subarray(from, to) }] : [];
  });
}

/** How many of these, from the first on, fulfil what none of those after them does. */
function countWhile(positions: Int32Array, holds: (position: number) => boolean): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(positions[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
