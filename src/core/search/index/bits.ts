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
  // The bits that do not fill a byte yet, and how many.
  let [held, left] = [0, 0];
  function write(value: number, count: number): void {
    if (count > mostAtOnce) {
      write(value >>> mostAtOnce, count - mostAtOnce);
      write(value, mostAtOnce);
      return;
    }
    if (length + 4 > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    held = (held << count) | (value & ((1 << count) - 1));
    left += count;
    while (left >= 8) {
      left -= 8;
      bytes[length++] = held >>> left;
    }
  }
  return {
    get length() {
      return length * 8 + left;
    },
    write,
    take() {
      if (left > 0) write(0, 8 - left);
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
  };
}

/** With seven that are held already they fit into 32 bits. */
const mostAtOnce = 24;

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
