import type { BitReader, BitWriter } from './bits.ts';

/** A number from 1 in Elias' gamma code: its length in zeros, then itself. */
export function writeGamma(bits: BitWriter, value: number): void {
  const length = 32 - Math.clz32(value);
  bits.write(0, length - 1);
  bits.write(value, length);
}

export function readGamma(bits: BitReader): number {
  let zeros = 0;
  while (zeros < 31 && !bits.isOver() && bits.read(1) === 0) zeros++;
  return zeros >= 31 ? 0 : (1 << zeros) | bits.read(zeros);
}

/**
 * Numbers that tend to be as large as those before: Golomb and Rice's code with a parameter that follows their mean. A quotient over seven
 * goes on in gamma, so that nothing is long.
 */
export function createGapCode(): {
  restart(): void;
  write(bits: BitWriter, value: number): void;
  read(bits: BitReader): number;
} {
  let mean = startMean;
  const parameter = () => Math.max(0, 31 - Math.clz32(Math.floor((mean * 3) / 4)));
  const learn = (value: number) => {
    // Whole numbers: the same on every machine.
    mean += ((value * 16 - mean) / 4) | 0;
  };
  return {
    restart() {
      mean = startMean;
    },
    write(bits, value) {
      const low = Math.max(0, parameter() - 4);
      const quotient = value >>> low;
      for (let count = Math.min(quotient, 7); count > 0; count--) bits.write(1, 1);
      if (quotient < 7) bits.write(0, 1);
      else writeGamma(bits, quotient - 6);
      bits.write(value, low);
      learn(value);
    },
    read(bits) {
      const low = Math.max(0, parameter() - 4);
      let quotient = 0;
      while (quotient < 7 && bits.read(1) === 1) quotient++;
      if (quotient === 7) quotient = readGamma(bits) + 6;
      const value = (quotient << low) | bits.read(low);
      learn(value);
      return value;
    },
  };
}

/** Sixteenths. */
const startMean = 200 * 16;
