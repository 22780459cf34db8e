import { type Canvas, draw } from './canvas.ts';
import { fill, type Mask } from './fill.ts';
import type { Font } from './font.ts';
import type { Ink } from './palette.ts';

/** Lines of type in one font: measured, cut to a width, drawn. Each glyph is drawn once for each size. */
export type Lettering = {
  /** How wide a line is, in px. */
  measure(text: string, size: number): number;
  /** The text without what the font does not have: emoji leave no box behind. */
  clean(text: string): string;
  /** The largest of some settings that takes the text, cut off with … where even the last does not. */
  fit(text: string, settings: readonly Setting[], width: number): { lines: string[]; size: number };
  /** Draws a line; `y` is that of its baseline. Gives where it ends. */
  write(canvas: Canvas, line: { text: string; x: number; y: number; size: number; ink: Ink }): number;
};

/** At most so many lines of this size, in px to the em. */
export type Setting = { size: number; lines: number };

export function createLettering(font: Font): Lettering {
  const masks = new Map<string, Mask>();
  const maskOf = (character: string, size: number): Mask => {
    const key = `${size}${character}`;
    const known = masks.get(key);
    if (known) return known;
    const { contours = [] } = font.glyph(codeOf(character)) ?? {};
    const made = fill(contours.map((points) => points.map(({ x, y, on }) => ({ x: x * size, y: -y * size, on }))));
    masks.set(key, made);
    return made;
  };
  const advanceOf = (character: string) => font.glyph(codeOf(character))?.advance ?? 0;
  const measure = (text: string, size: number) => [...text].reduce((sum, each) => sum + advanceOf(each) * size, 0);
  return {
    measure,
    clean: (text) => cleanText(text, (character) => font.glyph(codeOf(character)) !== undefined),
    fit: (text, settings, width) => fitText(text, settings, (line, size) => measure(line, size) <= width),
    write(canvas, { text, x, y, size, ink }) {
      let at = x;
      for (const character of text) {
        draw(canvas, { x: Math.round(at), y, mask: maskOf(character, size), ink });
        at += advanceOf(character) * size;
      }
      return at;
    },
  };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function cleanText(text: string, has: (character: string) => boolean): string {
  const kept = Array.from(text.normalize('NFC'), (character) => (has(character) ? character : ' '));
  return kept.join('').replace(/\s+/g, ' ').trim();
}

/** Blanks and marks before an ellipsis. */
const lastMark = /[\s\p{P}]+$/u;

type Fits = (line: string, size: number) => boolean;

function fitText(text: string, settings: readonly Setting[], fits: Fits): { lines: string[]; size: number } {
  for (const { size, lines } of settings) {
    const broken = breakLines(text, (line) => fits(line, size));
    if (broken.length <= lines) return { lines: broken, size };
  }
  const { size, lines } = settings.at(-1) as Setting;
  const broken = breakLines(text, (line) => fits(line, size));
  const last = [...broken.slice(lines - 1).join('')];
  while (last.length > 0 && !fits(`${last.join('')}…`, size)) last.pop();
  return { lines: [...broken.slice(0, lines - 1), `${last.join('').replace(lastMark, '')}…`], size };
}

/** Between Chinese characters a line may break anywhere, between Latin words at their blanks. */
function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(unbroken) ?? []) {
    if (line === '' || fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    lines.push(line.trimEnd());
    line = piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines.flatMap((each) => (fits(each) ? [each] : splitWord(each, fits)));
}

/** Matches a word with its blanks, or one character of Chinese with the mark that must not begin a line after it. */
const unbroken = /[!-~\u00a1-\u024f]+ *|. ?[，。、；：！？）》」』”’…]*/gu;

/** A word longer than a line. */
function splitWord(word: string, fits: (line: string) => boolean): string[] {
  const lines = [''];
  for (const character of word) {
    const line = lines.at(-1) as string;
    if (line === '' || fits(line + character)) lines[lines.length - 1] = line + character;
    else lines.push(character);
  }
  return lines;
}
