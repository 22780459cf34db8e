import { fill, type Mask, steps } from './fill.ts';
import type { Point } from './outlines.ts';
import type { Ink } from './palette.ts';

/** What link previews ask for (https://ogp.me, and what the messengers crop): 1.91 to 1. */
export const width = 1200;
export const height = 630;

/** A picture as numbers of the palette, row by row, and what was drawn on it, each at the place of its mask's top left pixel. */
export type Canvas = { pixels: Uint8Array; drawn: { x: number; y: number; mask: Mask }[] };

export type Box = { x: number; y: number; width: number; height: number };

export function createCanvas(ground: Ink): Canvas {
  return { pixels: new Uint8Array(width * height).fill(ground), drawn: [] };
}

/** Lays a shape on the canvas; what it only touches lets the ink's ground show, so it must lie on that. */
export function draw(canvas: Canvas, { x, y, mask, ink }: { x: number; y: number; mask: Mask; ink: Ink }): void {
  const { pixels, drawn } = canvas;
  drawn.push({ x: x + mask.left, y: y + mask.top, mask });
  for (let row = 0; row < mask.height; row++) {
    const from = (y + mask.top + row) * width + x + mask.left;
    for (let column = 0; column < mask.width; column++) {
      const cover = mask.cover[row * mask.width + column] as number;
      if (cover === 0) continue;
      const entry = ink + cover;
      // Where two shapes of one ink meet, the fuller cover counts.
      const there = pixels[from + column] as number;
      if (there <= ink || there > ink + steps || there < entry) pixels[from + column] = entry;
    }
  }
}

/** A box with round corners, drawn. */
export function drawBox(canvas: Canvas, box: Box & { radius: number }, ink: Ink): void {
  const { x, y } = box;
  draw(canvas, { x, y, mask: roundBox(box), ink });
}

const boxes = new Map<string, Mask>();

function roundBox({ width, height, radius }: Box & { radius: number }): Mask {
  const key = `${width} ${height} ${radius}`;
  const known = boxes.get(key);
  if (known) return known;
  const made = fill([roundCorners(width, height, Math.min(radius, width / 2, height / 2))]);
  boxes.set(key, made);
  return made;
}

/** Two quadratic curves a corner come within a hundredth of the radius of a circle. */
function roundCorners(width: number, height: number, radius: number): Point[] {
  const near = radius * (1 - tangent);
  const middle = radius * (1 - diagonal);
  const corner: [number, number, boolean][] = [
    [0, radius, true],
    [0, near, false],
    [middle, middle, true],
    [near, 0, false],
    [radius, 0, true],
  ];
  const point = (x: number, y: number, on: boolean): Point => ({ x, y, on });
  return [
    ...corner.map(([x, y, on]) => point(x, y, on)),
    ...corner.toReversed().map(([x, y, on]) => point(width - x, y, on)),
    ...corner.map(([x, y, on]) => point(width - x, height - y, on)),
    ...corner.toReversed().map(([x, y, on]) => point(x, height - y, on)),
  ];
}

/** tan 22.5° and sin 45° without the functions, which may differ in their last digit from machine to machine. */
const tangent = Math.SQRT2 - 1;
const diagonal = Math.SQRT1_2;
