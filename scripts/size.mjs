// @ts-check
// npm run size: what a reader's browser loads before it shows a message, held against its budget: all that
// index.html names, preloads included, and what those scripts import before they run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** kB gzip. Script: it would be 105 with all of React and of the virtual list (vite-react.mjs, vite-virtual.mjs). */
const budgets = { js: 70, css: 14 };

const page = 'dist/page';
if (!existsSync(join(page, 'index.html'))) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });

/** The files that a first load brings. */
function findFirst() {
  const html = readFileSync(join(page, 'index.html'), 'utf8');
  const found = new Set(
    Array.from(html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g), ([, file]) => String(file)),
  );
  // A Set visits what is added while it is walked.
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    const script = readFileSync(join(page, file), 'utf8');
    for (const [, path] of script.matchAll(staticImport)) found.add(posix.join(dirname(file), String(path)));
  }
  return [...found];
}

/** Matches import{a as b}from"./c.js", import"./c.js" and export*from"./c.js"; not import("./c.js"). */
const staticImport = /\b(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

const first = findFirst().map((file) => ({
  file,
  size: gzipSync(readFileSync(join(page, file)), { level: 9 }).length / 1000,
}));

let over = false;
for (const [kind, budget] of Object.entries(budgets)) {
  const files = first.filter(({ file }) => file.endsWith(`.${kind}`));
  for (const { file, size } of files) console.log(`${size.toFixed(1).padStart(7)} kB  ${file}`);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  console.log(`${total.toFixed(1).padStart(7)} kB  first load, ${kind}, gzip; at most ${budget}`);
  over ||= total > budget || files.length === 0;
}
if (over) console.error('The first load is over its budget, or nothing was found to weigh.');
process.exit(over ? 1 : 0);
