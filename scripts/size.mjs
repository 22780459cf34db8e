// @ts-check
// npm run size: what a reader's browser loads before it shows a message, held against its budget.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** kB gzip. Script: react, react-dom, react-virtual, zustand and dayjs alone are 80.5. */
const budgets = { js: 100, css: 14 };

if (!existsSync('dist/page/index.html')) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const page = 'dist/page';
const html = readFileSync(join(page, 'index.html'), 'utf8');
const first = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(js|css))"/g)].map(([, file, kind]) => ({
  file: String(file),
  kind: String(kind),
}));

let over = false;
for (const [kind, budget] of Object.entries(budgets)) {
  const files = first.filter((each) => each.kind === kind);
  const sizes = files.map(({ file }) => gzipSync(readFileSync(join(page, file)), { level: 9 }).length / 1000);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  files.forEach(({ file }, index) => {
    console.log(`${(sizes[index] ?? 0).toFixed(1).padStart(7)} kB  ${file}`);
  });
  console.log(`${total.toFixed(1).padStart(7)} kB  first load, ${kind}, gzip; at most ${budget}`);
  over ||= total > budget || (kind === 'js' && files.length === 0);
}
if (over) console.error('The first load is over its budget, or nothing was found to weigh.');
process.exit(over ? 1 : 0);
