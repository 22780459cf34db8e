import type { HitList, Query, QueryProblem, ReadReason, SearchProgress, ShownHit } from '../../core/index.ts';

/** What is searched for, and what was found so far. */
export type SearchState = {
  state: 'idle' | 'searching' | 'done' | 'fault';
  /** What is wrong with what was typed. */
  problems: readonly QueryProblem[];
  /** What is searched for, but for `span`. */
  query?: Query | undefined;
  /** The days that are listed: what `on:` says, '2018', '2018-01..2018-03' …; all, where absent. */
  span?: string | undefined;
  /** The ids of the chats that are searched; all, where absent. */
  among?: readonly string[] | undefined;
  /** What is listed first. */
  order?: 'newest' | 'oldest' | undefined;
  /** All that was found on any day; of the search before until something is known of this one. */
  found?: SearchProgress | undefined;
  /** What of it is listed, in order. */
  list: HitList;
  reason?: ReadReason | undefined;
  /** Hits of the list that are ready to be drawn, by `keyOf`; null for those that did not come. Another map whenever there are more. */
  shown: ReadonlyMap<string, ShownHit | null>;
  /** What was searched for lately, the latest first. */
  recent: readonly string[];
};
