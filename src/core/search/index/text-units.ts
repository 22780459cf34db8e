import { createUnitNormaliser } from '../normalise.ts';
import { isBlank } from './grams.ts';

/** Normalised texts in a row, one unit (of UTF-16) after the other: 0 for each blank, 1 at the end of each text. */
export type TextUnits = {
  /** Takes the next text as it is. */
  add(text: string): void;
  /** How often each unit stands in them. */
  readonly counts: Int32Array;
  /** Whole texts, in order. */
  pages(): Iterable<Page>;
};

/**
 * For each unit which of its kind it is in its text, from 1 on: 支 of 支付，支付 is the first, then the second. Absent where one is
 * over 255.
 */
export type Page = { units: Uint16Array; numbers: Uint8Array | undefined };

/** No other unit is below `end`, or is it. */
export const blank = 0;
export const end = 1;

const pageLength = 1 << 18;

export function createTextUnits(): TextUnits {
  const counts = new Int32Array(1 << 16);
  const normalise = createUnitNormaliser();
  const number = createNumbering();
  const full: Page[] = [];
  let page = createPage(0);
  let length = 0;
  const taken = (): Page => ({ units: page.units.subarray(0, length), numbers: page.numbers?.subarray(0, length) });
  /** Room for so many units behind those that are there. */
  function reserve(more: number): void {
    if (length + more <= page.units.length) return;
    if (length > 0) full.push(taken());
    page = createPage(Math.max(pageLength, more));
    length = 0;
  }
  return {
    counts,
    add(text) {
      const found = normalise(text);
      reserve(found.length + 1);
      const { units, numbers } = page;
      const from = length;
      for (let at = 0; at < found.length; at++) {
        const unit = found.values[at] as number;
        units[length++] = isBlank(unit) ? blank : unit;
        if (!isBlank(unit)) counts[unit]!++;
      }
      units[length++] = end;
      if (numbers && !number(units, numbers, from)) page.numbers = undefined;
    },
    pages: () => (length === 0 ? full : [...full, taken()]),
  };
}

function createPage(size: number): Page {
  return { units: new Uint16Array(size), numbers: new Uint8Array(size) };
}

/** Numbers the units of the text that begins here; false where a number is too large. */
function createNumbering() {
  const counts = new Int32Array(1 << 16);
  return (units: Uint16Array, numbers: Uint8Array, from: number): boolean => {
    let most = 0;
    for (let at = from; units[at] !== end; at++) {
      const number = (counts[units[at] as number] as number) + 1;
      counts[units[at] as number] = number;
      numbers[at] = number;
      if (number > most && units[at] !== blank) most = number;
    }
    for (let at = from; units[at] !== end; at++) counts[units[at] as number] = 0;
    return most < 256;
  };
}
