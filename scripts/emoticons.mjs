// @ts-check
// Makes the drawings of emoticons and the list of their names from scripts/emoticons/:
//   list.tsv  WeChat's closed list: names, the Unicode picture that comes nearest, or a drawing of our own. The most common
//             first: as counted in groups of 2017 to 2019, and where we would look for those that came later
//   *.svg     our drawings, 32 × 32, for what Unicode lacks or where two emoticons would look the same
// Drawings stand one below the other in sheets, so that a page brings the one or two that it has emoticons of.
// All results are committed: node scripts/emoticons.mjs, twice, gives the same bytes.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { optimize } from 'svgo';

const require = createRequire(import.meta.url);
/** @type {{ icons: Record<string, { body: string }> }} */
const fluent = require('@iconify-json/fluent-emoji-flat/icons.json');
/** @type {Record<string, string>} */
const fluentNames = require('@iconify-json/fluent-emoji-flat/chars.json');

const sheetSize = 21;
const drawingSize = 32;
/** Steps of a drawing's unit that can be told apart: whole numbers of them take fewer bytes. */
const steps = 10;

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

/**
 * A drawing's elements, as large as a cell of a sheet and in whole numbers. Optimized alone: what drawings have in common
 * stays the same to a byte, and shrinks to nothing.
 * @param {string} picture
 */
function readDrawing(picture) {
  const body = fluent.icons[picture]?.body ?? readFileSync(fileOf(`scripts/emoticons/${picture.slice(4)}.svg`), 'utf8');
  const elements = body.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  // Circles as paths, since only paths are made larger; numbers are made whole after that.
  const large = shorten(`<g transform="scale(${steps})">${elements}</g>`, 3, [
    { name: 'removeAttrs', params: { attrs: ['clip-rule'] } },
    { name: 'convertShapeToPath', params: { convertArcs: true } },
  ]);
  // What is clipped, or a box with round corners, stays as it is, with tenths.
  if (large.includes('scale(')) return shorten(large, 1);
  return withoutEmptyGroup(shorten(large, 0));
}

/** @param {string} elements @param {number} floatPrecision @param {import('svgo').PluginConfig[]} [first] */
function shorten(elements, floatPrecision, first = []) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${elements}</svg>`;
  // How much shows through is no whole number.
  const rules = {
    name: /** @type {const} */ ('preset-default'),
    params: { overrides: { cleanupNumericValues: { floatPrecision: 2 } } },
  };
  const { data } = optimize(svg, { floatPrecision, multipass: true, plugins: [...first, rules] });
  return data.replace(/^<svg[^>]*>|<\/svg>$/g, '');
}

/** Without a group that says of its shapes what each of them says otherwise. @param {string} body */
function withoutEmptyGroup(body) {
  const [, inside = ''] = /^<g fill="none">((?:<(?:path|ellipse)\b[^>]* fill="[^>]*>)+)<\/g>$/.exec(body) ?? [];
  return inside || body;
}

/** @param {string[]} pictures */
function buildSheet(pictures) {
  const size = drawingSize * steps;
  const drawings = pictures.map((picture, index) => {
    const drawing = prefixIds(readDrawing(picture), index);
    return index === 0 ? drawing : `<g transform="translate(0 ${index * size})">${drawing}</g>`;
  });
  const box = `0 0 ${size} ${sheetSize * size}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${drawings.join('')}</svg>\n`;
}

/**
 * Ids are local to a drawing, but a sheet is one document.
 * @param {string} body
 * @param {number} index
 */
function prefixIds(body, index) {
  return body.replace(/(\bid="|url\(#|href="#)/g, `$1c${index}-`);
}

/** @param {Emoticon[]} list */
function writeSheets(list) {
  const folder = 'src/view/emoticon/';
  for (const file of readdirSync(fileOf(folder))) if (file.endsWith('.svg')) rmSync(fileOf(folder + file));
  const pictures = [...new Set(list.map(({ picture }) => picture))];
  for (let from = 0; from < pictures.length; from += sheetSize) {
    const sheet = buildSheet(pictures.slice(from, from + sheetSize));
    writeFileSync(fileOf(`${folder}sheet${from / sheetSize}.svg`), sheet);
  }
}

/** @param {Emoticon[]} list */
function formatModule(list) {
  let next = 0;
  const lines = list.map(({ names, cell }) => {
    const place = cell === next ? '' : `${cell} `;
    next = Math.max(next, cell + 1);
    return `${place}${names.join('|')}`;
  });
  return readFileSync(fileOf('scripts/emoticons/emoticon-list.ts.txt'), 'utf8')
    .replace('SHEET_SIZE', () => String(sheetSize))
    .replace('LINES', () => lines.join('\n'));
}

const list = parseList(readFileSync(fileOf('scripts/emoticons/list.tsv'), 'utf8'));
assertNamesAreDistinct(list);
writeSheets(list);
writeFileSync(fileOf('src/core/text/emoticon-list.ts'), formatModule(list));
