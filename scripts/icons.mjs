// @ts-check
// Makes src/view/icon/icon.module.css from Lucide's drawings: masks, since they cost no script and take any colour.
// The result is committed: node scripts/icons.mjs, twice, gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { optimize } from 'svgo';

const require = createRequire(import.meta.url);

/** Lucide draws with 2; the page's thin type asks for a little less. */
const strokeWidth = 1.75;

/** @param {string} path */
const fileOf = (path) => new URL(`../${path}`, import.meta.url);

/** @param {string} name */
function readDrawing(name) {
  const svg = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8')
    .replace(/ class="[^"]*"/, '')
    .replace(/\s(?:width|height)="24"/g, '')
    .replace('stroke="currentColor"', 'stroke="#000"')
    .replace('stroke-width="2"', `stroke-width="${strokeWidth}"`);
  return optimize(svg, { multipass: true }).data;
}

/** What a url("data:…") must not hold as it is. @param {string} svg */
const formatDataUri = (svg) => `data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll('#', '%23')}`;

const list = readFileSync(fileOf('src/view/icon/icon-names.ts'), 'utf8');
const names = [...list.matchAll(/^ {2}'([a-z\d-]+)',$/gm)].map(([, name]) => String(name));
const rules = names.map(
  (name) => `  [data-icon="${name}"] {\n    --drawing: url("${formatDataUri(readDrawing(name))}");\n  }\n`,
);
const template = readFileSync(fileOf('scripts/icons/icon.module.css.txt'), 'utf8');
writeFileSync(
  fileOf('src/view/icon/icon.module.css'),
  template.replace('RULES\n', () => rules.join('\n')),
);
