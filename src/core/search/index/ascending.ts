import type { BitReader, BitWriter } from './bits.ts';

/**
 * Ascending numbers below `limit` in binary interpolative code (Moffat and Stuiver, 2000): the middle one first, in as many bits as tell it
 * from all that it could be, then both halves between what is known. Of the codes tried on real logs the smallest, since talk comes in bursts.
 */
export function writeAscending(bits: BitWriter, numbers: Int32Array, limit: number): void {
  writeRun(bits, numbers, { from: 0, to: numbers.length, low: 0, high: limit });
}

/** So many numbers as were written; undefined where the bits cannot be that. */
export function readAscending(bits: BitReader, count: number, limit: number): Int32Array | undefined {
  if (count > limit) return undefined;
  const numbers = new Int32Array(count);
  readRun(bits, numbers, { from: 0, to: count, low: 0, high: limit });
  return bits.isOver() ? undefined : numbers;
}

/** The numbers from … to - 1 of a list, all of which lie in low … high - 1. */
type Run = { from: number; to: number; low: number; high: number };

function writeRun(bits: BitWriter, numbers: Int32Array, { from, to, low, high }: Run): void {
  // A run that is full needs no bits.
  if (from === to || to - from === high - low) return;
  const middle = (from + to) >> 1;
  const least = low + middle - from;
  const value = numbers[middle] as number;
  writeBelow(bits, value - least, high - low - (to - from) + 1);
  writeRun(bits, numbers, { from, to: middle, low, high: value });
  writeRun(bits, numbers, { from: middle + 1, to, low: value + 1, high });
}

function readRun(bits: BitReader, numbers: Int32Array, { from, to, low, high }: Run): void {
  if (from === to) return;
  if (to - from === high - low) {
    for (let index = from; index < to; index++) numbers[index] = low + index - from;
    return;
  }
  const middle = (from + to) >> 1;
  const value = low + middle - from + readBelow(bits, high - low - (to - from) + 1);
  numbers[middle] = value;
  readRun(bits, numbers, { from, to: middle, low, high: value });
  readRun(bits, numbers, { from: middle + 1, to, low: value + 1, high });
}

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
