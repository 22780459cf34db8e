import { mostCount, readCounts, readString } from './columns.ts';
import { demand } from './faults.ts';

/**
 * Numbers in Golomb and Rice's code, as digits of six bits (base64url), the highest first: each, less the `least` of them, as its `low`
 * lowest bits, and before these the rest as so many ones and a zero; the zero is left out after as many ones as there are at `most`.
 * Zeros fill the last digit. A number takes a bit at least: where all are alike `most` is 1 nevertheless.
 */
export type Packed = [count: number, least: number, low: number, most: number, digits: string];

/** How numbers are packed. */
type Code = { least: number; low: number; most: number };

/** 0 … 63: those of RFC 4648's base64url. None needs an escape, in JSON or in a page. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Matches 'AZaz09-_' and ''; not 'A=', 'A+', 'A B'. */
const digitsPattern = /^[\w-]*$/;

/** By character code what a digit is worth. */
const values = new Uint8Array(128);
for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;

/** The most `low` bits: with five that are left of a digit, and a digit more, they fit into 32 bits. */
const mostLow = 24;

/** Packs whole numbers from 0 to a milliard. */
export function formatPacked(numbers: readonly number[], { least, low, most }: Code = chooseCode(numbers)): Packed {
  let digits = '';
  let [held, left] = [0, 0];
  const write = (value: number, count: number) => {
    held = (held << count) | (value & ((1 << count) - 1));
    for (left += count; left >= 6; digits += alphabet.charAt((held >> left) & 63)) left -= 6;
  };
  for (const number of numbers) {
    const high = Math.floor((number - least) / 2 ** low);
    for (let ones = 0; ones < high; ones++) write(1, 1);
    if (high < most) write(0, 1);
    write(number - least, low);
  }
  if (left > 0) write(0, 6 - left);
  return [numbers.length, least, low, most, digits];
}

/** Foreign packed numbers. Every number takes a bit, so that there are never more of them than the text has room for. */
export function parsePacked(value: unknown, what: string): number[] {
  demand(Array.isArray(value) && value.length === 5, `${what} is not packed`);
  const digits = readString(value[4], what);
  const [count = 0, least = 0, low = 0, most = 0] = readCounts(value.slice(0, 4), what);
  demand(digitsPattern.test(digits) && low <= mostLow && count <= digits.length * 6, `${what} is not packed`);
  const numbers: number[] = [];
  const [unit, mask] = [1 << low, (1 << low) - 1];
  // The next digit, the ones before, and how many bits of these are left. No calls and no powers: thousands are read before it is compiled.
  let [at, held, left] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    let number = least;
    for (let ones = 0; ones < most; ones++) {
      if (left === 0) {
        held = values[digits.charCodeAt(at++)] as number;
        left = 6;
      }
      left--;
      if (((held >> left) & 1) === 0) break;
      number += unit;
    }
    while (left < low) {
      held = (held << 6) | (values[digits.charCodeAt(at++)] as number);
      left += 6;
    }
    left -= low;
    number += (held >> left) & mask;
    if (number > mostCount) demand(false, `${what}: an item is no count`);
    numbers.push(number);
  }
  demand(at === digits.length && (held & ((1 << left) - 1)) === 0, `${what} is not packed`);
  return numbers;
}

/** The code that takes the fewest bits; of several that with the most `low` ones, which are read at once. */
function chooseCode(numbers: readonly number[]): Code {
  const least = numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);
  const largest = numbers.reduce((largest, number) => Math.max(largest, number), least) - least;
  let best = { low: 0, most: 1, bits: Number.POSITIVE_INFINITY };
  for (let low = 0; low <= Math.min(32 - Math.clz32(largest), mostLow); low++) {
    const most = Math.max(Math.floor(largest / 2 ** low), low === 0 ? 1 : 0);
    let bits = numbers.length * low;
    for (const number of numbers) bits += Math.min(Math.floor((number - least) / 2 ** low) + 1, most);
    if (bits <= best.bits) best = { low, most, bits };
  }
  return { least, low: best.low, most: best.most };
}
