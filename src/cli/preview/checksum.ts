/** Of Adler-32 (RFC 1950), with how many bytes it is of. */
export type Checksum = { a: number; b: number; length: number };

const modulus = 65_521;

export function checksumOf(bytes: Uint8Array): Checksum {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % modulus;
    b = (b + a) % modulus;
  }
  return { a, b, length: bytes.length };
}

/** That of bytes of which some are other ones: `more` is the sum of what they grew by, `weighted` each times `length - index`. */
export function changeChecksum({ a, b, length }: Checksum, more: number, weighted: number): Checksum {
  return { a: modulo(a + more), b: modulo(b + weighted), length };
}

/** What it would be over all of them, one after the other, as one number. */
export function joinChecksums(sums: readonly Checksum[]): number {
  let [a, b] = [1, 0];
  for (const next of sums) {
    // Begun at 1 each: what came before counts in each of the steps of `next`.
    b = modulo(b + next.b + (next.length % modulus) * (a - 1));
    a = modulo(a + next.a - 1);
  }
  return b * 0x10000 + a;
}

function modulo(value: number): number {
  return ((value % modulus) + modulus) % modulus;
}
