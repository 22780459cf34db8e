import type { BitReader, BitWriter } from './bits.ts';

/**
 * Ascending numbers below `limit` in binary interpolative code (Moffat and Stuiver, 2000): the middle one first, in as many bits as tell it
 * from all that it could be, then both halves between what is known. Of the codes tried on real logs the smallest, since talk comes in bursts.
 */
export function writeAscending(bits: BitWriter, numbers: Int32Array, limit: number): void {
  let [from, to, low, high] = [0, numbers.length, 0, limit];
  for (let top = 0; ; ) {
    if (from < to && to - from < high - low) {
      const middle = (from + to) >> 1;
      const value = numbers[middle] as number;
      writeBelow(bits, value - (low + middle - from), high - low - (to - from) + 1);
      if (middle + 1 < to) {
        waiting[top] = middle + 1;
        waiting[top + 1] = to;
        waiting[top + 2] = value + 1;
        waiting[top + 3] = high;
        top += 4;
      }
      to = middle;
      high = value;
    } else {
      if (top === 0) return;
      top -= 4;
      from = waiting[top] as number;
      to = waiting[top + 1] as number;
      low = waiting[top + 2] as number;
      high = waiting[top + 3] as number;
    }
  }
}

/** So many numbers as were written; undefined where the bits cannot be that. */
export function readAscending(bits: BitReader, count: number, limit: number): Int32Array | undefined {
  if (count < 0 || count > limit) return undefined;
  const numbers = new Int32Array(count);
  let [from, to, low, high] = [0, count, 0, limit];
  for (let top = 0; ; ) {
    if (from < to && to - from < high - low) {
      const middle = (from + to) >> 1;
      const value = low + middle - from + readBelow(bits, high - low - (to - from) + 1);
      numbers[middle] = value;
      waiting[top] = middle + 1;
      waiting[top + 1] = to;
      waiting[top + 2] = value + 1;
      waiting[top + 3] = high;
      top += 4;
      to = middle;
      high = value;
    } else {
      // A run without choice: it needs no bits.
      for (let index = from; index < to; index++) numbers[index] = low + index - from;
      if (top === 0) break;
      top -= 4;
      from = waiting[top] as number;
      to = waiting[top + 1] as number;
      low = waiting[top + 2] as number;
      high = waiting[top + 3] as number;
    }
  }
  return bits.isOver() ? undefined : numbers;
}

/**
 * A list is gone through by its runs, those that wait for the ones before them here: a middle, what is before it, what is behind it. Of each run the numbers
 * from … to - 1 of the list, all of which lie in low … high - 1.
 */
const waiting = new Int32Array(4 * 33);

/** A number below `range`. Codes below `short` have one bit less; numbers are turned so that these stand for the middle, which is likelier. */
function writeBelow(bits: BitWriter, value: number, range: number): void {
  if (range === 1) return;
  const length = 32 - Math.clz32(range - 1);
  const short = (1 << length) - range;
  const turned = value - ((range - short) >> 1);
  const code = turned < 0 ? turned + range : turned;
  if (code < short) bits.write(code, length - 1);
  else bits.write(code + short, length);
}

function readBelow(bits: BitReader, range: number): number {
  if (range === 1) return 0;
  const length = 32 - Math.clz32(range - 1);
  const short = (1 << length) - range;
  const first = bits.read(length - 1);
  const code = first < short ? first : first * 2 + bits.read(1) - short;
  const value = code + ((range - short) >> 1);
  return value < range ? value : value - range;
}
