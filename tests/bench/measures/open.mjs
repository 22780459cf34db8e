// @ts-check
import { newPage, slowDown } from '../browser.mjs';
import { interleave, median } from '../stats.mjs';

/** @typedef {import('../types.ts').Size} Size */

/**
 * A link opened cold on a slow phone: until its message is seen, against a page with the same scripts and styles
 * and twenty messages whose data stands in the page itself.
 * @type {import('../types.ts').Measure}
 */
export async function measureOpen({ sizes, tiny, rounds, browser, say }) {
  const all = [...sizes, tiny];
  const openings = Object.fromEntries(all.map((size) => [String(size.count), () => openCold(browser, size)]));
  const results = await interleave(rounds, openings);
  say(JSON.stringify(results));
  const middle = (/** @type {Size} */ { count }) => median((results[count] ?? []).map(({ seenMs }) => seenMs));
  const values = Object.fromEntries(sizes.map((size) => [size.count, middle(size)]));
  const last = middle(sizes.at(-1) ?? tiny);
  return [
    {
      id: 'open.cold',
      name: 'open a link, Slow 4G, CPU ÷4',
      unit: 'ms',
      values,
      baseline: { name: '20 inline', value: middle(tiny) },
      ratio: last / middle(tiny),
      goal: '≤ 1.15',
      holds: sizes.every((size) => middle(size) / middle(tiny) <= 1.15),
    },
  ];
}

/** @param {import('playwright-core').Browser} browser @param {Size} size */
async function openCold(browser, size) {
  const { page, session, close } = await newPage(browser);
  const position = Math.floor(size.count / 2);
  await page.addInitScript((wanted) => {
    /** @type {(seenMs: number) => void} */
    let tell = () => {};
    window.seenMs = new Promise((done, fail) => {
      tell = done;
      setTimeout(() => fail(new Error('the message did not come')), 60_000);
    });
    const look = () => {
      const article = document.querySelector(`article[aria-current][data-position="${wanted}"]`);
      const { top = -1, bottom = -1, height = 0 } = article?.getBoundingClientRect() ?? {};
      if (height > 0 && top >= 0 && bottom <= innerHeight) {
        // The frame that this one is drawn in has been made.
        requestAnimationFrame(() => tell(performance.now()));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, position);
  await slowDown(session);
  await page.goto(size.url + size.archive.link(position), { waitUntil: 'commit' });
  const seenMs = await page.evaluate(() => window.seenMs);
  const steps = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => /** @type {PerformanceResourceTiming} */ (entry))
      .map(
        ({ name, startTime, responseEnd }) =>
          `${name.split('/').pop()} ${Math.round(startTime)}–${Math.round(responseEnd)}`,
      ),
  );
  await close();
  return { seenMs, steps };
}
