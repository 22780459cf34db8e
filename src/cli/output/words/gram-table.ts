/**
 * Where the grams of a day stand, and how many of its messages hold each. A gram is two Chinese characters in a row, or
 * a word of Latin letters, as a key of 32 bits. A hash table in flat memory that is used again for the next day: a chat
 * of a million messages has some fifteen million grams. What is done with it are functions of this file rather than of each table, which
 * V8 would compile for each anew.
 */
export type GramTable = {
  /** As a power of 2, how many slots there are. */
  bits: number;
  /**
   * What is known of a gram lies side by side, since memory is slow: its key, in how many messages it is (0: a free slot), the last of
   * these, and which gram it is in the order in which they were met.
   */
  slots: Uint32Array;
  /** How many grams there are. */
  used: number;
  /** Of each, in the order in which they were met: where its slot begins, and where it was met. */
  met: { slots: Uint32Array; messages: Uint32Array; offsets: Uint32Array };
};

const [keyOf, countOf, lastOf, numberOf, slotLength] = [0, 1, 2, 3, 4];

/** As powers of 2: there are so many slots at least, and at most, whatever room is asked for; then they grow with what is in them. */
const begin = { least: 10, most: 14 };

export function createGramTable(): GramTable {
  return { bits: begin.least, slots: new Uint32Array(slotLength << begin.least), used: 0, met: createMet(begin.least) };
}

/** Forgets everything; `room` is how many grams come at most. */
export function clearGrams(table: GramTable, room: number): void {
  const { slots, met, used, bits } = table;
  if (used * 4 > 1 << bits) slots.fill(0, 0, slotLength << bits);
  else for (let number = 0; number < used; number++) slots[(met.slots[number] as number) + countOf] = 0;
  table.used = 0;
  reserve(table, Math.min(begin.most, Math.max(begin.least, Math.ceil(Math.log2(room * 1.5 + 1)))));
}

/** Counts a gram at an offset of a message; twice in one message is once. */
export function addGram(table: GramTable, key: number, message: number, offset: number): void {
  let at = findSlot(table, key);
  const count = table.slots[at + countOf] as number;
  if (count === 0) {
    if (table.used * 3 > 2 << table.bits) {
      grow(table);
      at = findSlot(table, key);
    }
    const { slots, met } = table;
    const number = table.used++;
    slots[at + keyOf] = key;
    slots[at + numberOf] = number;
    met.slots[number] = at;
    met.messages[number] = message;
    met.offsets[number] = offset;
  } else if (table.slots[at + lastOf] === message) return;
  table.slots[at + lastOf] = message;
  table.slots[at + countOf] = count + 1;
}

/** How many messages hold a gram. */
export function countGram(table: GramTable, key: number): number {
  return table.slots[findSlot(table, key) + countOf] as number;
}

/** The key of a gram, by its number in the order in which they were met: from 0 to `used` - 1. */
export function keyAt({ slots, met }: GramTable, number: number): number {
  return slots[(met.slots[number] as number) + keyOf] as number;
}

/** How many messages hold it. */
export function countAt({ slots, met }: GramTable, number: number): number {
  return slots[(met.slots[number] as number) + countOf] as number;
}

/** Where a gram was met first. */
export function placeGram(table: GramTable, key: number): { message: number; offset: number } {
  const at = findSlot(table, key);
  if (table.slots[at + countOf] === 0) return { message: 0, offset: 0 };
  const number = table.slots[at + numberOf] as number;
  return { message: table.met.messages[number] as number, offset: table.met.offsets[number] as number };
}

function createMet(bits: number, old?: GramTable['met']): GramTable['met'] {
  const column = (values: Uint32Array = new Uint32Array()) => {
    const larger = new Uint32Array(1 << bits);
    larger.set(values);
    return larger;
  };
  return { slots: column(old?.slots), messages: column(old?.messages), offsets: column(old?.offsets) };
}

/** Where the slot of a gram begins, or the one that is to be its. */
function findSlot({ slots, bits }: GramTable, key: number): number {
  const last = (slotLength << bits) - 1;
  let at = (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) * slotLength;
  while (slots[at + countOf] !== 0 && slots[at + keyOf] !== key) at = (at + slotLength) & last;
  return at;
}

/** A few slots stay in the beginning of what is there: it is nearer to the processor. */
function reserve(table: GramTable, bits: number): void {
  table.bits = bits;
  if (slotLength << bits > table.slots.length) table.slots = new Uint32Array(slotLength << bits);
  if (1 << bits > table.met.slots.length) table.met = createMet(bits, table.met);
}

function grow(table: GramTable): void {
  const old = table.slots.slice(0, slotLength << table.bits);
  table.slots.fill(0);
  reserve(table, table.bits + 1);
  for (let number = 0; number < table.used; number++) {
    const from = table.met.slots[number] as number;
    const at = findSlot(table, old[from + keyOf] as number);
    table.slots.set(old.subarray(from, from + slotLength), at);
    table.met.slots[number] = at;
  }
}
