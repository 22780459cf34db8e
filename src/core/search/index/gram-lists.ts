import { createByteLists, createRecords } from './byte-lists.ts';
import { joinUnits } from './grams.ts';
import { createPlaces, type Postings } from './places.ts';

/** Which messages hold which gram, and where, gathered message by message. */
export type GramLists = {
  /** Takes the normalised text of the next message. */
  add(text: string): void;
  /** Every gram, ascending, and the messages that hold it. */
  lists(): Iterable<[gram: number, postings: Postings]>;
};

/**
 * Of each gram: itself (as a number with a sign), the last message with it, how many there are, its list. That has an entry for each place: twice how many
 * messages further, and 1 more where both numbers follow, since the place is not 1 1. All in sevens of bits, the lowest first.
 */
const [gramOf, lastOf, countOf, listOf] = [0, 1, 2, 3];

export function createGramLists(): GramLists {
  const table = createGramTable();
  const entries = createByteLists();
  const counts = new Int32Array(1 << 16);
  let message = 0;
  function push(list: number, value: number): void {
    let rest = value;
    for (; rest >= 128; rest >>>= 7) entries.push(list, (rest & 127) | 128);
    entries.push(list, rest);
  }
  function note(gram: number, first: number, second: number): void {
    const at = table.find(gram, entries.add);
    const { values } = table.records;
    const gap = message - (values[at + lastOf] as number);
    const list = values[at + listOf] as number;
    const isPlain = first === 1 && second === 1;
    push(list, gap * 2 + Number(!isPlain));
    if (!isPlain) {
      push(list, first);
      push(list, second);
    }
    if (gap === 0) return;
    values[at + lastOf] = message;
    values[at + countOf] = (values[at + countOf] as number) + 1;
  }
  return {
    add(text) {
      let next = text.length > 0 ? text.charCodeAt(0) : 0;
      for (let at = 1; at <= text.length; at++) {
        const unit = next;
        next = at < text.length ? text.charCodeAt(at) : 0;
        const number = (counts[unit] as number) + 1;
        counts[unit] = number;
        const gram = joinUnits(unit, next);
        if (gram !== 0) note(gram, number, (gram & 0xffff) === 0 ? 1 : (counts[next] as number) + 1);
      }
      for (let at = 0; at < text.length; at++) counts[text.charCodeAt(at)] = 0;
      message++;
    },
    *lists() {
      for (const [gram, at] of table.sorted()) {
        const [count = 0, list = 0] = table.records.values.subarray(at + countOf, at + listOf + 1);
        yield [gram, readEntries(count, (take) => entries.each(list, take))];
      }
    },
  };
}

function readEntries(count: number, each: (take: (byte: number) => void) => void): Postings {
  const messages = new Int32Array(count);
  const places = createPlaces();
  let [index, last, value, shift] = [-1, -1, 0, 0];
  // What is read next: how far the message is, or one of both numbers.
  let [left, first, isPlain] = [0, 0, false];
  each((byte) => {
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte >= 128) return;
    if (left === 2) first = value;
    else if (left === 1) places.add(index, first, value);
    else if (value > 1) {
      last += value >>> 1;
      messages[++index] = last;
      isPlain = (value & 1) === 0;
    } else if (isPlain) {
      places.add(index, 1, 1);
      isPlain = false;
    }
    left = left > 0 ? left - 1 : (value & 1) * 2;
    value = 0;
    shift = 0;
  });
  return { messages, places: places.take() };
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
