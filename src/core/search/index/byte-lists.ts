/**
 * Many lists of bytes that grow all at once, in one heap: a list is a chain of slices of 8, 16, … 128 bytes, each with the address of the next one
 * in its last four. A million lists of twenty bytes take thirty megabytes.
 */
export type ByteLists = {
  /** Begins a list, and gives its number. */
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
  const starts = createColumn();
  const places = createColumn();
  const ends = createColumn();
  const sizes = createColumn();
  function grow(list: number): number {
    const size = Math.min(sizes.get(list) * 2, mostSlice);
    const next = heap.allocate(size);
    const link = ends.get(list);
    for (let byte = 0; byte < linkBytes; byte++) heap.bytes[link + byte] = (next >>> (8 * byte)) & 255;
    sizes.set(list, size);
    ends.set(list, next + size - linkBytes);
    return next;
  }
  return {
    add() {
      const start = heap.allocate(firstSlice);
      places.push(start);
      ends.push(start + firstSlice - linkBytes);
      sizes.push(firstSlice);
      return starts.push(start);
    },
    push(list, byte) {
      let place = places.get(list);
      if (place === ends.get(list)) place = grow(list);
      heap.bytes[place] = byte;
      places.set(list, place + 1);
    },
    each(list, take) {
      const { bytes } = heap;
      let size = firstSlice;
      let at = starts.get(list);
      let end = at + size - linkBytes;
      for (const last = places.get(list); at !== last; ) {
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

/** Whole numbers, as many as come. */
export function createColumn() {
  let values = new Int32Array(1 << 12);
  let length = 0;
  return {
    get: (index: number) => values[index] as number,
    set(index: number, value: number) {
      values[index] = value;
    },
    /** Gives the number of the new one. */
    push(value: number): number {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      return length++;
    },
    get length() {
      return length;
    },
  };
}
