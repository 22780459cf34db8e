// @ts-check
// Makes the sprite of emoticons and the list of their names from scripts/emoticons/:
//   list.tsv  WeChat's closed list: names, the Unicode picture that comes nearest, or a drawing of our own
//   *.svg     our drawings, 32 × 32, for what Unicode lacks or where two emoticons would look the same
// Both results are committed: node scripts/emoticons.mjs, twice, gives the same bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { optimize } from 'svgo';

const require = createRequire(import.meta.url);
/** @type {{ icons: Record<string, { body: string }> }} */
const fluent = require('@iconify-json/fluent-emoji-flat/icons.json');
/** @type {Record<string, string>} */
const fluentNames = require('@iconify-json/fluent-emoji-flat/chars.json');

const columns = 12;
const cellSize = 32;

/**
 * @typedef {{ names: string[], picture: string, cell: number }} Emoticon
 * `picture` is an icon of Fluent's, or `own/` and the name of a drawing.
 */

/** @param {string} path */
const fileOf = (path) => new URL(`../${path}`, import.meta.url);

/** @param {string} character */
function findFluentIcon(character) {
  const codes = Array.from(character, (c) => /** @type {number} */ (c.codePointAt(0)).toString(16));
  // Fluent leaves U+FE0F out of most keys, but not out of all.
  const name = fluentNames[codes.join('-')] ?? fluentNames[codes.filter((c) => c !== 'fe0f').join('-')];
  if (name === undefined) throw new Error(`Fluent has no picture of ${character} (${codes.join('-')})`);
  return name;
}

/** @param {string} table */
function parseList(table) {
  const cells = /** @type {Map<string, number>} */ (new Map());
  return table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [zh = '', hant = '', en = '', unicode = '', drawing = ''] = line.split('\t');
      const names = new Set([zh, hant, en].flatMap((column) => column.split('|')).filter(Boolean));
      const picture = drawing ? `own/${drawing}` : findFluentIcon(unicode);
      const cell = cells.get(picture) ?? cells.size;
      cells.set(picture, cell);
      return { names: [...names], picture, cell };
    });
}

/** @param {Emoticon[]} list */
function assertNamesAreDistinct(list) {
  const seen = new Set();
  for (const name of list.flatMap((emoticon) => emoticon.names)) {
    if (seen.has(name)) throw new Error(`two emoticons are called ${name}`);
    seen.add(name);
  }
}

/** @param {string} picture */
function readPicture(picture) {
  const icon = fluent.icons[picture];
  if (icon) return icon.body;
  const svg = readFileSync(fileOf(`scripts/emoticons/${picture.slice(4)}.svg`), 'utf8');
  return svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
}

/**
 * Ids are local to a picture, but the sprite is one document.
 * @param {string} body
 * @param {number} cell
 */
const prefixIds = (body, cell) => body.replace(/(\bid="|url\(#|href="#)/g, `$1c${cell}-`);

/** @param {Emoticon[]} list */
function buildSprite(list) {
  const pictures = [...new Map(list.map(({ cell, picture }) => [cell, picture]))];
  const width = columns * cellSize;
  const height = Math.ceil(pictures.length / columns) * cellSize;
  const cells = pictures.map(([cell, picture]) => {
    const x = (cell % columns) * cellSize;
    const y = Math.floor(cell / columns) * cellSize;
    return `<g transform="translate(${x} ${y})">${prefixIds(readPicture(picture), cell)}</g>`;
  });
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${cells.join('')}</svg>`;
  const options = { floatPrecision: 2, multipass: true };
  return `${optimize(svg, options).data}\n`;
}

/** @param {Emoticon[]} list */
function formatModule(list) {
  let next = 0;
  const lines = list.map(({ names, cell }) => {
    const place = cell === next ? '' : `${cell} `;
    next = Math.max(next, cell + 1);
    return `${place}${names.join('|')}`;
  });
  const cellCount = new Set(list.map(({ cell }) => cell)).size;
  return readFileSync(fileOf('scripts/emoticons/emoticon-list.ts.txt'), 'utf8')
    .replace('COLUMNS', () => String(columns))
    .replace('COUNT', () => String(cellCount))
    .replace('LINES', () => lines.join('\n'));
}

const list = parseList(readFileSync(fileOf('scripts/emoticons/list.tsv'), 'utf8'));
assertNamesAreDistinct(list);
writeFileSync(fileOf('src/view/emoticon/emoticons.svg'), buildSprite(list));
writeFileSync(fileOf('src/core/text/emoticon-list.ts'), formatModule(list));
