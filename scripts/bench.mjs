// @ts-check
// npm run bench [-- --only scroll,filter] [--sizes 1e4,1e6] [--rounds 3]: what tests/bench/README.md describes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser, newPage } from '../tests/bench/browser.mjs';
import { measures } from '../tests/bench/measures.mjs';
import { buildPages, buildProduct, importBundled, inlineData, prepareArchive } from '../tests/bench/prepare.mjs';
import { serve } from '../tests/bench/server.mjs';
import { formatCount, formatTable } from '../tests/bench/table.mjs';

const { only, sizes, rounds } = readOptions();
const folder = fileURLToPath(new URL('../.bench', import.meta.url));
const product = join(folder, 'product');
const say = (/** @type {string} */ text) => void process.stderr.write(`${text}\n`);
const startedAt = new Date();

say('building the product and the pages of the baselines');
buildProduct(product);
await buildPages(join(folder, 'pages'));
/** @type {typeof import('../tests/bench/read-archive.ts')} */
const { readArchive } = await importBundled('read-archive', join(folder, 'node'));

const prepared = [20, ...sizes].map((count) => {
  say(`archive of ${formatCount(count)} messages`);
  const made = prepareArchive(folder, product, count);
  return { count, ...made, archive: readArchive(made.site) };
});
const [small] = prepared;
if (small) inlineData(small.site, small.archive);

const folders = Object.fromEntries(prepared.map(({ count, site }) => [String(count), site]));
const scratch = join(folder, 'scratch');
mkdirSync(scratch, { recursive: true });
const server = await serve({ ...folders, pages: join(folder, 'pages'), scratch });
const served = prepared.map((each) => ({ ...each, url: `${server.url}${each.count}/` }));
const [tiny, ...rest] = served;
if (!tiny) throw new Error('no baseline');
const browser = await launchBrowser();
await seeThatItWorks(tiny);

/** @type {import('../tests/bench/types.ts').Line[]} */
const lines = [];
const failures = [];
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (only && !only.includes(name)) continue;
    const start = performance.now();
    say(`${name} …`);
    try {
      lines.push(...(await measure({ sizes: rest, rounds, product, scratch, server, browser, tiny, say })));
    } catch (error) {
      // One measure that breaks leaves the others standing.
      failures.push(name);
      say(`${name} broke: ${error instanceof Error ? error.stack : error}`);
    }
    say(`${name} took ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
} finally {
  await browser.close();
  server.close();
}

const machine = { cores: cpus().length, node: process.version, chromium: browser.version() };
const results = { date: startedAt.toISOString().slice(0, 10), machine, rounds, sizes, failures, lines };
writeFileSync(join(folder, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
console.log(formatTable(lines, sizes));
const missed = lines.filter((line) => line.holds === false).map((line) => line.name);
if (missed.length > 0) console.log(`\nGoals missed in this run: ${missed.join('; ')}.`);
if (failures.length > 0) console.log(`\nMeasures that broke: ${failures.join(', ')}.`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** A product that shows nothing would be waited for again and again. @param {import('../tests/bench/types.ts').Size} size */
async function seeThatItWorks({ url, archive }) {
  const { page, close } = await newPage(browser);
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url + archive.link(10));
  const article = page.locator('article[aria-current]');
  const works = await article.waitFor({ timeout: 20_000 }).then(
    () => true,
    () => false,
  );
  await close();
  if (works) return;
  await browser.close();
  exit(`The built page shows no message: ${errors.join(', ')}`);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      sizes: { type: 'string', default: '1e4,1e5,1e6' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const names = Object.keys(measures);
  const wanted = values.only?.split(',');
  const unknown = wanted?.find((name) => !names.includes(name));
  const counts = values.sizes.split(',').map(Number);
  const turns = Number(values.rounds);
  if (unknown !== undefined) exit(`--only ${unknown}: there is ${names.join(', ')}`);
  if (counts.some((count) => !Number.isInteger(count) || count < 1000)) exit('--sizes: whole numbers from 1000');
  if (!Number.isInteger(turns) || turns < 1) exit('--rounds: a whole number from 1');
  return { only: wanted, sizes: counts, rounds: turns };
}

/** @param {string} message */
function exit(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
