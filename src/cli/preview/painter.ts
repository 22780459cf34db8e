import { type Canvas, height, width } from './canvas.ts';
import { createFilter } from './filter.ts';
import { type Band, formatPng, packBand } from './png.ts';

/** Rows from … to - 1 of a picture and what is painted there; with a `key`, the same wherever the key is. */
export type Strip = { from: number; to: number; key?: string; paint: (canvas: Canvas) => unknown };

/**
 * Paints pictures that are one scene but for some strips. What was compressed once is used again: of a day's picture
 * most of the time only the last strip is new.
 */
export function createPainter(scene: Canvas): (strips: readonly Strip[], key: string) => Buffer {
  const canvas: Canvas = { pixels: scene.pixels.slice(), drawn: [] };
  const filter = createFilter(scene);
  const known = new Map<string, Band>();

  function bandOf({ from, to, key, paint }: Strip): Band {
    const place = key === undefined ? undefined : `${from} ${to} ${key}`;
    const band = place === undefined ? undefined : known.get(place);
    if (band) return band;
    paint(canvas);
    const made = packBand(filter(canvas, { from, to }));
    canvas.pixels.set(scene.pixels.subarray(from * width, to * width), from * width);
    canvas.drawn = [];
    if (place !== undefined) known.set(place, made);
    return made;
  }

  return (strips, key) => {
    const bands: Band[] = [];
    let row = 0;
    for (const strip of [...strips, { from: height, to: height }]) {
      if (strip.from > row) bands.push(bandOf({ from: row, to: strip.from, key: 'scene', paint: () => {} }));
      if ('paint' in strip) bands.push(bandOf(strip));
      row = strip.to;
    }
    return formatPng(bands, key);
  };
}
