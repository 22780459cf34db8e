/** How many messages hold each gram (grams.ts), of as many as there are: a hash table in flat memory that grows, 8 bytes for a gram. */
export type GramCounts = {
  add(key: number, count: number): void;
  count(key: number): number;
};

export function createGramCounts(): GramCounts {
  let [keys, counts, size] = [new Uint32Array(1 << 12), new Uint32Array(1 << 12), 0];
  const find = (key: number) => {
    const mask = keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 9) & mask;
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const [oldKeys, oldCounts] = [keys, counts];
    keys = new Uint32Array(oldKeys.length * 2);
    counts = new Uint32Array(oldKeys.length * 2);
    for (let old = 0; old < oldKeys.length; old++) {
      const count = oldCounts[old] as number;
      if (count === 0) continue;
      const slot = find(oldKeys[old] as number);
      keys[slot] = oldKeys[old] as number;
      counts[slot] = count;
    }
  };
  return {
    add(key, count) {
      let slot = find(key);
      if (counts[slot] === 0) {
        if (++size * 2 > keys.length) {
          grow();
          slot = find(key);
        }
        keys[slot] = key;
      }
      counts[slot] = (counts[slot] as number) + count;
    },
    count: (key) => counts[find(key)] ?? 0,
  };
}
