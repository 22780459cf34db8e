import { type Canvas, height, width } from './canvas.ts';
import { type Checksum, changeChecksum, checksumOf } from './checksum.ts';

/** Rows as PNG compresses them, each as its difference from the one above: nothing almost everywhere. */
export type Filtered = { bytes: Uint8Array; sum: Checksum };

/** PNG's name for that difference, which stands before each row. */
const filterUp = 2;

/** Filters rows of pictures that are one scene but for what is drawn on it: the scene is filtered once. What it gives is written over by the next. */
export function createFilter({ pixels: scene }: Canvas) {
  const ground = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row++) {
    ground[row * (width + 1)] = filterUp;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      // The first row stands below nothing.
      ground[at + row + 1] = (scene[at] as number) - (scene[at - width] ?? 0);
    }
  }
  const scratch = new Uint8Array(ground.length);
  const sums = new Map<string, Checksum>();
  const groundOf = (from: number, to: number): Filtered => {
    const bytes = scratch.subarray(0, (to - from) * (width + 1));
    bytes.set(ground.subarray(from * (width + 1), to * (width + 1)));
    const key = `${from} ${to}`;
    const sum = sums.get(key) ?? checksumOf(bytes);
    sums.set(key, sum);
    return { bytes, sum };
  };

  return ({ pixels, drawn }: Canvas, { from, to }: { from: number; to: number }): Filtered => {
    const { bytes, sum } = groundOf(from, to);
    let [more, weighted] = [0, 0];
    for (const { x, y, mask } of drawn) {
      // Between its edges a shape goes on as it is, as the body of a bar does.
      for (const edge of mask.edges) {
        const row = y + edge;
        if (row < from || row >= to) continue;
        for (let pixel = row * width + x, end = pixel + mask.width; pixel < end; pixel++) {
          const index = pixel - from * width + (row - from) + 1;
          const before = bytes[index] as number;
          const value = ((pixels[pixel] as number) - (pixels[pixel - width] ?? 0)) & 0xff;
          bytes[index] = value;
          more += value - before;
          weighted += (value - before) * (bytes.length - index);
        }
      }
    }
    return { bytes, sum: changeChecksum(sum, more, weighted) };
  };
}
