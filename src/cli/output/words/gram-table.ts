/**
 * Where the grams of a day stand, and how many of its messages hold each. A gram is two Chinese characters in a row, or
 * a word of Latin letters, as a key of 32 bits. A hash table in flat memory that is used again for the next day: a chat
 * of a million messages has some fifteen million grams.
 */
export type GramTable = {
  /** Forgets everything; `room` is how many grams come at most. */
  clear(room: number): void;
  /** Counts a gram at an offset of a message; twice in one message is once. */
  add(key: number, message: number, offset: number): void;
  /** How many messages hold a gram. */
  count(key: number): number;
  /** Every gram that is in at least so many messages, in the order in which they were met. */
  each(least: number, look: (key: number, count: number) => void): void;
  /** Where a gram was met first. */
  place(key: number): { message: number; offset: number };
};

export function createGramTable(): GramTable {
  let slots = createSlots(1024);
  let used = 0;
  const find = (key: number) => {
    const { mask, keys, counts } = slots;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 11) & mask;
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    clear(room) {
      if (room * 1.5 > slots.mask) slots = createSlots(2 ** Math.ceil(Math.log2(room * 1.5 + 1)));
      else for (let index = 0; index < used; index++) slots.counts[slots.order[index] ?? 0] = 0;
      used = 0;
    },
    add(key, message, offset) {
      const slot = find(key);
      const { counts, keys, lasts, firsts, offsets, order } = slots;
      if (counts[slot] === 0) {
        keys[slot] = key;
        firsts[slot] = message;
        offsets[slot] = offset;
        order[used++] = slot;
      } else if (lasts[slot] === message) return;
      lasts[slot] = message;
      counts[slot] = (counts[slot] ?? 0) + 1;
    },
    count: (key) => slots.counts[find(key)] ?? 0,
    each(least, look) {
      const { keys, counts, order } = slots;
      for (let index = 0; index < used; index++) {
        const slot = order[index] ?? 0;
        const count = counts[slot] ?? 0;
        if (count >= least) look(keys[slot] ?? 0, count);
      }
    },
    place(key) {
      const slot = find(key);
      return { message: slots.firsts[slot] ?? 0, offset: slots.offsets[slot] ?? 0 };
    },
  };
}

function createSlots(size: number) {
  const column = () => new Uint32Array(size);
  return {
    mask: size - 1,
    keys: column(),
    counts: column(),
    lasts: column(),
    firsts: column(),
    offsets: column(),
    order: column(),
  };
}
