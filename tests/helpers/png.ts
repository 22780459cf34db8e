import { crc32, inflateSync } from 'node:zlib';

export type Picture = {
  width: number;
  height: number;
  /** The colour of a pixel, as '#ededed'. */
  at(x: number, y: number): string;
  /** Where within a box there is anything but these colours, as a box; undefined where there is nothing. */
  inkIn(box: Box, ...grounds: string[]): Box | undefined;
};

type Box = { x: number; y: number; width: number; height: number };

/** Decodes a PNG with a palette of 8 bits whose rows are filtered by `Up`; throws where a checksum is wrong. */
export function decodePng(file: Buffer): Picture {
  const chunks = readChunks(file);
  const header = chunks.get('IHDR') as Buffer;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const palette = chunks.get('PLTE') as Buffer;
  // inflateSync holds what it gives against the checksum at its end.
  const rows = inflateSync(chunks.get('IDAT') as Buffer);
  if (rows.length !== height * (width + 1)) throw new Error(`${rows.length} bytes of pixels`);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    if (rows[y * (width + 1)] !== 2) throw new Error(`row ${y} is not filtered by Up`);
    for (let x = 0; x < width; x++) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * width + x] as number);
      pixels[y * width + x] = (rows[y * (width + 1) + 1 + x] as number) + above;
    }
  }
  const at = (x: number, y: number) => {
    const entry = 3 * (pixels[y * width + x] as number);
    return `#${palette.subarray(entry, entry + 3).toString('hex')}`;
  };
  return { width, height, at, inkIn: (box, ...grounds) => inkIn(at, box, new Set(grounds)) };
}

function inkIn(at: Picture['at'], box: Box, grounds: ReadonlySet<string>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if (grounds.has(at(x, y))) continue;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return right < 0 ? undefined : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

function readChunks(file: Buffer): Map<string, Buffer> {
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('no PNG');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== file.readUInt32BE(at + 8 + length)) throw new Error('a chunk is broken');
    chunks.set(body.toString('latin1', 0, 4), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}
