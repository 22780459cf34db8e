import type { DatedId } from '../dated-id.ts';
import { parseId } from '../ids.ts';
import type { Talk } from './types.ts';

/** The talk that an address means: the one that begins there, or the one of that day nearest in time; undefined for none. */
export function findTalk(talks: readonly Talk[], { date, id }: DatedId): Talk | undefined {
  const ofDay = talks.filter((talk) => talk.date === date);
  const second = parseId(id)?.second ?? 0;
  const far = (talk: Talk) => Math.abs(talk.second - second);
  return ofDay.find((talk) => talk.id === id) ?? ofDay.sort((a, b) => far(a) - far(b))[0];
}
