import type { Gathered } from './gather-places.ts';
import { createPlaces, type Postings } from './places.ts';

/** Places of one first character, by the second: which these are, and where the places of each end. */
type Sorted = { seconds: number[]; ends: Int32Array; messages: Int32Array; numbers: Uint16Array };

/** Gives the grams of one first character after the other, ascending, with their messages and places. */
export function createPlaceSorter() {
  const ends = new Int32Array(1 << 16);
  const places = createPlaces();
  return function* sort(first: number, gathered: Gathered): Generator<[gram: number, postings: Postings]> {
    const [from, to] = [gathered.starts[first] as number, gathered.starts[first + 1] as number];
    if (from === to) return;
    const unsorted = gathered.places.subarray(from * 2, to * 2);
    const seconds = findEnds(unsorted, ends);
    const sorted = { seconds, ends, messages: new Int32Array(to - from), numbers: new Uint16Array(to - from) };
    // An end is that of the second before, until its own places are there.
    sortBySecond(unsorted, sorted);
    let begin = 0;
    for (const second of seconds) {
      const gram = first * 0x10000 + second;
      const stop = ends[second] as number;
      ends[second] = 0;
      const run = { from: begin, to: stop, large: gathered.large.get(gram) ?? [] };
      yield [gram, { messages: readRun(sorted, run, places.add), places: places.take() }];
      begin = stop;
    }
  };
}

/** Which second characters there are, ascending; and into `ends` where the places of each begin. */
function findEnds(places: Int32Array, ends: Int32Array): number[] {
  const found: number[] = [];
  for (let at = 1; at < places.length; at += 2) {
    const second = (places[at] as number) >>> 16;
    const count = ends[second] as number;
    if (count === 0) found.push(second);
    ends[second] = count + 1;
  }
  found.sort((a, b) => a - b);
  let sum = 0;
  for (let index = 0; index < found.length; index++) {
    const second = found[index] as number;
    const count = ends[second] as number;
    ends[second] = sum;
    sum += count;
  }
  return found;
}

function sortBySecond(places: Int32Array, { ends, messages, numbers }: Sorted): void {
  for (let at = 0; at < places.length; at += 2) {
    const rest = places[at + 1] as number;
    const second = rest >>> 16;
    const place = ends[second] as number;
    ends[second] = place + 1;
    messages[place] = places[at] as number;
    numbers[place] = rest;
  }
}

type Run = { from: number; to: number; large: readonly number[] };

/** The messages of a run of places, each once; tells the places of those that have others than 1 1. */
function readRun(
  { messages, numbers }: Sorted,
  { from, to, large }: Run,
  add: (index: number, first: number, second: number) => void,
): Int32Array {
  let [index, last, nextLarge] = [from - 1, -1, 0];
  let isPlain = false;
  for (let at = from; at < to; at++) {
    const message = messages[at] as number;
    const number = numbers[at] as number;
    const isAgain = message === last;
    if (isAgain && isPlain) add(index - from, 1, 1);
    if (!isAgain) messages[++index] = message;
    last = message;
    isPlain = number === plain;
    if (number === 0) add(index - from, large[nextLarge++] ?? 0, large[nextLarge++] ?? 0);
    else if (!isPlain) add(index - from, number >> 8, number & 255);
  }
  return messages.subarray(from, index + 1);
}

/** The numbers of most places: 1 1. */
const plain = 0x101;
