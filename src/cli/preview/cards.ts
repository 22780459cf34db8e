import { parseDate } from '../../core/index.ts';
import { drawBars } from './bars.ts';
import type { Canvas } from './canvas.ts';
import type { Lettering, Setting } from './lettering.ts';
import type { Strip } from './painter.ts';
import { inkOn } from './palette.ts';
import { column } from './scene.ts';

/** A day in numbers; `hours` are the messages of each of its 24. */
export type DayFacts = { title: string; date: string; count: number; speakers: number; hours: readonly number[] };

/** A chat's life, or that of all of them, from the first day to the last; `words` say how much there is of what. */
export type LifeFacts = {
  title: string;
  first: string;
  last: string;
  bars: readonly number[];
  words: readonly string[];
};

const text = inkOn('card', 'text');
const quiet = inkOn('card', 'quiet');

const smallTitle: Setting[] = [
  { size: 44, lines: 1 },
  { size: 38, lines: 1 },
  { size: 32, lines: 2 },
];
const largeTitle: Setting[] = [
  { size: 88, lines: 1 },
  { size: 68, lines: 2 },
  { size: 52, lines: 3 },
];

/** The card of a day, from top to bottom. Most of it is that of another day, too. */
export function dayStrips(lettering: Lettering, { title, date, count, speakers, hours }: DayFacts): Strip[] {
  const { year, month, day, weekday } = parseDate(date) ?? { year: 0, month: 0, day: 0, weekday: 0 };
  const line = { x: column.x, ink: quiet };
  const when = `${year}年　星期${'日一二三四五六'[weekday]}`;
  return [
    { from: 52, to: 160, key: `day of ${title}`, paint: (canvas) => paintDayTitle(canvas, lettering, title) },
    {
      from: 160,
      to: 284,
      key: `${month}-${day}`,
      // Figures have a little room to their left, which shows at this size.
      paint: (canvas) =>
        lettering.write(canvas, { text: `${month}月${day}日`, x: column.x - 6, y: 264, size: 112, ink: text }),
    },
    {
      from: 288,
      to: 340,
      key: when,
      paint: (canvas) => lettering.write(canvas, { ...line, text: when, y: 326, size: 38 }),
    },
    ...lastStrips(lettering, hours, [`${formatCount(count)} 条消息`, `${formatCount(speakers)} 人`]),
  ];
}

/** The card of a chat, or of the archive. */
export function lifeStrips(lettering: Lettering, { title, first, last, bars, words }: LifeFacts): Strip[] {
  const [from, to] = [first, last].map((date) => date.slice(0, 7).replace('-', '.'));
  const span = from === to ? `${from}` : `${from} – ${to}`;
  const line = { text: span, x: column.x, y: 326, size: 38, ink: quiet };
  return [
    { from: 52, to: 284, key: `life of ${title}`, paint: (canvas) => paintLifeTitle(canvas, lettering, title) },
    { from: 288, to: 340, key: span, paint: (canvas) => lettering.write(canvas, line) },
    ...lastStrips(lettering, bars, words),
  ];
}

/** '31,080' */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A title of emoji only leaves nothing to draw. */
function titleLines(lettering: Lettering, title: string, settings: readonly Setting[]) {
  return lettering.fit(lettering.clean(title) || '聊记', settings, column.width);
}

function paintDayTitle(canvas: Canvas, lettering: Lettering, title: string): void {
  const { lines, size } = titleLines(lettering, title, smallTitle);
  const first = lines.length === 1 ? 124 : 98;
  lines.forEach((line, index) => {
    lettering.write(canvas, { text: line, x: column.x, y: first + 42 * index, size, ink: quiet });
  });
}

function paintLifeTitle(canvas: Canvas, lettering: Lettering, title: string): void {
  const { lines, size } = titleLines(lettering, title, largeTitle);
  const leading = Math.round(size * 1.24);
  const middle = 174 + Math.round(size * 0.38);
  lines.forEach((line, index) => {
    const y = middle + Math.round(leading * (index - (lines.length - 1) / 2));
    lettering.write(canvas, { text: line, x: column.x - 2, y, size, ink: text });
  });
}

/** What no other picture has: the bars, and how many. */
function lastStrips(lettering: Lettering, bars: readonly number[], words: readonly string[]): Strip[] {
  return [
    { from: 364, to: 492, paint: (canvas) => drawBars(canvas, bars, { y: 488, tall: 120 }) },
    {
      from: 522,
      to: 572,
      paint: (canvas) => lettering.write(canvas, { ...fitWords(lettering, words), x: column.x, y: 556, ink: quiet }),
    },
  ];
}

/** '312 条消息 · 27 人': smaller, then less, until it fits beside the mark. */
function fitWords(lettering: Lettering, words: readonly string[]): { text: string; size: number } {
  const room = column.width - 68;
  const joined = words.join(' · ');
  const size = [34, 30].find((each) => lettering.measure(joined, each) <= room);
  if (size !== undefined || words.length === 1) return { text: joined, size: size ?? 30 };
  return fitWords(lettering, words.slice(0, -1));
}
