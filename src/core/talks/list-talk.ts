import { closedRuns, type FoldSummary, type Folds, foldSequence, toFolds, withoutRuns } from '../rows/folds.ts';
import { partOf } from '../rows/part.ts';
import type { Sequence } from '../rows/sequence.ts';
import type { Talk } from './types.ts';

/** What a talk is read as: the items of the timeline, the messages that count, and how many the talk has. */
export type TalkListing = { sequence: Sequence; shown: Sequence; matching: number };

type Reading = {
  /** Messages of the chat. */
  count: number;
  /** The folds that were opened, by their first positions. */
  opened: ReadonlySet<number>;
  /** A position that is shown in any case, though it may lie before or after the talk. */
  also?: number | undefined;
  /** What was asked during the talk is shown, too. */
  asked?: boolean;
};

/**
 * A talk as it is read: what was announced and what the speaker said; what was asked is folded where it was asked, until the talk is
 * over: then questions stand before their answers. All else is folded, and nothing before or after the talk is listed. What counts,
 * and is passed on, are announcements, talk, all questions and what else was opened.
 */
export function listTalk(talk: Talk, { count, opened, also, asked: isAsked = false }: Reading): TalkListing {
  const asked = new Set(talk.questions);
  const meant = new Set([...talk.announcements, ...talk.said, ...talk.questions]);
  const shown = [...meant].filter((at) => isAsked || at > talk.to || !asked.has(at)).sort((a, b) => a - b);
  if (also !== undefined && also < (shown[0] ?? also)) shown.unshift(also);
  else if (also !== undefined && also > (shown.at(-1) ?? also)) shown.push(also);
  const folds = foldGaps(shown, asked);
  const [from, to] = [shown[0] ?? 0, (shown.at(-1) ?? -1) + 1];
  const isAside = (position: number) => position !== also && !meant.has(position);
  return {
    sequence: partOf({ ...foldSequence(count, folds, opened), isAside }, from, to),
    shown: partOf(withoutRuns(count, findNoise(folds, asked, opened), 0), from, to),
    matching: meant.size,
  };
}

/** What lies between the positions that are shown, as folds: with questions in them, or without. */
function foldGaps(shown: readonly number[], asked: ReadonlySet<number>): Folds {
  const folds: { from: number; to: number; summary: FoldSummary }[] = [];
  for (const [index, to] of shown.entries()) {
    const from = (shown[index - 1] ?? to) + 1;
    if (from >= to) continue;
    let questions = 0;
    for (let at = from; at < to; at++) if (asked.has(at)) questions++;
    folds.push({ from, to, summary: questions > 0 ? { kind: 'questions', count: questions } : { kind: 'between' } });
  }
  return toFolds(folds);
}

/** What is in closed folds and no question: runs of positions. */
function findNoise(folds: Folds, asked: ReadonlySet<number>, opened: ReadonlySet<number>) {
  const closed = closedRuns(folds, opened);
  const from: number[] = [];
  const to: number[] = [];
  for (let run = 0; run < closed.from.length; run++) {
    for (let at = closed.from[run] as number; at < (closed.to[run] as number); at++) {
      if (asked.has(at)) continue;
      if (to.at(-1) === at) to[to.length - 1] = at + 1;
      else {
        from.push(at);
        to.push(at + 1);
      }
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to) };
}
