// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { newPage } from '../browser.mjs';

/** @typedef {import('../types.ts').Line} Line */
/** @typedef {import('../types.ts').Bench} Bench */
/** @typedef {import('../types.ts').Size} Size */

/** @type {import('../types.ts').Measure} */
export async function measureArchive(bench) {
  const { sizes } = bench;
  /** @type {Awaited<ReturnType<typeof openMiddle>>[]} */
  const opened = [];
  for (const size of sizes) opened.push(await openMiddle(bench, size));
  const by = (/** @type {(size: Size, index: number) => number} */ measure) =>
    Object.fromEntries(sizes.map((size, index) => [size.count, measure(size, index)]));
  const manifest = by(({ site }) => gzipSync(readFileSync(join(site, 'data/manifest.json'))).length / 1000);
  const index = by(({ site, archive, count }) => gzipSync(readFileSync(join(site, archive.index))).length / count);
  const brotli = by(
    ({ site, archive, count }) => brotliCompressSync(readFileSync(join(site, archive.index))).length / count,
  );
  const bytes = by((_, at) => (opened[at]?.bytes ?? 0) / 1000);
  const shards = by((_, at) => opened[at]?.shards ?? 0);
  const ahead = by((_, at) => opened[at]?.shardsAtRest ?? 0);
  /** @type {(id: string, name: string, unit: string, values: Record<string, number>) => Line} */
  const line = (id, name, unit, values) => ({ id: `archive.${id}`, name, unit, values });
  return [
    atMost(line('manifest', 'manifest, gzip', 'kB', manifest), 60),
    atMost(line('index.gzip', 'speaker index, gzip', 'B a message', index), 1.5),
    atMost(line('index.brotli', 'speaker index, brotli', 'B a message', brotli), 1.5),
    atMost(line('open.bytes', 'open a link: page and data, gzip', 'kB', bytes), 250),
    atMost(line('open.shards', 'open a link: shards fetched', '', shards), 2),
    line('open.ahead', 'shards after two seconds of rest', '', ahead),
  ];
}

/** @param {Line} line @param {number} most @returns {Line} */
function atMost(line, most) {
  return { ...line, goal: `≤ ${most}`, holds: Object.values(line.values).every((value) => Number(value) <= most) };
}

/** What opening a link in the middle transfers until the message stands there, and what follows when it rests. */
async function openMiddle(/** @type {Bench} */ { browser, server }, /** @type {Size} */ size) {
  const { page, close } = await newPage(browser);
  server.requests.length = 0;
  const position = Math.floor(size.count / 2);
  const isShard = (/** @type {{ path: string }} */ { path }) => /\/data\/bench\/[^/s]+\.json$/.test(path);
  await page.goto(size.url + size.archive.link(position));
  await page.locator(`article[aria-current][data-position="${position}"]`).waitFor();
  const first = server.requests.filter(({ path }) => path.endsWith('/') || path.endsWith('.json'));
  await page.waitForTimeout(2000);
  const shardsAtRest = server.requests.filter(isShard).length;
  await close();
  return {
    bytes: first.reduce((sum, { bytes }) => sum + bytes, 0),
    shards: first.filter(isShard).length,
    shardsAtRest,
  };
}
