import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emoticons, emoticonsOfSheet } from '../../src/core/index.ts';
import { emoticonLook } from '../../src/view/emoticon/emoticon-look.ts';

const folder = new URL('../../src/view/emoticon/', import.meta.url);
const readText = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const sheets = readdirSync(folder).filter((file) => file.endsWith('.svg'));
const cells = [...new Set(Array.from(emoticons.values(), ({ cell }) => cell))];
const cellsOf = (sheet: number) => cells.filter((cell) => Math.floor(cell / emoticonsOfSheet) === sheet);

test('every sheet of emoticons has a class of its own, and a drawing for each of them', () => {
  const css = readText('emoticon.module.css');
  const classes = sheets.map((_, sheet) => {
    expect(css).toContain(`.sheet${sheet} {\n    background-image: url("./sheet${sheet}.svg");`);
    const drawn = [...readText(`sheet${sheet}.svg`).matchAll(/<g transform="translate\(0 \d+\)">/g)].length + 1;
    expect(drawn).toBe(cellsOf(sheet).length);
    const looks = new Set(cellsOf(sheet).map((cell) => emoticonLook(cell).className));
    expect(looks.size).toBe(1);
    return [...looks].join();
  });
  expect(classes.join()).not.toContain('undefined');
  expect(new Set(classes).size).toBe(sheets.length);
  expect(sheets.flatMap((_, sheet) => cellsOf(sheet))).toHaveLength(cells.length);
});

test('the drawings of a sheet stand one below the other, the last at its end', () => {
  const css = readText('emoticon.module.css');
  expect(css).toContain(`0 0 / 100% ${emoticonsOfSheet * 100}% no-repeat`);
  const places = cells.slice(0, emoticonsOfSheet).map((cell) => Number.parseFloat(emoticonLook(cell).positionY));
  expect([places[0], places.at(-1)]).toEqual([0, 100]);
  expect(new Set(places.slice(1).map((place, index) => place - (places[index] ?? 0)))).toEqual(new Set([5]));
});
