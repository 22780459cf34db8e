import type { Point } from './outlines.ts';

/** A shape drawn: how much of each pixel it covers, 0 … `steps`; its place is that of its top left pixel. */
export type Mask = {
  left: number;
  top: number;
  width: number;
  height: number;
  cover: Uint8Array;
  /** The rows that are not as the one above; below the last there is nothing. */
  edges: number[];
};

/** Degrees of cover that are told apart: enough for smooth edges, few enough for a small picture. */
export const steps = 12;

/** Straight pieces that stand for a curve: even a letter 100 px high shows no corner. */
const pieces = 6;

/** Draws contours of quadratic curves in px, y downwards, filled where they wind around. */
export function fill(contours: readonly Point[][]): Mask {
  const lines = contours.map(flatten);
  const all = lines.flat();
  const left = Math.floor(Math.min(...all.map(({ x }) => x), 0));
  const top = Math.floor(Math.min(...all.map(({ y }) => y), 0));
  const width = Math.ceil(Math.max(...all.map(({ x }) => x), 0)) - left + 1;
  const height = Math.ceil(Math.max(...all.map(({ y }) => y), 0)) - top + 1;
  // What each pixel adds to the cover of all to its right (https://nothings.org/gamedev/rasterize, 2nd method).
  const area = { width, change: new Float64Array(width * height + 2) };
  for (const points of lines) {
    points.forEach((to, index) => {
      const from = points.at(index - 1) as Place;
      addLine(area, { x: from.x - left, y: from.y - top }, { x: to.x - left, y: to.y - top });
    });
  }
  const cover = sumRows(area, height);
  return { left, top, width, height, cover, edges: findEdges(cover, { width, height }) };
}

function findEdges(cover: Uint8Array, { width, height }: { width: number; height: number }): number[] {
  const coverAt = (row: number, column: number) => (row < 0 || row === height ? 0 : cover[row * width + column]);
  const edges: number[] = [];
  for (let row = 0; row <= height; row++) {
    let column = 0;
    while (column < width && coverAt(row, column) === coverAt(row - 1, column)) column++;
    if (column < width) edges.push(row);
  }
  return edges;
}

type Place = { x: number; y: number };
type Area = { width: number; change: Float64Array };

/** A contour as straight lines. Between two control points lies one on the curve, half-way. */
function flatten(points: readonly Point[]): Place[] {
  const whole = points.flatMap((point, index) => {
    const before = points.at(index - 1) as Point;
    const between = { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2, on: true };
    return before.on || point.on ? [point] : [between, point];
  });
  const first = whole.findIndex(({ on }) => on);
  const turned = [...whole.slice(first), ...whole.slice(0, first)];
  return turned.flatMap((point, index) => {
    if (point.on) return [point];
    const [from, to] = [turned.at(index - 1) as Point, turned[(index + 1) % turned.length] as Point];
    return Array.from({ length: pieces - 1 }, (_, piece) => along(from, point, to, (piece + 1) / pieces));
  });
}

function along(from: Place, control: Place, to: Place, at: number): Place {
  const [a, b, c] = [(1 - at) * (1 - at), 2 * at * (1 - at), at * at];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

function addLine(area: Area, from: Place, to: Place): void {
  if (from.y === to.y) return;
  const [upper, lower, sign] = from.y < to.y ? [from, to, 1] : [to, from, -1];
  const slope = (lower.x - upper.x) / (lower.y - upper.y);
  for (let row = Math.floor(upper.y); row < lower.y; row++) {
    const [start, end] = [Math.max(upper.y, row), Math.min(lower.y, row + 1)];
    const [x0, x1] = [upper.x + (start - upper.y) * slope, upper.x + (end - upper.y) * slope];
    addToRow(area, row, { left: Math.min(x0, x1), right: Math.max(x0, x1), height: sign * (end - start) });
  }
}

/** A piece of a line within one row of pixels: what lies to its right is covered by its height. */
function addToRow(area: Area, row: number, piece: { left: number; right: number; height: number }): void {
  const { left, right, height } = piece;
  const [first, last] = [Math.floor(left), Math.floor(right)];
  for (let pixel = first; pixel <= last; pixel++) {
    // Of the height, what is crossed within this pixel; and how much of the pixel lies to the right of that, on average.
    const [from, to] = [Math.max(left, pixel), Math.min(right, pixel + 1)];
    const crossed = right > left ? (height * (to - from)) / (right - left) : height;
    const covered = crossed * (pixel + 1 - (from + to) / 2);
    add(area, row, pixel, covered);
    add(area, row, pixel + 1, crossed - covered);
  }
}

function add({ width, change }: Area, row: number, pixel: number, value: number): void {
  const at = row * width + pixel;
  change[at] = (change[at] ?? 0) + value;
}

function sumRows({ width, change }: Area, height: number): Uint8Array {
  const cover = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    let sum = 0;
    for (let at = row * width; at < (row + 1) * width; at++) {
      sum += change[at] as number;
      cover[at] = Math.round(Math.min(1, Math.abs(sum)) * steps);
    }
  }
  return cover;
}
