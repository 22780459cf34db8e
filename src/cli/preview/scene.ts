import { type Canvas, createCanvas, draw, drawBox } from './canvas.ts';
import { fill } from './fill.ts';
import { inkOn } from './palette.ts';

/** The white bubble in the middle that says everything: messengers that show a square crop to x = 285 … 915. */
export const card = { x: 320, y: 32, width: 560, height: 566, radius: 28 };
/** Where its words and bars stand. */
export const column = { x: card.x + 44, width: card.width - 88 };
/** The place of the product's mark, at the right end of the column's last line. */
const mark = { x: column.x + column.width - 48, y: 522 };

const onPaper = inkOn('paper', 'card');

/** What every picture of a site has in common: a chat on both sides of the bubble, as WeChat draws one. */
export function drawScene(): Canvas {
  const canvas = createCanvas(onPaper);
  for (const bubble of left) drawBubble(canvas, bubble);
  for (const bubble of right) drawBubble(canvas, bubble);
  drawBox(canvas, card, onPaper);
  drawTail(canvas, { x: card.x, y: card.y + 68, size: 18, ink: onPaper });
  drawMark(canvas);
  return canvas;
}

type Bubble = { side: 'left' | 'right'; y: number; width: number; lines: number[] };

const left: Bubble[] = [
  { side: 'left', y: 72, width: 124, lines: [76] },
  { side: 'left', y: 272, width: 152, lines: [104, 60] },
  { side: 'left', y: 508, width: 96, lines: [48] },
];
const right: Bubble[] = [
  { side: 'right', y: 164, width: 144, lines: [96, 68] },
  { side: 'right', y: 400, width: 112, lines: [64] },
];

const avatar = 60;
const margin = 40;
const gap = 20;
const lineHeight = 10;

function drawBubble(canvas: Canvas, { side, y, width: wide, lines }: Bubble): void {
  const own = side === 'right';
  const [avatarX, x] = own
    ? [1200 - margin - avatar, 1200 - margin - avatar - gap - wide]
    : [margin, margin + avatar + gap];
  drawBox(canvas, { x: avatarX, y, width: avatar, height: avatar, radius: 8 }, inkOn('paper', 'faint'));
  const ink = inkOn('paper', own ? 'own' : 'card');
  const tall = lines.length === 1 ? avatar : avatar + 24;
  drawBox(canvas, { x, y, width: wide, height: tall, radius: 8 }, ink);
  drawTail(canvas, { x: own ? x + wide : x, y: y + 30, size: own ? -10 : 10, ink });
  lines.forEach((length, index) => {
    const box = { x: x + 24, y: y + 25 + 24 * index, width: length, height: lineHeight, radius: 5 };
    drawBox(canvas, box, own ? inkOn('own', 'leaf') : inkOn('card', 'paper'));
  });
}

/** The product's own mark (public/favicon.svg), in the corner of the card. */
function drawMark(canvas: Canvas): void {
  const [ink, line] = [inkOn('card', 'deep'), inkOn('deep', 'card')];
  const { x, y } = mark;
  drawBox(canvas, { x, y, width: 48, height: 36, radius: 9 }, ink);
  const tail = [
    { x: 9, y: 34, on: true },
    { x: 24, y: 34, on: true },
    { x: 11, y: 46, on: true },
    { x: 9, y: 46, on: false },
    { x: 9, y: 44, on: true },
  ];
  draw(canvas, { x, y, mask: fill([tail]), ink });
  [22, 14, 18].forEach((length, index) => {
    const row = y + 8 + 8 * index;
    drawBox(canvas, { x: x + 10, y: row, width: 4, height: 4, radius: 2 }, line);
    drawBox(canvas, { x: x + 17, y: row, width: length, height: 4, radius: 2 }, line);
  });
}

/** Points to who speaks: to the left, or for a size below 0 to the right. */
function drawTail(canvas: Canvas, { x, y, size, ink }: { x: number; y: number; size: number; ink: number }): void {
  const half = Math.abs(size) * 0.75;
  const corners = [
    { x: 0, y: -half, on: true },
    { x: -size, y: 0, on: true },
    { x: 0, y: half, on: true },
  ];
  draw(canvas, { x, y, mask: fill([corners]), ink });
}
