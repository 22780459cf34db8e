import { constants, crc32, deflateSync } from 'node:zlib';
import { height, width } from './canvas.ts';
import { type Checksum, joinChecksums } from './checksum.ts';
import { palette } from './palette.ts';

/** Rows from … to - 1 of a picture, compressed apart from the rest, so that what many pictures share is so once. */
export type Band = { packed: Uint8Array; sum: Checksum };

// Flat areas and smooth edges are runs: looking for anything else takes longer and finds no more. For these alone zlib needs a fraction of the memory that
// it would take for each band.
const quick = {
  level: 1,
  strategy: constants.Z_RLE,
  finishFlush: constants.Z_SYNC_FLUSH,
  windowBits: 12,
  memLevel: 6,
};

/** Filtered rows (filter.ts), compressed. */
export function packBand({ bytes, sum }: { bytes: Uint8Array; sum: Checksum }): Band {
  // Two bytes of zlib's own head are left out; the end is a mark at a whole byte, after which another band may follow.
  return { packed: deflateSync(bytes, quick).subarray(2), sum };
}

/** The bands from top to bottom as a PNG file; `key` is kept in it as a text (`readKey`). */
export function formatPng(bands: readonly Band[], key: string): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, paletteColour], 8);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(joinChecksums(bands.map(({ sum }) => sum)));
  const data = Buffer.concat([zlibHead, ...bands.map(({ packed }) => packed), lastBlock, check]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`${keyword}\0${key}`, 'latin1')),
    chunk('PLTE', palette),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The key of a picture that `formatPng` wrote; undefined for any other file, and for one that stops short. */
export function readKey(file: Buffer): string | undefined {
  if (!file.subarray(0, 8).equals(signature) || file.toString('latin1', file.length - 8, file.length - 4) !== 'IEND') {
    return undefined;
  }
  const text = file.toString('latin1', textAt + 8, textAt + 8 + file.readUInt32BE(textAt));
  return text.startsWith(`${keyword}\0`) ? text.slice(keyword.length + 1) : undefined;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const keyword = 'Liaoji';
const paletteColour = 3;
/** After the signature and the header's chunk. */
const textAt = 8 + 25;
const zlibHead = Buffer.from([0x78, 0x01]);
/** An empty block that says it is the last. */
const lastBlock = Buffer.from([0x03, 0x00]);

function chunk(name: string, content: Uint8Array): Buffer {
  const bytes = Buffer.alloc(content.length + 12);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(content, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, content.length + 8)), content.length + 8);
  return bytes;
}
