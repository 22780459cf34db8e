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
  /** @type {Record<string, Awaited<ReturnType<typeof filterIn>>>} */
  const found = {};
  for (const size of bench.sizes) {
    found[size.count] = await filterIn(bench, size);
    bench.say(`${size.count}: ${JSON.stringify(found[size.count])}`);
  }
  const each = (/** @type {(turns: Awaited<ReturnType<typeof filterIn>>) => number} */ measure) =>
    Object.fromEntries(Object.entries(found).map(([count, turns]) => [count, measure(turns)]));
  const set = each((turns) => median(turns.map(({ setMs }) => setMs)));
  const cleared = each((turns) => median(turns.map(({ clearedMs }) => clearedMs)));
  const wrong = each((turns) => turns.filter(({ counted, logged }) => counted !== logged).length);
  const onScreen = each((turns) => largest(turns.map(({ onScreenPx }) => onScreenPx)));
  const all = (/** @type {Record<string, number>} */ values, /** @type {number} */ most) =>
    Object.values(values).every((value) => value <= most);
  return [
    {
      id: 'filter.set',
      name: 'filter by a speaker, from the click',
      unit: 'ms',
      values: set,
      goal: '≤ 100',
      holds: all(set, 100),
    },
    {
      id: 'filter.clear',
      name: 'clear the filter',
      unit: 'ms',
      values: cleared,
      goal: '≤ 100',
      holds: all(cleared, 100),
    },
    {
      id: 'filter.count',
      name: 'counts that differ from the logs',
      unit: '',
      values: wrong,
      goal: '0',
      holds: all(wrong, 0),
    },
    {
      id: 'filter.screen',
      name: 'largest move on the screen of the message looked at',
      unit: 'px',
      values: onScreen,
      goal: '≤ 1',
      holds: all(onScreen, 1),
    },
  ];
}

/** @param {Bench} bench @param {Size} size */
async function filterIn({ browser, rounds }, size) {
  const speakers = size.archive.speakers();
  const logged = countInLogs(size.logs);
  // Speakers who say most, some and little, each looked at in a message of theirs.
  const ranks = Array.from({ length: rounds * 2 }, (_, round) =>
    Math.floor(speakers.names.length * (round / (rounds * 3)) ** 2),
  );
  const turns = [];
  for (const rank of new Set(ranks)) {
    const name = speakers.names[rank] ?? '';
    const position = speakers.by.indexOf(rank, Math.floor(size.count / 2));
    if (position < 0) continue;
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
    const set = await page.evaluate(tick, { name, position, count: speakers.counts[rank] ?? 0 });
    await page.waitForTimeout(400);
    const cleared = await page.evaluate(tick, { name, position, count: size.count });
    await close();
    turns.push({
      name,
      setMs: set.ms,
      clearedMs: cleared.ms,
      counted: set.counted,
      logged: logged.get(name) ?? 0,
      onScreenPx: Math.max(set.onScreenPx, cleared.onScreenPx),
    });
  }
  return turns;
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
