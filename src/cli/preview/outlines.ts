import { readWoff } from './woff.ts';

/** A point of a TrueType outline; those that are not on the curve are the controls of quadratic ones. */
export type Point = { x: number; y: number; on: boolean };

/** A glyph in units of the em, y upwards from the baseline. */
export type Outline = { advance: number; contours: Point[][] };

export type Outlines = (codePoint: number) => Outline | undefined;

/**
 * The glyphs of a font file with TrueType outlines (https://learn.microsoft.com/typography/opentype/spec/glyf), scaled
 * to an em of 1. undefined for a character that the file does not have.
 */
export function readOutlines(file: Buffer): Outlines {
  const tables = readWoff(file);
  const table = (name: string) => {
    const bytes = tables.get(name);
    if (!bytes) throw new Error(`the font has no table ${name}`);
    return bytes;
  };
  const [head, hhea, hmtx, glyf, loca] = [table('head'), table('hhea'), table('hmtx'), table('glyf'), table('loca')];
  const em = head.readUInt16BE(18);
  const long = head.readInt16BE(50) === 1;
  const lastAdvance = hhea.readUInt16BE(34) - 1;
  const glyphOf = readCharacters(table('cmap'));
  const offsetOf = (glyph: number) => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  const contoursOf = (glyph: number): Point[][] => {
    const [from, to] = [offsetOf(glyph), offsetOf(glyph + 1)];
    return from === to ? [] : readGlyph(glyf.subarray(from, to), contoursOf);
  };
  return (codePoint) => {
    const glyph = glyphOf(codePoint);
    if (glyph === 0) return undefined;
    const contours = contoursOf(glyph).map((points) => points.map(({ x, y, on }) => ({ x: x / em, y: y / em, on })));
    return { advance: hmtx.readUInt16BE(4 * Math.min(glyph, lastAdvance)) / em, contours };
  };
}

/** Characters to numbers of glyphs, 0 for none: the segments of format 12, or of format 4 where there is no such. */
function readCharacters(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, number) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * number)),
  );
  const wide = subtables.find((each) => each.readUInt16BE(0) === 12);
  if (wide) return (codePoint) => findInFormat12(wide, codePoint);
  const narrow = subtables.find((each) => each.readUInt16BE(0) === 4);
  if (!narrow) throw new Error('the font maps characters in no known way');
  return (codePoint) => findInFormat4(narrow, codePoint);
}

function findInFormat12(table: Buffer, codePoint: number): number {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + 12 * group;
    const [start, end] = [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
    if (codePoint >= start && codePoint <= end) return table.readUInt32BE(at + 8) + codePoint - start;
  }
  return 0;
}

function findInFormat4(table: Buffer, codePoint: number): number {
  const doubled = table.readUInt16BE(6);
  for (let at = 14; at < 14 + doubled; at += 2) {
    if (codePoint > table.readUInt16BE(at)) continue;
    const [start, delta, range] = [1, 2, 3].map((column) => at + column * doubled + 2) as [number, number, number];
    const first = table.readUInt16BE(start);
    if (codePoint < first) return 0;
    const step = table.readUInt16BE(range);
    const glyph = step === 0 ? codePoint : table.readUInt16BE(range + step + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + table.readUInt16BE(delta)) & 0xffff;
  }
  return 0;
}

function readGlyph(glyph: Buffer, contoursOf: (glyph: number) => Point[][]): Point[][] {
  const count = glyph.readInt16BE(0);
  return count < 0 ? readComposite(glyph, contoursOf) : readSimple(glyph, count);
}

const [onCurve, shortX, shortY, repeated, sameX, sameY] = [1, 2, 4, 8, 16, 32];

function readSimple(glyph: Buffer, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, contour) => glyph.readUInt16BE(10 + 2 * contour));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = glyph.readUInt8(at++);
    const times = flag & repeated ? glyph.readUInt8(at++) + 1 : 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  const readColumn = (short: number, same: number) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyph.readUInt8(at++) : -glyph.readUInt8(at++);
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readColumn(shortX, sameX);
  const ys = readColumn(shortY, sameY);
  const points = flags.map((flag, index) => ({ x: xs[index]!, y: ys[index]!, on: (flag & onCurve) !== 0 }));
  return ends.map((end, contour) => points.slice((ends[contour - 1] ?? -1) + 1, end + 1));
}

const [wordOffsets, offsets, scaled, more, scaledBoth, turned] = [1, 2, 8, 32, 64, 128];

/** Glyphs made of others, moved: accented letters. Scaled or turned parts do not occur in the fonts that are shipped. */
function readComposite(glyph: Buffer, contoursOf: (glyph: number) => Point[][]): Point[][] {
  const contours: Point[][] = [];
  let [at, flags] = [10, more];
  while (flags & more) {
    flags = glyph.readUInt16BE(at);
    const part = glyph.readUInt16BE(at + 2);
    if (!(flags & offsets) || flags & (scaled | scaledBoth | turned)) return contours;
    const words = (flags & wordOffsets) !== 0;
    const dx = words ? glyph.readInt16BE(at + 4) : glyph.readInt8(at + 4);
    const dy = words ? glyph.readInt16BE(at + 6) : glyph.readInt8(at + 5);
    for (const points of contoursOf(part)) contours.push(points.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on })));
    at += words ? 8 : 6;
  }
  return contours;
}
