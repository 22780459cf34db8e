import { inflateSync } from 'node:zlib';

/**
 * The tables of a WOFF 1 file (https://www.w3.org/TR/WOFF/) by their names: a directory of tables, each deflated unless
 * that would not make it smaller.
 */
export function readWoff(file: Buffer): Map<string, Buffer> {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is no WOFF file');
  const tables = new Map<string, Buffer>();
  for (let number = 0; number < file.readUInt16BE(12); number++) {
    const at = headerBytes + number * entryBytes;
    const name = file.toString('latin1', at, at + 4);
    const [offset, packed, whole] = [4, 8, 12].map((field) => file.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const bytes = file.subarray(offset, offset + packed);
    tables.set(name, packed < whole ? inflateSync(bytes) : bytes);
  }
  return tables;
}

const headerBytes = 44;
const entryBytes = 20;
