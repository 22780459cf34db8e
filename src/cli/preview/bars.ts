import { type Canvas, drawBox } from './canvas.ts';
import { inkOn } from './palette.ts';
import { column } from './scene.ts';

/** From a calm height on: a day of three messages is no mountain range. */
const leastPeak = 10;
const shortest = 10;
const widest = 28;

/** Counts as bars on the card, side by side across its column; `y` is that of their feet. Nothing said is a faint dot. */
export function drawBars(canvas: Canvas, counts: readonly number[], { y, tall }: { y: number; tall: number }): void {
  const wide = Math.max(4, Math.min(widest, Math.round((column.width / counts.length) * 0.6)));
  // From edge to edge of the column; a few bars stay together at its beginning.
  const pitch = Math.min(2 * widest, (column.width - wide) / Math.max(1, counts.length - 1));
  const peak = counts.reduce((most, count) => Math.max(most, count), leastPeak);
  counts.forEach((count, index) => {
    const dot = Math.min(wide, 6);
    const high = count === 0 ? dot : Math.round(shortest + ((tall - shortest) * count) / peak);
    const box = {
      x: column.x + Math.round(index * pitch),
      y: y - high,
      width: wide,
      height: high,
      radius: Math.min(wide / 2, 6),
    };
    drawBox(canvas, box, inkOn('card', count === 0 ? 'faint' : 'green'));
  });
}
