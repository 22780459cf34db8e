import { blank, end, type Page, type TextUnits } from './text-units.ts';

/**
 * Places of a few first characters, those of each in order of the texts, from where `starts` says. A place is two numbers side by side, since what
 * is written together should lie together: the message; the second character in the upper half, and both numbers of the place (places.ts) in a byte each, or 0
 * where one is larger. These are in `large`, by gram, in the same order.
 */
export type Gathered = { starts: Int32Array; places: Int32Array; large: Map<number, number[]> };

/** First characters from … to - 1, and how many places they have. */
export type Span = { from: number; to: number; count: number };

/** Goes through texts for the places of a few first characters, at most so many. What it gives is good until it is asked again. */
export function createGatherer(texts: TextUnits, most: number): (span: Span) => Gathered {
  const gathered: Gathered = {
    starts: new Int32Array((1 << 16) + 1),
    places: new Int32Array(most * 2),
    large: new Map(),
  };
  const counts = new Int32Array(1 << 16);
  return ({ from, to }) => {
    const { starts, large } = gathered;
    starts[from] = 0;
    for (let unit = from; unit < to; unit++) {
      starts[unit + 1] = (starts[unit] as number) + (texts.counts[unit] as number);
    }
    large.clear();
    const next = starts.slice();
    let message = 0;
    for (const page of texts.pages()) {
      const course = { from, to, message, next, counts };
      const { numbers } = page;
      message += numbers ? gatherNumbered({ ...page, numbers }, course, gathered) : gatherPage(page, course, gathered);
    }
    return gathered;
  };
}

/** The number of the first message of a page, where the next place of each character goes, how often each is in this message so far. */
type Course = { from: number; to: number; message: number; next: Int32Array; counts: Int32Array };

/** Gives how many messages a page has, whose units are numbered. */
function gatherNumbered(
  { units, numbers }: Page & { numbers: Uint8Array },
  { from, to, message, next }: Course,
  { places }: Gathered,
): number {
  let count = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    if (unit >= from && unit < to && unit > end) {
      const follower = units[at + 1] as number;
      const isLast = follower <= end;
      const place = next[unit] as number;
      next[unit] = place + 1;
      places[place * 2] = message + count;
      const other = isLast ? 1 : (numbers[at + 1] as number);
      places[place * 2 + 1] = ((isLast ? blank : follower) << 16) | ((numbers[at] as number) << 8) | other;
    } else if (unit === end) count++;
  }
  return count;
}

/** The same of one that is not. */
function gatherPage({ units }: Page, { from, to, message, next, counts }: Course, { places, large }: Gathered): number {
  let count = 0;
  for (let at = 0, begin = 0; at < units.length; at++) {
    const unit = units[at] as number;
    if (unit > end) {
      const number = (counts[unit] as number) + 1;
      counts[unit] = number;
      if (unit < from || unit >= to) continue;
      const follower = units[at + 1] as number;
      const second = follower > end ? follower : blank;
      const other = second === blank ? 1 : (counts[second] as number) + 1;
      const place = next[unit] as number;
      next[unit] = place + 1;
      const isLarge = number > 255 || other > 255;
      places[place * 2] = message + count;
      places[place * 2 + 1] = (second << 16) | (isLarge ? 0 : (number << 8) | other);
      if (isLarge) keepLarge(large, unit * 0x10000 + second, [number, other]);
    } else if (unit === end) {
      for (; begin < at; begin++) counts[units[begin] as number] = 0;
      begin++;
      count++;
    }
  }
  return count;
}

function keepLarge(large: Gathered['large'], gram: number, numbers: [number, number]): void {
  const known = large.get(gram);
  if (known) known.push(...numbers);
  else large.set(gram, numbers);
}
