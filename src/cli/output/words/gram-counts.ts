/** How many messages hold each gram (grams.ts), of as many as there are: a hash table in flat memory that grows, 8 bytes for a gram. */
export type GramCounts = {
  add(key: number, count: number): void;
  count(key: number): number;
};

/** Key and count of a gram lie side by side, since memory is slow; a count of 0 is a free slot. */
export function createGramCounts(): GramCounts {
  let [slots, size] = [new Uint32Array(1 << 13), 0];
  const find = (key: number) => {
    const mask = slots.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & mask & ~1;
    while (slots[at + 1] !== 0 && slots[at] !== key) at = (at + 2) & mask;
    return at;
  };
  const grow = () => {
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const at = find(old[from] as number);
      slots[at] = old[from] as number;
      slots[at + 1] = old[from + 1] as number;
    }
  };
  return {
    add(key, count) {
      let at = find(key);
      if (slots[at + 1] === 0) {
        if (++size * 4 > slots.length) {
          grow();
          at = find(key);
        }
        slots[at] = key;
      }
      slots[at + 1] = (slots[at + 1] as number) + count;
    },
    count: (key) => slots[find(key) + 1] as number,
  };
}
