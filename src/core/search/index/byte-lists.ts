/**
 * Many lists of bytes that grow all at once, in one heap: a list is a chain of slices of 8, 16, … 128 bytes, each with the address of the next one
 * in its last four. A million lists of twenty bytes take thirty megabytes.
 */
export type ByteLists = {
  /** Begins a list, and gives what it is called. */
  add(): number;
  push(list: number, byte: number): void;
  /** Calls with every byte of a list. */
  each(list: number, take: (byte: number) => void): void;
};

const linkBytes = 4;
const mostSlice = 128;
const firstSlice = 8;

export function createByteLists(): ByteLists {
  const heap = createHeap();
  const lists = createRecords(4);
  function grow(at: number): number {
    const { values } = lists;
    const size = Math.min((values[at + sizeOf] as number) * 2, mostSlice);
    const next = heap.allocate(size);
    const link = values[at + endOf] as number;
    for (let byte = 0; byte < linkBytes; byte++) heap.bytes[link + byte] = (next >>> (8 * byte)) & 255;
    values[at + sizeOf] = size;
    values[at + endOf] = next + size - linkBytes;
    return next;
  }
  return {
    add() {
      const at = lists.add();
      const start = heap.allocate(firstSlice);
      lists.values.set([start, start, start + firstSlice - linkBytes, firstSlice], at);
      return at;
    },
    push(at, byte) {
      const { values } = lists;
      let place = values[at + placeOf] as number;
      if (place === values[at + endOf]) place = grow(at);
      heap.bytes[place] = byte;
      values[at + placeOf] = place + 1;
    },
    each(list, take) {
      const { bytes } = heap;
      const { values } = lists;
      let size = firstSlice;
      let at = values[list + startOf] as number;
      let end = at + size - linkBytes;
      for (const last = values[list + placeOf] as number; at !== last; ) {
        if (at === end) {
          at = bytes[end]! + bytes[end + 1]! * 0x100 + bytes[end + 2]! * 0x10000 + bytes[end + 3]! * 0x1000000;
          size = Math.min(size * 2, mostSlice);
          end = at + size - linkBytes;
        }
        take(bytes[at] as number);
        at++;
      }
    },
  };
}

/** Of each list: where it begins, where its next byte goes, where its last slice ends, how large that is. */
const [startOf, placeOf, endOf, sizeOf] = [0, 1, 2, 3];

function createHeap() {
  let used = 0;
  const heap = {
    bytes: new Uint8Array(1 << 16),
    /** The address of so many bytes. */
    allocate(size: number): number {
      if (used + size > heap.bytes.length) {
        const larger = new Uint8Array(heap.bytes.length + Math.max(heap.bytes.length >> 1, size));
        larger.set(heap.bytes);
        heap.bytes = larger;
      }
      used += size;
      return used - size;
    },
  };
  return heap;
}

/** Records of a few whole numbers each, side by side: what is asked for together lies together. Known by where they begin in `values`. */
export function createRecords(width: number) {
  let length = 0;
  const records = {
    values: new Int32Array(width << 12),
    get length() {
      return length;
    },
    add(): number {
      if (length === records.values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(records.values);
        records.values = larger;
      }
      length += width;
      return length - width;
    },
  };
  return records;
}
