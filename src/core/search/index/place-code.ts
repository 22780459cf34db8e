import { readAscending, writeAscending } from './ascending.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { readGamma, writeGamma } from './codes.ts';
import { createPlaces, type Places } from './places.ts';

/**
 * Codes the places of one gram after the other (places.ts): in how many of its messages the gram is elsewhere than at 1 1, and one more (gamma); which these
 * are (ascending.ts); of each its shape, as the number of shapes that were more frequent in this gram so far: as many ones, and a zero but after the most.
 */
export function createPlaceCode() {
  const ranks = createRanks();
  const found = createPlaces();
  return {
    /** What comes next depends on nothing before. */
    begin: ranks.begin,
    /** Of a gram in so many messages. */
    write(bits: BitWriter, count: number, { odd, starts, pairs }: Places): void {
      writeGamma(bits, odd.length + 1);
      writeAscending(bits, odd, count);
      ranks.restart();
      for (let index = 0; index < odd.length; index++) {
        const [from, to] = [starts[index] as number, starts[index + 1] as number];
        const shape = findShape(pairs, from, to);
        const rank = ranks.of(shape);
        bits.write(((1 << rank) - 1) << Number(rank < otherShape), rank + Number(rank < otherShape));
        ranks.raise(rank);
        if (shape === otherShape) writePairs(bits, pairs.subarray(from, to));
      }
    },
    /** Undefined where the bits cannot be that. */
    read(bits: BitReader, count: number): Places | undefined {
      const odd = readAscending(bits, readGamma(bits) - 1, count);
      if (!odd) return undefined;
      ranks.restart();
      for (const index of odd) {
        let rank = 0;
        while (rank < otherShape && bits.read(1) === 1) rank++;
        const shape = ranks.raise(rank);
        if (shape === otherShape) readPairs(bits, (first, second) => found.add(index, first, second));
        else {
          const pairs = shapes[shape] as readonly number[];
          for (let at = 0; at < pairs.length; at += 2) found.add(index, pairs[at] as number, pairs[at + 1] as number);
        }
      }
      return bits.isOver() ? undefined : found.take();
    },
  };
}

/** What most messages have that do not have 1 1 alone, the most frequent first. Numbers below 5, six at most. */
const shapes = [
  [1, 2],
  [2, 1],
  [3, 1],
  [1, 1, 2, 2],
  [2, 2],
  [1, 3],
  [1, 2, 2, 3],
  [1, 1, 2, 2, 3, 3],
  [1, 4],
  [3, 2],
  [2, 3],
  [4, 1],
  [2, 4],
  [4, 2],
  [3, 3],
] as const;

/** Behind it the pairs follow: how many (gamma), and by how much each number is higher than the one before (gamma). */
const otherShape = shapes.length;

/** Shapes by their numbers, as digits of a number of base 5. */
const shapeOf = new Uint8Array(5 ** 6).fill(otherShape);
shapes.forEach((pairs, shape) => {
  shapeOf[pairs.reduce<number>((sum, number) => sum * 5 + number, 0)] = shape;
});

function findShape(pairs: Int32Array, from: number, to: number): number {
  if (to - from > 6) return otherShape;
  let sum = 0;
  for (let at = from; at < to; at++) {
    const number = pairs[at] as number;
    if (number > 4) return otherShape;
    sum = sum * 5 + number;
  }
  return shapeOf[sum] as number;
}

/** Shapes in the order of how often they were there; in that of the gram before at first. */
function createRanks() {
  const order = Uint8Array.from({ length: otherShape + 1 }, (_, shape) => shape);
  const ranks = order.slice();
  const counts = new Int32Array(order.length);
  return {
    begin() {
      for (let shape = 0; shape <= otherShape; shape++) order[shape] = ranks[shape] = shape;
    },
    restart: () => counts.fill(0),
    of: (shape: number) => ranks[shape] as number,
    /** The shape of this rank was there once more; gives it. */
    raise(rank: number): number {
      const shape = order[rank] as number;
      const count = (counts[shape] as number) + 1;
      counts[shape] = count;
      let to = rank;
      for (; to > 0 && (counts[order[to - 1] as number] as number) <= count; to--) {
        const passed = order[to - 1] as number;
        order[to] = passed;
        ranks[passed] = to;
      }
      order[to] = shape;
      ranks[shape] = to;
      return shape;
    },
  };
}

/** A step of the second number is 1 mostly, and 0 before blanks: 1 is written as 1, 0 as 2, 2 as 3 … */
const codeOfStep = (step: number) => (step === 1 ? 1 : step === 0 ? 2 : step + 1);
const stepOfCode = (code: number) => (code === 1 ? 1 : code === 2 ? 0 : code - 1);

function writePairs(bits: BitWriter, pairs: Int32Array): void {
  writeGamma(bits, pairs.length / 2);
  let [first, second] = [0, 0];
  for (let at = 0; at < pairs.length; at += 2) {
    writeGamma(bits, (pairs[at] as number) - first);
    writeGamma(bits, codeOfStep((pairs[at + 1] as number) - second));
    first = pairs[at] as number;
    second = pairs[at + 1] as number;
  }
}

function readPairs(bits: BitReader, tell: (first: number, second: number) => void): void {
  const count = readGamma(bits);
  let [first, second] = [0, 0];
  for (let index = 0; index < count && !bits.isOver(); index++) {
    first += readGamma(bits);
    second += stepOfCode(readGamma(bits));
    tell(first, second);
  }
}
