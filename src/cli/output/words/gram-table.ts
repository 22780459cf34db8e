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
  const slots = createSlots();
  let [used, met] = [0, createMet(0)];
  return {
    clear(room) {
      slots.clear(met.slots.subarray(0, used), room);
      used = 0;
      if (slots.count > met.slots.length) met = createMet(slots.count);
    },
    add(key, message, offset) {
      let at = slots.find(key);
      const count = slots.values[at + countOf] as number;
      if (count === 0) {
        if (used * 3 > slots.count * 2) {
          slots.grow(met.slots.subarray(0, used));
          if (slots.count > met.slots.length) met = createMet(slots.count, met);
          at = slots.find(key);
        }
        slots.values[at + keyOf] = key;
        slots.values[at + numberOf] = used;
        met.slots[used] = at;
        met.messages[used] = message;
        met.offsets[used++] = offset;
      } else if (slots.values[at + lastOf] === message) return;
      slots.values[at + lastOf] = message;
      slots.values[at + countOf] = count + 1;
    },
    count: (key) => slots.values[slots.find(key) + countOf] as number,
    each(least, look) {
      for (let number = 0; number < used; number++) {
        const at = met.slots[number] as number;
        const count = slots.values[at + countOf] as number;
        if (count >= least) look(slots.values[at + keyOf] as number, count);
      }
    },
    place(key) {
      const at = slots.find(key);
      if (slots.values[at + countOf] === 0) return { message: 0, offset: 0 };
      const number = slots.values[at + numberOf] as number;
      return { message: met.messages[number] as number, offset: met.offsets[number] as number };
    },
  };
}

type Met = { slots: Uint32Array; messages: Uint32Array; offsets: Uint32Array };

/** Of each gram, in the order in which they were met: its slot, and where that was. */
function createMet(size: number, old?: Met): Met {
  const column = (values: Uint32Array = new Uint32Array()) => {
    const larger = new Uint32Array(size);
    larger.set(values);
    return larger;
  };
  return { slots: column(old?.slots), messages: column(old?.messages), offsets: column(old?.offsets) };
}

/**
 * What is known of a gram lies side by side, since memory is slow: its key, in how many messages it is (0: a free slot), the last of
 * these, and which gram it is in the order in which they were met.
 */
const [keyOf, countOf, lastOf, numberOf, slotLength] = [0, 1, 2, 3, 4];

/** As powers of 2: there are so many slots at least, and at most, whatever room is asked for; then they grow with what is in them. */
const begin = { least: 10, most: 20 };

/** Slots are known by where they begin in `values`. */
function createSlots() {
  let bits = begin.least;
  const find = (key: number) => {
    const { values } = slots;
    let at = (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) * slotLength;
    while (values[at + countOf] !== 0 && values[at + keyOf] !== key)
      at = (at + slotLength) & (slotLength * slots.count - 1);
    return at;
  };
  /** A few stay in the beginning of what is there: it is nearer to the processor. */
  const reserve = (wanted: number) => {
    bits = wanted;
    slots.count = 2 ** bits;
    if (slots.count * slotLength > slots.values.length) slots.values = new Uint32Array(slots.count * slotLength);
  };
  const slots = {
    values: new Uint32Array(slotLength << bits),
    count: 1 << bits,
    /** Where a gram is, or is to be. */
    find,
    /** Frees those that are taken. */
    clear(taken: Uint32Array, room: number): void {
      if (taken.length * 4 > slots.count) slots.values.fill(0, 0, slots.count * slotLength);
      else for (const at of taken) slots.values[at + countOf] = 0;
      reserve(Math.min(begin.most, Math.max(begin.least, Math.ceil(Math.log2(room * 1.5 + 1)))));
    },
    /** Makes twice as many, and says in `taken` where things are then. */
    grow(taken: Uint32Array): void {
      const old = slots.values.slice(0, slots.count * slotLength);
      slots.values.fill(0);
      reserve(bits + 1);
      for (const [number, from] of taken.entries()) {
        const at = find(old[from] as number);
        slots.values.set(old.subarray(from, from + slotLength), at);
        taken[number] = at;
      }
    },
  };
  return slots;
}
