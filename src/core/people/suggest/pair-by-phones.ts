import type { NameFacts, PhonePair } from './gather-names.ts';

/** So much of what a name wrote on the days of two phones was exported under the other, too. */
const nearlyAll = 0.9;
/** So many messages, or one with more to say than 签到. */
const enough = 2;
/** So many with more to say, where only one of the names was always paired: the other may have changed meanwhile. */
const enoughOfOne = 3;

/**
 * Pairs of names under which two phones exported the same messages. That two people write 签到 in one second happens; that all which either
 * wrote in those days was also written by the other does not.
 */
export function pairByPhones({ pairs, merged }: Pick<NameFacts, 'pairs' | 'merged'>): PhonePair[] {
  return [...pairs.values()].filter(({ names, count, telling }) => {
    const always = names.filter((name) => count >= nearlyAll * (merged.get(name) ?? count)).length;
    if (always === 2) return telling > 0 || count >= enough;
    return always === 1 && telling >= enoughOfOne;
  });
}
