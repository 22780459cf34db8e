import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outline, type Outlines, readOutlines } from './outlines.ts';

export type Font = { glyph(codePoint: number): Outline | undefined };

/**
 * Noto Sans SC as the package @fontsource/noto-sans-sc has it: a hundred files, each for some ranges of Unicode
 * (unicode.json). Those that a text needs are read when it does.
 */
export function openFont(folder: string): Font {
  const slices = readSlices(folder);
  const outlines = new Map<Slice, Outlines>();
  const known = new Map<number, Outline | undefined>();
  const find = (codePoint: number): Outline | undefined => {
    for (const slice of slices) {
      if (!slice.ranges.some(([from, to]) => codePoint >= from && codePoint <= to)) continue;
      const read = outlines.get(slice) ?? readOutlines(readFileSync(join(folder, 'files', slice.file)));
      outlines.set(slice, read);
      const glyph = read(codePoint);
      if (glyph) return glyph;
    }
    return undefined;
  };
  return {
    glyph(codePoint) {
      if (!known.has(codePoint)) known.set(codePoint, find(codePoint));
      return known.get(codePoint);
    },
  };
}

type Slice = { file: string; ranges: [from: number, to: number][] };

function readSlices(folder: string): Slice[] {
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  // Latin comes last there; its marks are the ones for a line that is mostly figures.
  return Object.entries(ranges)
    .reverse()
    .map(([name, text]) => ({
      file: `noto-sans-sc-${name.replace(/[[\]]/g, '')}-500-normal.woff`,
      ranges: text.split(',').map(parseRange),
    }));
}

/** 'U+4e00-4e10' or 'U+4e00'. */
function parseRange(text: string): [number, number] {
  const [from = '', to = from] = text.trim().replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
