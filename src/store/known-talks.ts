import type { ChatEntry, Talk } from '../core/index.ts';
import type { TalksState } from './types.ts';

const none: readonly Talk[] = [];

/** The talks of a chat: none where it has none; undefined where they have not come. */
export function knownTalks(talks: TalksState | undefined, entry: ChatEntry): readonly Talk[] | undefined {
  return entry.talks ? talks?.known.get(entry.talks[0]) : none;
}
