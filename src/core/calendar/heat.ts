/** How warm a day is drawn: 1 … 4. */
export type Heat = 1 | 2 | 3 | 4;

/**
 * How warm a day with so many messages is among others. Steps are equal factors between what one day in twenty falls short
 * of and what one in twenty exceeds: one loud evening does not leave all other days pale, and days that are much alike
 * look alike.
 */
export function createHeat(counts: readonly number[]): (count: number) => Heat {
  const sorted = Float64Array.from(counts).sort();
  const share = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? 1;
  const high = Math.max(1, share(0.95));
  const low = Math.max(1, Math.min(share(0.05), high / leastSpan));
  const step = Math.log(high / low) / 4;
  return (count) => {
    const level = step === 0 ? 4 : Math.floor(Math.log(Math.max(1, count) / low) / step) + 1;
    return Math.min(Math.max(level, 1), 4) as Heat;
  };
}

/** Where the loudest days have fewer times the messages of the quietest, these are drawn as warm as they are. */
const leastSpan = 16;
