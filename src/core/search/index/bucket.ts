import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter } from './bits.ts';
import { createGapCode, readGamma, writeGamma } from './codes.ts';
import { createPlaceCode } from './place-code.ts';
import type { Places, Postings } from './places.ts';

/**
 * A file of the index: grams in a row, ascending, with the numbers of the messages that hold them, below `limit`, and where. In four bytes how many the
 * first part has; in this for each gram a bit that it is there; a bit whether it has the first character of the one before, else how much higher that is
 * (gamma); the second character, as the gap to the one before (codes.ts); how many messages (gamma); which (ascending.ts). Then the places of
 * all grams (place-code.ts), which only words of three characters and more need.
 */
export type BucketWriter = {
  add(gram: number, postings: Postings): void;
  /** About how many bytes there are so far. */
  readonly bytes: number;
  /** The file; the writer begins anew. */
  take(): Uint8Array;
};

export function createBucketWriter(limit: number): BucketWriter {
  const bits = createBitWriter();
  const placeBits = createBitWriter();
  const gaps = createGapCode();
  const placeCode = createPlaceCode();
  let [first, second] = [0, -1];
  return {
    get bytes() {
      return (bits.length + placeBits.length) >> 3;
    },
    add(gram, { messages, places }) {
      const [nextFirst, nextSecond] = [Math.floor(gram / 0x10000), gram % 0x10000];
      bits.write(1, 1);
      bits.write(Number(nextFirst === first), 1);
      if (nextFirst !== first) {
        writeGamma(bits, nextFirst - first);
        second = -1;
        gaps.restart();
      }
      gaps.write(bits, nextSecond - second - 1);
      writeGamma(bits, messages.length);
      writeAscending(bits, messages, limit);
      placeCode.write(placeBits, messages.length, places);
      first = nextFirst;
      second = nextSecond;
    },
    take() {
      bits.write(0, 1);
      [first, second] = [0, -1];
      gaps.restart();
      placeCode.begin();
      return joinParts(bits.take(), placeBits.take());
    },
  };
}

function joinParts(first: Uint8Array, second: Uint8Array): Uint8Array {
  const file = new Uint8Array(4 + first.length + second.length);
  new DataView(file.buffer).setUint32(0, first.length);
  file.set(first, 4);
  file.set(second, 4 + first.length);
  return file;
}

/** What a bucket holds: of each gram its messages; where in them, gram by gram, once it is asked for: undefined where that is damaged. */
export type Bucket = {
  lists: Map<number, Int32Array>;
  places(): Map<number, Places> | undefined;
};

/** Undefined for what is no bucket. */
export function readBucket(bytes: Uint8Array, limit: number): Bucket | undefined {
  if (bytes.length < 5) return undefined;
  const border = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const lists = readLists(bytes.subarray(4, border), limit);
  let places: Map<number, Places> | undefined;
  return (
    lists && {
      lists,
      places() {
        places ??= readAllPlaces(bytes.subarray(border), lists);
        return places;
      },
    }
  );
}

function readLists(bytes: Uint8Array, limit: number): Map<number, Int32Array> | undefined {
  const bits = createBitReader(bytes);
  const gaps = createGapCode();
  const lists = new Map<number, Int32Array>();
  let [first, second] = [0, -1];
  while (bits.read(1) === 1) {
    if (bits.read(1) === 0) {
      first += readGamma(bits);
      second = -1;
      gaps.restart();
    }
    second += gaps.read(bits) + 1;
    const messages = readAscending(bits, readGamma(bits), limit);
    if (!messages || messages.length === 0 || first > 0xffff || second > 0xffff) return undefined;
    lists.set(first * 0x10000 + second, messages);
  }
  return bits.isOver() ? undefined : lists;
}

function readAllPlaces(bytes: Uint8Array, lists: ReadonlyMap<number, Int32Array>): Map<number, Places> | undefined {
  const bits = createBitReader(bytes);
  const code = createPlaceCode();
  const all = new Map<number, Places>();
  for (const [gram, { length }] of lists) {
    const places = code.read(bits, length);
    if (!places) return undefined;
    all.set(gram, places);
  }
  return all;
}
