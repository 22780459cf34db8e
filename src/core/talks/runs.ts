import type { Fact } from './facts.ts';

/** A stretch in which one speaker outweighs everybody else. */
export type Run = {
  speaker: string;
  /** The speaker's facts in it, in order. */
  own: Fact[];
  /** What the speaker said less what others said meanwhile. */
  score: number;
};

/** A run does not outlast a silence of its speaker, nor others talking on. */
const longestSilence = 20 * 60;
const mostBetween = 8;

/** Less is nothing that anybody would call a run. */
const least = 5;

/** Others count for more than the speaker: a dialogue is no talk. Even a long text of theirs is one interruption. */
const otherFactor = 1.5;
const heaviestOther = 3;

type Open = {
  /** The best stretch so far, as the speaker's facts from `bestFrom` to `bestTo`. */
  facts: Fact[];
  from: number;
  sum: number;
  bestFrom: number;
  bestTo: number;
  best: number;
  /** What all had said, and how often, when the speaker said the last of it. */
  said: number;
  count: number;
};

/**
 * The runs of a day: for each speaker and each stretch without a long silence, the part with the largest sum of what the speaker
 * said less what others said between (Kadane's maximal segment, for all speakers in one pass). An announcement ends them all.
 */
export function findRuns(facts: readonly Fact[]): Run[] {
  const open = new Map<string, Open>();
  const runs: Run[] = [];
  let said = 0;
  let count = 0;
  const close = (speaker: string, { facts, bestFrom, bestTo, best }: Open) => {
    if (best >= least) runs.push({ speaker, own: facts.slice(bestFrom, bestTo + 1), score: best });
  };
  for (const fact of facts) {
    const { weight, time } = fact;
    if (fact.announcement) {
      for (const [speaker, each] of open) close(speaker, each);
      open.clear();
    }
    if (weight === 0) continue;
    const { speaker } = fact.entry;
    const before = open.get(speaker);
    const cost = Math.min(weight, heaviestOther) * otherFactor;
    if (before && time - (before.facts.at(-1)?.time ?? 0) <= longestSilence && count - before.count <= mostBetween) {
      extend(before, fact, said - before.said);
      before.said = said + cost;
      before.count = count + 1;
    } else {
      if (before) close(speaker, before);
      open.set(speaker, begin(fact, said + cost, count + 1));
    }
    said += cost;
    count++;
  }
  for (const [speaker, each] of open) close(speaker, each);
  return runs;
}

function begin(fact: Fact, said: number, count: number): Open {
  return { facts: [fact], from: 0, sum: fact.weight, bestFrom: 0, bestTo: 0, best: fact.weight, said, count };
}

function extend(open: Open, fact: Fact, others: number): void {
  const at = open.facts.push(fact) - 1;
  const going = open.sum - others;
  if (going <= 0) open.from = at;
  open.sum = Math.max(going, 0) + fact.weight;
  if (open.sum <= open.best) return;
  open.best = open.sum;
  open.bestFrom = open.from;
  open.bestTo = at;
}
