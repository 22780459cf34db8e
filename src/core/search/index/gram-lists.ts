import { createByteLists, createRecords } from './byte-lists.ts';
import { joinUnits } from './grams.ts';

/** Which messages hold which gram, gathered message by message. */
export type GramLists = {
  /** Takes the normalised text of the next message. */
  add(text: string): void;
  /** Every gram, ascending, and the numbers of the messages that hold it, ascending. */
  lists(): Iterable<[gram: number, messages: Int32Array]>;
};

/** Of each gram: itself (as a number with a sign), the last message with it, how many there are, its list of gaps. */
const [gramOf, lastOf, countOf, listOf] = [0, 1, 2, 3];

export function createGramLists(): GramLists {
  const table = createGramTable();
  const gaps = createByteLists();
  let message = 0;
  function note(gram: number): void {
    const at = table.find(gram, gaps.add);
    const { values } = table.records;
    const last = values[at + lastOf] as number;
    if (last === message) return;
    const list = values[at + listOf] as number;
    let gap = message - last;
    for (; gap >= 128; gap >>>= 7) gaps.push(list, (gap & 127) | 128);
    gaps.push(list, gap);
    values[at + lastOf] = message;
    values[at + countOf] = (values[at + countOf] as number) + 1;
  }
  return {
    add(text) {
      let second = text.length > 0 ? text.charCodeAt(0) : 0;
      for (let at = 1; at <= text.length; at++) {
        const first = second;
        second = at < text.length ? text.charCodeAt(at) : 0;
        const gram = joinUnits(first, second);
        if (gram !== 0) note(gram);
      }
      message++;
    },
    *lists() {
      for (const [gram, at] of table.sorted()) {
        const [count = 0, list = 0] = table.records.values.subarray(at + countOf, at + listOf + 1);
        yield [gram, readGaps(count, (take) => gaps.each(list, take))];
      }
    },
  };
}

function readGaps(count: number, each: (take: (byte: number) => void) => void): Int32Array {
  const messages = new Int32Array(count);
  let [index, last, gap, shift] = [0, -1, 0, 0];
  each((byte) => {
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

/** Records by gram, by open addressing: a Map of a million takes three times as long. */
function createGramTable() {
  let slots = new Int32Array(1 << 14).fill(-1);
  const records = createRecords(4);
  const slotOf = (gram: number) => {
    const mask = slots.length - 1;
    // The highest bits depend on both characters.
    let slot = Math.imul(gram, 0x9e3779b1) >>> Math.clz32(mask);
    for (let at = slots[slot] as number; at >= 0 && records.values[at + gramOf] !== gram; at = slots[slot] as number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  function grow(): void {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let at = 0; at < records.length; at += 4) slots[slotOf(records.values[at + gramOf] as number)] = at;
  }
  return {
    records,
    /** The record of a gram, and a new one, with a new list, where there is none. */
    find(gram: number, addList: () => number): number {
      const slot = slotOf(gram);
      const known = slots[slot] as number;
      if (known >= 0) return known;
      const at = records.add();
      records.values.set([gram, -1, 0, addList()], at);
      slots[slot] = at;
      if (records.length > slots.length * 2) grow();
      return at;
    },
    /** Every gram, ascending, and its record. */
    *sorted(): Generator<[gram: number, at: number]> {
      const all = new Float64Array(records.length / 4);
      for (let index = 0; index < all.length; index++) all[index] = (records.values[index * 4] as number) >>> 0;
      for (const gram of all.sort()) yield [gram, slots[slotOf(gram | 0)] as number];
    },
  };
}
