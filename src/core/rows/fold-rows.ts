import { type ChatMap, dayAt } from '../archive/chat-map.ts';
import { parseAt } from '../ids.ts';
import type { Fold } from './folds.ts';
import { type Before, type Here, pushChip } from './message-rows.ts';
import type { MessageRun, Row } from './rows.ts';

type FoldSource = {
  fold: Fold;
  /** The fold's first message, and what it is among, where they are on this machine. */
  here: Here | undefined;
  run: MessageRun | undefined;
  /** Its day; '' where it has several. */
  date: string;
};

/**
 * The row of a fold, with the time at which it begins above it. What follows stands as it would if the fold were opened; only
 * after messages that need not be on this machine the time is told as if there were none.
 */
export function pushFold(rows: Row[], { fold, here, run, date }: FoldSource, before: Before): Before {
  const { from, to, state, summary } = fold;
  if (state === 'off') return before;
  const isKnown = knownWithMessages.has(summary.kind);
  if (isKnown && here) pushChip(rows, here, before);
  rows.push({ key: `z${from}`, shape: 'fold', count: to - from, open: state === 'open', summary, position: from });
  if (state === 'open') {
    // The time stands above already.
    if (isKnown && here) return { date, second: parseAt(here.message.at), speaker: undefined, position: from - 1 };
    return before && { ...before, speaker: undefined };
  }
  if (!isKnown)
    return {
      date,
      second: before?.date === date ? before.second : Number.NEGATIVE_INFINITY,
      speaker: undefined,
      position: to - 1,
    };
  const last = run?.messages[to - 1 - run.from];
  return { date, second: last ? parseAt(last.at) : Number.NaN, speaker: undefined, position: to - 1 };
}

/** These hide messages of one shard. The others may hide what nobody has fetched. */
const knownWithMessages: ReadonlySet<Fold['summary']['kind']> = new Set(['reactions', 'withheld']);

/** Whether a run reaches into another day: folded it belongs under no day's divider. */
export function hasDays(map: ChatMap, { from, to }: Fold): boolean {
  return dayAt(map, from) !== dayAt(map, to - 1);
}
