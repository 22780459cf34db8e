import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeChecksum, checksumOf, joinChecksums } from '../../../src/cli/preview/checksum.ts';

/** What zlib itself writes at the end. */
const adler = (bytes: Uint8Array) => deflateSync(bytes).readUInt32BE(deflateSync(bytes).length - 4);

test('joined, checksums are the one of all bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 9000 }), { minLength: 1, maxLength: 4 }), (parts) => {
      expect(joinChecksums(parts.map(checksumOf))).toBe(adler(Buffer.concat(parts)));
    }),
  );
});

test('changed, a checksum is the one of the changed bytes', () => {
  const pairs = fc.array(fc.tuple(fc.nat(255), fc.nat(255)), { maxLength: 3000 });
  fc.assert(
    fc.property(pairs, (bytes) => {
      const [before, after] = [0, 1].map((side) => Uint8Array.from(bytes, (pair) => pair[side] as number));
      const grown = bytes.map(([a, b]) => b - a);
      const more = grown.reduce((sum, each) => sum + each, 0);
      const weighted = grown.reduce((sum, each, index) => sum + each * (bytes.length - index), 0);
      expect(changeChecksum(checksumOf(before as Uint8Array), more, weighted)).toEqual(checksumOf(after as Uint8Array));
    }),
  );
});
