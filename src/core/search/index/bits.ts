/** Writes numbers bit by bit, the highest first. */
export type BitWriter = {
  readonly length: number;
  /** The lowest `count` bits of a value; at most 31. */
  write(value: number, count: number): void;
  /** What was written, filled up with zeros to whole bytes; the writer begins anew. */
  take(): Uint8Array;
};

export function createBitWriter(): BitWriter {
  let bytes = new Uint8Array(1 << 14);
  let length = 0;
  return {
    get length() {
      return length;
    },
    write(value, count) {
      if ((length + count + 8) >> 3 >= bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      let left = count;
      while (left > 0) {
        const free = 8 - (length & 7);
        const take = Math.min(free, left);
        left -= take;
        bytes[length >> 3]! |= ((value >>> left) & ((1 << take) - 1)) << (free - take);
        length += take;
      }
    },
    take() {
      const taken = bytes.slice(0, (length + 7) >> 3);
      bytes.fill(0, 0, taken.length);
      length = 0;
      return taken;
    },
  };
}

/** Reads what a `BitWriter` wrote. Behind the end there are zeros; `isOver` tells. */
export type BitReader = { read(count: number): number; isOver(): boolean };

export function createBitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  return {
    isOver: () => at > bytes.length * 8,
    read(count) {
      let value = 0;
      let left = count;
      while (left > 0) {
        const there = 8 - (at & 7);
        const take = Math.min(there, left);
        value = (value << take) | (((bytes[at >> 3] ?? 0) >> (there - take)) & ((1 << take) - 1));
        at += take;
        left -= take;
      }
      return value;
    },
  };
}
