import { createUnitNormaliser } from '../normalise.ts';
import { isBlank } from './grams.ts';

/** Normalised texts in a row, one unit (of UTF-16) after the other: 0 for each blank, 1 at the end of each text. */
export type TextUnits = {
  /** Takes the next text as it is. */
  add(text: string): void;
  /** How often each unit stands in them. */
  readonly counts: Int32Array;
  /** Whole texts, in order. */
  pages(): Iterable<Uint16Array>;
};

/** No other unit is below `end`, or is it. */
export const blank = 0;
export const end = 1;

const pageLength = 1 << 18;

export function createTextUnits(): TextUnits {
  const counts = new Int32Array(1 << 16);
  const normalise = createUnitNormaliser();
  const full: Uint16Array[] = [];
  let page = new Uint16Array(0);
  let length = 0;
  /** Room for so many units behind those that are there. */
  function reserve(more: number): void {
    if (length + more <= page.length) return;
    if (length > 0) full.push(page.subarray(0, length));
    page = new Uint16Array(Math.max(pageLength, more));
    length = 0;
  }
  return {
    counts,
    add(text) {
      const units = normalise(text);
      reserve(units.length + 1);
      for (let at = 0; at < units.length; at++) {
        const unit = units.values[at] as number;
        page[length++] = isBlank(unit) ? blank : unit;
        if (!isBlank(unit)) counts[unit]!++;
      }
      page[length++] = end;
    },
    pages: () => (length === 0 ? full : [...full, page.subarray(0, length)]),
  };
}
