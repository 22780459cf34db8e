import { readAscending, writeAscending } from './ascending.ts';
import { createBitReader, createBitWriter } from './bits.ts';
import { createGapCode, readGamma, writeGamma } from './codes.ts';

/**
 * A file of the index: grams in a row, ascending, with the numbers of the messages that hold them, below `limit`. For each a bit that it is there; a
 * bit whether it has the first character of the one before, else how much higher that is (gamma); the second character, as the gap to the
 * one before (codes.ts); how many messages (gamma); which (ascending.ts).
 */
export type BucketWriter = {
  add(gram: number, messages: Int32Array): void;
  /** About how many bytes there are so far. */
  readonly bytes: number;
  /** The file; the writer begins anew. */
  take(): Uint8Array;
};

export function createBucketWriter(limit: number): BucketWriter {
  const bits = createBitWriter();
  const code = createGapCode();
  let [first, second] = [0, -1];
  return {
    get bytes() {
      return bits.length >> 3;
    },
    add(gram, messages) {
      const [nextFirst, nextSecond] = [Math.floor(gram / 0x10000), gram % 0x10000];
      bits.write(1, 1);
      bits.write(Number(nextFirst === first), 1);
      if (nextFirst !== first) {
        writeGamma(bits, nextFirst - first);
        second = -1;
        code.restart();
      }
      code.write(bits, nextSecond - second - 1);
      writeGamma(bits, messages.length);
      writeAscending(bits, messages, limit);
      first = nextFirst;
      second = nextSecond;
    },
    take() {
      bits.write(0, 1);
      first = 0;
      second = -1;
      code.restart();
      return bits.take();
    },
  };
}

/** What a bucket holds, gram by gram; undefined in the end where it is damaged. */
export function readBucket(bytes: Uint8Array, limit: number): Map<number, Int32Array> | undefined {
  const bits = createBitReader(bytes);
  const code = createGapCode();
  const lists = new Map<number, Int32Array>();
  let [first, second] = [0, -1];
  while (bits.read(1) === 1) {
    if (bits.read(1) === 0) {
      first += readGamma(bits);
      second = -1;
      code.restart();
    }
    second += code.read(bits) + 1;
    const messages = readAscending(bits, readGamma(bits), limit);
    if (!messages || messages.length === 0 || first > 0xffff || second > 0xffff) return undefined;
    lists.set(first * 0x10000 + second, messages);
  }
  return bits.isOver() ? undefined : lists;
}
