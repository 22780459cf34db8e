import { type Canvas, height, width } from './canvas.ts';
import { type Checksum, changeChecksum, checksumOf } from './checksum.ts';

/** Rows as PNG compresses them, each as its difference from the one above: nothing almost everywhere. */
export type Filtered = { bytes: Uint8Array; sum: Checksum };

/** PNG's name for that difference, which stands before each row. */
const filterUp = 2;

/**
 * Filters rows of pictures that differ from one scene only between two columns (multiples of 4): what lies beside them
 * is filtered once. What it gives is written over by the next.
 */
export function createFilter(scene: Canvas, columns: { from: number; to: number }) {
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
  const sceneWords = wordsOf(scene);
  const sceneRepeats = Array.from({ length: height }, (_, row) => repeatsAbove(scene, row, columns));

  return (canvas: Canvas, { from, to }: { from: number; to: number }): Filtered => {
    const { bytes, sum } = groundOf(from, to);
    const words = wordsOf(canvas);
    let [more, weighted] = [0, 0];
    for (let row = from; row < to; row++) {
      // As below the feet of bars: nothing to look at pixel by pixel.
      if (repeatsAbove(canvas, row, columns) && sceneRepeats[row]) continue;
      for (let at = row * width + columns.from; at < row * width + columns.to; at += 4) {
        const [here, above] = [at >> 2, (at - width) >> 2];
        // No difference here as in the scene, or the same one.
        if (words[here] === words[above]) {
          if (sceneWords[here] === sceneWords[above]) continue;
        } else if (words[here] === sceneWords[here] && words[above] === sceneWords[above]) continue;
        for (let pixel = at; pixel < at + 4; pixel++) {
          const index = pixel - from * width + (row - from) + 1;
          const before = bytes[index] as number;
          const value = ((canvas[pixel] as number) - (canvas[pixel - width] as number)) & 0xff;
          bytes[index] = value;
          more += value - before;
          weighted += (value - before) * (bytes.length - index);
        }
      }
    }
    return { bytes, sum: changeChecksum(sum, more, weighted) };
  };
}

/** Whether a row is the one above once more, between two columns. */
function repeatsAbove(canvas: Canvas, row: number, { from, to }: { from: number; to: number }): boolean {
  const at = row * width;
  const pixels = Buffer.from(canvas.buffer, canvas.byteOffset, canvas.length);
  return row > 0 && pixels.compare(pixels, at - width + from, at - width + to, at + from, at + to) === 0;
}

function wordsOf(canvas: Canvas): Int32Array {
  return new Int32Array(canvas.buffer, canvas.byteOffset, canvas.length / 4);
}
