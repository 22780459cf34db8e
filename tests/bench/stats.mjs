// @ts-check

/** The middle value; of an even number of values the upper of the two. NaN for none. @param {number[]} values */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {number[]} values */
export const largest = (values) => values.reduce((most, value) => Math.max(most, value), -Infinity);

/**
 * Runs every candidate once a round, in turn, so that a noisy minute harms them all alike; gives each one's results.
 * @template Result
 * @param {number} rounds
 * @param {Record<string, () => Promise<Result>>} candidates
 * @returns {Promise<Record<string, Result[]>>}
 */
export async function interleave(rounds, candidates) {
  /** @type {Record<string, Result[]>} */
  const results = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(candidates)) results[name]?.push(await run());
  }
  return results;
}

/** The medians of what `pick` takes from each result. @template Result @param {Record<string, Result[]>} results @param {(result: Result) => number} pick */
export function medians(results, pick) {
  return Object.fromEntries(Object.entries(results).map(([name, list]) => [name, median(list.map(pick))]));
}
