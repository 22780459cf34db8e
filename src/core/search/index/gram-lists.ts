import { createByteLists, createColumn } from './byte-lists.ts';
import { gramAt } from './grams.ts';

/** Which messages hold which gram, gathered message by message. */
export type GramLists = {
  /** Takes the normalised text of the next message. */
  add(text: string): void;
  /** Every gram, ascending, and the numbers of the messages that hold it, ascending. */
  lists(): Iterable<[gram: number, messages: Int32Array]>;
};

export function createGramLists(): GramLists {
  const numbers = createNumbers();
  const lasts = createColumn();
  const counts = createColumn();
  const gaps = createByteLists();
  let message = 0;
  function note(gram: number): void {
    const list = numbers.of(gram);
    if (list === lasts.length) {
      lasts.push(-1);
      counts.push(0);
      gaps.add();
    }
    const last = lasts.get(list);
    if (last === message) return;
    let gap = message - last;
    for (; gap >= 128; gap >>>= 7) gaps.push(list, (gap & 127) | 128);
    gaps.push(list, gap);
    lasts.set(list, message);
    counts.set(list, counts.get(list) + 1);
  }
  function read(list: number): Int32Array {
    const messages = new Int32Array(counts.get(list));
    let [index, last, gap, shift] = [0, -1, 0, 0];
    gaps.each(list, (byte) => {
      gap |= (byte & 127) << shift;
      shift += 7;
      if (byte >= 128) return;
      last += gap;
      messages[index++] = last;
      gap = 0;
      shift = 0;
    });
    return messages;
  }
  return {
    add(text) {
      for (let at = 0; at < text.length; at++) {
        const gram = gramAt(text, at);
        if (gram !== undefined) note(gram);
      }
      message++;
    },
    *lists() {
      for (const [gram, list] of numbers.sorted()) yield [gram, read(list)];
    },
  };
}

/** Grams in order of appearance, by open addressing: a Map of a million takes three times as long. */
function createNumbers() {
  let slots = new Int32Array(1 << 14).fill(-1);
  const grams = createColumn();
  const slotOf = (gram: number) => {
    const mask = slots.length - 1;
    let slot = (Math.imul(gram, 0x9e3779b1) >>> 8) & mask;
    while ((slots[slot] as number) >= 0 && grams.get(slots[slot] as number) !== gram) slot = (slot + 1) & mask;
    return slot;
  };
  function grow(): void {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let number = 0; number < grams.length; number++) slots[slotOf(grams.get(number))] = number;
  }
  return {
    of(gram: number): number {
      // As the column holds it: of 32 bits with a sign.
      const key = gram | 0;
      const slot = slotOf(key);
      const known = slots[slot] as number;
      if (known >= 0) return known;
      const number = grams.push(key);
      slots[slot] = number;
      if (grams.length * 2 > slots.length) grow();
      return number;
    },
    /** Every gram, ascending, and its number. */
    *sorted(): Generator<[gram: number, number: number]> {
      const all = new Float64Array(grams.length);
      for (let number = 0; number < all.length; number++) all[number] = grams.get(number) >>> 0;
      for (const gram of all.sort()) yield [gram, slots[slotOf(gram | 0)] as number];
    },
  };
}
