import type { Message } from '../model.ts';
import { normaliseWithPlaces } from './normalise.ts';
import { buildPlan } from './plan.ts';
import { searchableText } from './searchable.ts';
import type { Query } from './types.ts';

/** Where the words of a query stand in a message's text: from … to - 1, ascending, overlapping and adjoining ones joined. */
export function markText(message: Pick<Message, 'kind' | 'text'>, query: Query): [from: number, to: number][] {
  const words = wordsOf(query);
  const searchable = searchableText(message);
  if (!words.some((word) => searchable.includes(word))) return [];
  const { text, starts, ends } = normaliseWithPlaces(message.text);
  const found = words.flatMap((word) => placesOf(word, text));
  const marks = found.map(([from, to]): [number, number] => [starts[from] ?? 0, ends[to - 1] ?? 0]);
  return joinSpans(marks);
}

/** What is looked for in texts, and found; not what must not be there. */
function wordsOf(query: Query): string[] {
  return buildPlan(query).conditions.flatMap(({ word, kinds, not }) => (word && !kinds && !not ? [word] : []));
}

/** Also those that overlap: 哈哈 stands in 哈哈哈 twice. */
function placesOf(word: string, text: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push([at, at + word.length]);
  return places;
}

function joinSpans(spans: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
