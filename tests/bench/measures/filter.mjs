// @ts-check
import { readFileSync } from 'node:fs';
import { newPage, openAt } from '../browser.mjs';
import { filesBelow } from '../prepare.mjs';
import { largest, median } from '../stats.mjs';

/** @typedef {import('../types.ts').Size} Size */
/** @typedef {import('../types.ts').Bench} Bench */
/** @typedef {import('playwright-core').Page} Page */

/**
 * Ticking a speaker and letting go again, the panel open and the index loaded: until the filtered timeline is on the
 * screen, whether it has as many messages as the logs, and whether the message that was looked at kept its place.
 * @type {import('../types.ts').Measure}
 */
export async function measureFilter(bench) {
  /** @type {Record<string, Turn[]>} */
  const found = {};
  for (const size of bench.sizes) {
    found[size.count] = await filterIn(bench, size);
    bench.say(`${size.count}: ${JSON.stringify(found[size.count])}`);
  }
  const each = (/** @type {(turns: Turn[]) => number} */ measure) =>
    Object.fromEntries(Object.entries(found).map(([count, turns]) => [count, measure(turns)]));
  const middle = (/** @type {'setMs' | 'clearedMs'} */ key, rare = false) =>
    each((turns) => median(turns.filter((turn) => turn.rare === rare).map((turn) => turn[key])));
  const wrong = each((turns) => turns.filter(({ counted, logged }) => counted !== logged).length);
  const onScreen = each((turns) => largest(turns.map(({ onScreenPx }) => onScreenPx)));
  return [
    line('set', 'filter by a speaker, from the click', 'ms', [middle('setMs'), 100]),
    line('clear', 'clear the filter', 'ms', [middle('clearedMs'), 100]),
    line('rare', 'filter by one of those who said least', 'ms', [middle('setMs', true), 100]),
    line('clear-rare', 'clear that filter', 'ms', [middle('clearedMs', true), 100]),
    { id: 'filter.files', name: 'files of messages fetched for it', unit: '', values: rareFiles(found) },
    line('count', 'counts that differ from the logs', '', [wrong, 0]),
    line('screen', 'largest move on the screen of the message looked at', 'px', [onScreen, 1]),
  ];
}

/** @typedef {Awaited<ReturnType<typeof turnOf>>} Turn */

/** @param {Record<string, Turn[]>} found */
const rareFiles = (found) =>
  Object.fromEntries(
    Object.entries(found).map(([count, turns]) => [
      count,
      median(turns.filter(({ rare }) => rare).map(({ files }) => files)),
    ]),
  );

/** @param {string} id @param {string} name @param {string} unit @param {[values: Record<string, number>, most: number]} held */
const line = (id, name, unit, [values, most]) => ({
  id: `filter.${id}`,
  name,
  unit,
  values,
  goal: most === 0 ? '0' : `≤ ${most}`,
  holds: Object.values(values).every((value) => value <= most),
});

/** @param {Bench} bench @param {Size} size */
async function filterIn(bench, size) {
  const speakers = size.archive.speakers();
  const logged = countInLogs(size.logs);
  const turns = [];
  for (const { rank, position, rare } of pickSpeakers(speakers, bench.rounds)) {
    const name = speakers.names[rank] ?? '';
    const count = speakers.counts[rank] ?? 0;
    turns.push(await turnOf(bench, size, { name, position, count, logged: logged.get(name) ?? 0, rare }));
  }
  return turns;
}

/**
 * Speakers who say most, some and little, and those who say least and yet fill a screen: of a shorter list nothing could
 * keep its place. Each with a message to be looked at.
 * @param {ReturnType<Size['archive']['speakers']>} speakers @param {number} rounds
 */
function pickSpeakers({ names, counts, by }, rounds) {
  const place = (/** @type {number} */ rank) => ({ rank, position: by.indexOf(rank, Math.floor(by.length / 2)) });
  const spread = Array.from({ length: rounds * 2 }, (_, round) =>
    Math.floor(names.length * (round / (rounds * 3)) ** 2),
  );
  const least = [...names.keys()]
    .filter((rank) => (counts[rank] ?? 0) >= 40)
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  const isThere = (/** @type {{ position: number }} */ { position }) => position >= 0;
  return [
    ...[...new Set(spread)].map((rank) => ({ ...place(rank), rare: false })).filter(isThere),
    ...least
      .map((rank) => ({ ...place(rank), rare: true }))
      .filter(isThere)
      .slice(0, rounds),
  ];
}

/**
 * @param {Pick<Bench, 'browser' | 'server'>} bench @param {Size} size
 * @param {{ name: string, position: number, count: number, logged: number, rare: boolean }} who
 */
async function turnOf({ browser, server }, size, { name, position, count, logged, rare }) {
  // A page of its own: a link to the same day would keep the page as it was left.
  const { page, close } = await newPage(browser);
  await openAt(page, size, position);
  await page.getByRole('button', { name: /^成员/ }).first().click();
  // The list draws only the names in sight.
  await page.getByRole('textbox', { name: '搜索名字' }).fill(name);
  await page
    .locator(`label:has(bdi[title=${JSON.stringify(name)}]) input`)
    .first()
    .waitFor({ state: 'attached' });
  await page.waitForTimeout(600);
  const asked = server.requests.length;
  const set = await page.evaluate(tick, { name, position, count });
  const files = server.requests.slice(asked).filter(({ path }) => /\/[0-9a-f]{12}\.json$/.test(path)).length;
  await page.waitForTimeout(400);
  const cleared = await page.evaluate(tick, { name, position, count: size.count });
  await close();
  const onScreenPx = Math.max(set.onScreenPx, cleared.onScreenPx);
  return { name, rare, setMs: set.ms, clearedMs: cleared.ms, counted: set.counted, logged, files, onScreenPx };
}

/**
 * In the page: clicks a speaker's box; until the frame with the list of the new length is made. Reads its length and
 * how far the message that was looked at has moved, also after it came to rest.
 * @param {{ name: string, position: number, count: number }} wanted
 */
async function tick({ name, position, count }) {
  const find = () => document.querySelector(`article[data-position="${position}"]`);
  const place = () => find()?.getBoundingClientRect().top ?? Number.MAX_SAFE_INTEGER;
  const counted = () => Number(document.querySelector('[role=feed] article')?.getAttribute('aria-setsize'));
  const label = [...document.querySelectorAll('label')].find((each) => each.querySelector('bdi')?.title === name);
  const before = place();
  const start = performance.now();
  label?.querySelector('input')?.click();
  while (counted() !== count && performance.now() - start < 5000)
    await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done));
  const ms = performance.now() - start;
  const moves = [place()];
  await new Promise((done) => setTimeout(done, 500));
  moves.push(place());
  const onScreenPx = Math.max(...moves.map((top) => Math.abs(top - before)));
  return { ms, counted: counted(), onScreenPx };
}

/** Who said how much, straight from the logs' lines. @param {string} folder */
function countInLogs(folder) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const file of filesBelow(folder)) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^> \d\d:\d\d:\d\d {2}(.*) {2}$/gm)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}
