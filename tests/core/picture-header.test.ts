import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PictureHeader, readPictureHeader } from '../../src/core/index.ts';

/** Bytes from letters, numbers and lists of them. */
function bytes(...pieces: (string | number)[]): Uint8Array {
  return Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [...Buffer.from(piece, 'latin1')] : [piece])),
  );
}

const long = (number: number) => [number >>> 24, number >>> 16, number >>> 8, number];
const png = (width: number, height: number) =>
  bytes('\x89PNG\r\n\x1a\n', 0, 0, 0, 13, 'IHDR', ...long(width), ...long(height), 8, 6, 0, 0, 0);
const gif = (version: string) => bytes(`GIF${version}a`, 0x2c, 0x01, 0xc8, 0x00, 0, 0, 0);
const frame = (marker: number) => bytes(0xff, marker, 0, 17, 8, 0x00, 0xc8, 0x01, 0x2c, 3);
const segment = (marker: number, length: number) =>
  bytes(0xff, marker, length >> 8, length & 255, 'x'.repeat(length - 2));
const jpeg = (...segments: Uint8Array[]) => bytes(0xff, 0xd8, ...segments.flatMap((each) => [...each]), 0, 0);
const riff = (chunk: string, ...rest: (string | number)[]) =>
  bytes('RIFF', 0, 0, 0, 0, 'WEBP', chunk, 10, 0, 0, 0, ...rest, 0, 0, 0, 0, 0, 0);

const size = { width: 300, height: 200 };

describe('the size of a picture', () => {
  it.each<[what: string, file: Uint8Array, header: PictureHeader]>([
    ['PNG', png(300, 200), { type: 'png', ...size }],
    ['GIF 87a', gif('87'), { type: 'gif', ...size }],
    ['GIF 89a', gif('89'), { type: 'gif', ...size }],
    ['JPEG', jpeg(frame(0xc0)), { type: 'jpg', ...size }],
    [
      'JPEG, progressive, after EXIF, a colour profile, tables and padding',
      jpeg(segment(0xe1, 3000), segment(0xe2, 40_000), segment(0xc4, 30), bytes(0xff), frame(0xc2)),
      { type: 'jpg', ...size },
    ],
    ['WebP, lossy', riff('VP8 ', 0, 0, 0, 0x9d, 0x01, 0x2a, 0x2c, 0x01, 0xc8, 0x40), { type: 'webp', ...size }],
    ['WebP, lossless', riff('VP8L', 0x2f, 0x2b, 0xc1, 0x31, 0x00), { type: 'webp', ...size }],
    ['WebP, extended', riff('VP8X', 0, 0, 0, 0, 0x2b, 0x01, 0, 0xc7, 0, 0), { type: 'webp', ...size }],
  ])('%s', (_, file, header) => expect(readPictureHeader(file)).toEqual(header));

  it('is found in a part of a larger buffer', () => {
    const buffer = new Uint8Array(100).fill(1);
    buffer.set(png(3, 4), 7);
    expect(readPictureHeader(buffer.subarray(7, 60))).toEqual({ type: 'png', width: 3, height: 4 });
  });

  it.each<[what: string, file: Uint8Array]>([
    ['nothing', bytes()],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>'.padEnd(99))],
    ['HTML', bytes('<!doctype html><script>alert(1)</script>'.padEnd(99))],
    ['a PNG of no width', png(0, 4)],
    ['a PNG whose height is broken', png(3, 0xffffffff)],
    ['a PNG without its first chunk', bytes('\x89PNG\r\n\x1a\n', 'x'.repeat(40))],
    ['a JPEG without a frame', jpeg(segment(0xe1, 300))],
    ['a JPEG whose segments run beyond it', jpeg(bytes(0xff, 0xe1, 0xff, 0xff))],
    ['a JPEG with segments of no length', jpeg(bytes(0xff, 0xe1, 0, 0, 0, 0, 0, 0, 0, 0))],
    ['a RIFF of sound', bytes('RIFF', 0, 0, 0, 0, 'WAVEfmt ', 'x'.repeat(40))],
    ['a WebP of an unknown sort', riff('VP9 ', 0x2f, 0x2b, 0xc1, 0x31, 0x00)],
  ])('is not made up for %s', (_, file) => expect(readPictureHeader(file)).toBeNull());

  it('is looked for without falling over, whatever the bytes', () => {
    const starts = [png(3, 4), gif('89'), jpeg(frame(0xc0)), riff('VP8X', 0, 0), riff('VP8L', 0x2f), bytes()];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat({ max: 40 }),
        fc.uint8Array({ maxLength: 200 }),
        (start, cut, rest) => {
          readPictureHeader(Uint8Array.from([...start.subarray(0, cut), ...rest]));
        },
      ),
    );
  });

  it('takes time linear in the file', () => {
    const file = new Uint8Array(20_000_000).fill(0xff);
    file[1] = 0xd8;
    expect(readPictureHeader(file)).toBeNull();
  });
});
