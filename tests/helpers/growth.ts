/**
 * How much faster than its input the time of some work grows: 1 where it is linear, 8 where it is quadratic. The best of a few
 * rounds at 50,000 and at 400,000, so that a busy machine does not matter.
 */
export function growth(prepare: (length: number) => () => unknown): number {
  const [small, large] = [prepare(50_000), prepare(400_000)];
  const best = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 3; round++) {
    best.small = Math.min(best.small, measure(small));
    best.large = Math.min(best.large, measure(large));
  }
  return best.large / Math.max(best.small, 1) / 8;
}

function measure(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
