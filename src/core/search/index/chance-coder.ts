/**
 * How likely the next bit of a kind is 1, in 65,536ths, as those before were; `seen`: how many, at most 250, since what was long ago tells less.
 * Whole numbers, so that it is the same on every machine.
 */
export type Chance = { ones: number; seen: number };

/** What is not known yet is worth four bits. */
export const createChance = (ones = 1 << 15): Chance => ({ ones, seen: 4 });

export function learn(chance: Chance, bit: number): void {
  const ones = chance.ones + Math.trunc(((bit << 16) - chance.ones) / (chance.seen + 1.5));
  chance.ones = Math.min(Math.max(ones, 256), (1 << 16) - 256);
  if (chance.seen < 250) chance.seen++;
}

/**
 * Codes bits by what they are likely to be (a binary arithmetic coder), and learns. The same calls write and read: a writer is told the bit
 * and gives it back, a reader gives what was written, whatever it is told.
 */
export type ChanceCoder = {
  code(bit: number, chance: Chance): number;
  /** Whether a reader went on behind the end. */
  isOver(): boolean;
};

export type ChanceWriter = ChanceCoder & {
  /** About how many bytes there are so far. */
  readonly bytes: number;
  /** What was written; the writer begins anew. */
  take(): Uint8Array;
};

/** Where a 1 ends and a 0 begins, of what lies between two numbers of 32 bits. */
const split = (low: number, high: number, { ones }: Chance) => low + Math.floor((high - low) / 0x10000) * ones;

const isSettled = (low: number, high: number) => ((low ^ high) & 0xff000000) === 0;

export function createChanceWriter(): ChanceWriter {
  let bytes = new Uint8Array(1 << 12);
  let [length, low, high] = [0, 0, 0xffffffff];
  function push(byte: number): void {
    if (length === bytes.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[length++] = byte;
  }
  return {
    get bytes() {
      return length;
    },
    code(bit, chance) {
      const middle = split(low, high, chance);
      if (bit === 1) high = middle;
      else low = middle + 1;
      while (isSettled(low, high)) {
        push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 0xff) >>> 0;
      }
      learn(chance, bit);
      return bit;
    },
    isOver: () => false,
    take() {
      // Behind the end there are zeros: one byte more tells where between the two.
      if (low > 0) push((low >>> 24) + 1);
      const taken = bytes.slice(0, length);
      [length, low, high] = [0, 0, 0xffffffff];
      return taken;
    },
  };
}

/** Reads what a `ChanceWriter` wrote. */
export function createChanceReader(bytes: Uint8Array): ChanceCoder {
  let [at, low, high, value] = [0, 0, 0xffffffff, 0];
  const shift = () => {
    value = ((value << 8) | (bytes[at] ?? 0)) >>> 0;
    at++;
  };
  for (let byte = 0; byte < 4; byte++) shift();
  return {
    isOver: () => at > bytes.length + 4,
    code(_, chance) {
      const middle = split(low, high, chance);
      const bit = value <= middle ? 1 : 0;
      if (bit === 1) high = middle;
      else low = middle + 1;
      while (isSettled(low, high)) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 0xff) >>> 0;
        shift();
      }
      learn(chance, bit);
      return bit;
    },
  };
}
