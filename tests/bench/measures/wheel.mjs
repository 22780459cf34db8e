// @ts-check
import { interleave, largest } from '../stats.mjs';
import { ours, plain } from './scroll.mjs';

/** @typedef {import('playwright-core').Page} Page */

const steps = 60;
const step = 120;

/**
 * Sixty turns of the wheel upwards through rows that were never drawn: how far any message that stays in view moves
 * by more or less than the wheel.
 * @type {import('../types.ts').Measure}
 */
export async function measureWheel(bench) {
  const { sizes, say } = bench;
  const runs = Object.fromEntries(sizes.map((size) => [String(size.count), () => wheelIn(() => ours(bench, size))]));
  const results = await interleave(1, { ...runs, plain: () => wheelIn(() => plain(bench)) });
  say(JSON.stringify(results));
  const worst = (/** @type {string} */ name) => largest((results[name] ?? []).flat());
  const values = Object.fromEntries(sizes.map(({ count }) => [count, worst(String(count))]));
  return [
    {
      id: 'wheel',
      name: `${steps} wheel steps up: largest jump`,
      unit: 'px',
      values,
      baseline: { name: 'plain virtualizer', value: worst('plain') },
      goal: '≤ 1',
      holds: Object.values(values).every((value) => value <= 1),
    },
  ];
}

/** @param {() => ReturnType<typeof import('../browser.mjs').newPage>} open @returns {Promise<number[]>} */
async function wheelIn(open) {
  const { page, close } = await open();
  await page.mouse.move(700, 500);
  const jumps = [];
  for (let count = 0; count < steps; count++) {
    const before = await tops(page);
    await page.mouse.wheel(0, -step);
    await still(page);
    const after = await tops(page);
    const shared = Object.keys(before).filter((key) => key in after);
    jumps.push(largest(shared.map((key) => Math.abs((after[key] ?? 0) - (before[key] ?? 0) - step))));
  }
  await close();
  return jumps;
}

/** Where every message in view stands. @param {Page} page @returns {Promise<Record<string, number>>} */
function tops(page) {
  return page.evaluate(() => {
    const frame = document.querySelector('[role=feed]')?.parentElement?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll('article[data-position]')].map((article) => {
      const { top, bottom } = article.getBoundingClientRect();
      return { key: article.getAttribute('data-position') ?? '', top, bottom };
    });
    const seen = boxes.filter(({ top, bottom }) => frame && bottom > frame.top && top < frame.bottom);
    return Object.fromEntries(seen.map(({ key, top }) => [key, top]));
  });
}

/** Until the wheel has moved the page and nothing has moved for four frames. @param {Page} page */
function still(page) {
  return page.evaluate(async () => {
    const scroller = document.querySelector('[role=feed]')?.parentElement;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const start = performance.now();
    const place = () => `${scroller?.scrollTop} ${document.querySelector('article')?.getBoundingClientRect().top}`;
    let same = 0;
    let before = place();
    let moved = false;
    while ((!moved || same < 4) && performance.now() - start < 3000) {
      await frame();
      const now = place();
      moved ||= now !== before;
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}
