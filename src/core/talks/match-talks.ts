import { foldName, foldWords } from '../people/match.ts';
import type { Talk } from './types.ts';

/** The talks whose topic and speaker have every word of a query: names carry companies, roles and cities. All for an empty one. */
export function matchTalks(talks: readonly Talk[], query: string): readonly Talk[] {
  const words = foldWords(query);
  if (words.length === 0) return talks;
  return talks.filter(({ topic, speaker, announced = '', date }) => {
    const text = foldName(`${topic}\n${speaker}\n${announced}\n${date}`);
    return words.every((word) => text.includes(word));
  });
}
