// @ts-check
import { desktop, newPage, openAt } from '../browser.mjs';
import { createRandom } from '../generate.mjs';
import { largest, median } from '../stats.mjs';

/** @typedef {import('../types.ts').Size} Size */
/** @typedef {import('playwright-core').Page} Page */

const jumps = 18;
const ratios = [1, 2, 3];

/**
 * Links all over the chat, at three device pixel ratios: how far from its place the message stands, at once and half
 * a second later, and how long it took to be there.
 * @type {import('../types.ts').Measure}
 */
export async function measureJump({ sizes, browser, say }) {
  /** @type {Record<string, Awaited<ReturnType<typeof jumpAbout>>>} */
  const found = {};
  for (const size of sizes) {
    const all = [];
    for (const deviceScaleFactor of ratios) {
      const { page, close } = await newPage(browser, { viewport: desktop, deviceScaleFactor });
      all.push(await jumpAbout(page, size));
      await close();
    }
    found[size.count] = {
      landings: all.flatMap((each) => each.landings),
      keys: all.reduce((sum, { keys }) => sum + keys, 0),
    };
    say(`${size.count}: ${JSON.stringify(found[size.count])}`);
  }
  const each = (/** @type {(of: Awaited<ReturnType<typeof jumpAbout>>) => number} */ measure) =>
    Object.fromEntries(Object.entries(found).map(([count, of]) => [count, measure(of)]));
  const atOnce = each(({ landings }) => largest(landings.map(({ atOncePx }) => atOncePx)));
  const later = each(({ landings }) => largest(landings.map(({ laterPx }) => laterPx)));
  const keys = each((of) => of.keys);
  const fine = (/** @type {Record<string, number>} */ values) => Object.values(values).every((value) => value <= 1);
  return [
    line('at-once', `${jumps} links at dpr 1, 2, 3: largest error`, 'px', atOnce, '≤ 1', fine(atOnce)),
    line('later', 'the same half a second later', 'px', later, '≤ 1', fine(later)),
    line(
      'time',
      'until the message is there, median',
      'ms',
      each(({ landings }) => median(landings.map(({ ms }) => ms))),
    ),
    line(
      'slowest',
      'until the message is there, slowest',
      'ms',
      each(({ landings }) => largest(landings.map(({ ms }) => ms))),
    ),
    line(
      'keys',
      'End and Home reach last and first, of 6',
      '',
      keys,
      '6',
      Object.values(keys).every((n) => n === 6),
    ),
  ];
}

/** @param {string} id @param {string} name @param {string} unit @param {Record<string, number>} values @param {string} [goal] @param {boolean} [holds] */
const line = (id, name, unit, values, goal, holds) => ({
  id: `jump.${id}`,
  name,
  unit,
  values,
  ...(goal !== undefined && { goal }),
  ...(holds !== undefined && { holds }),
});

/** @param {Page} page @param {Size} size */
async function jumpAbout(page, size) {
  const random = createRandom(7);
  const anywhere = Array.from({ length: jumps - 2 }, () => Math.floor(random() * size.count));
  await openAt(page, size, Math.floor(size.count / 2));
  const landings = [];
  for (const position of [0, size.count - 1, ...anywhere]) {
    const url = size.url + size.archive.link(position);
    const { ms, px: atOncePx } = await page.evaluate(landingError, { position, url });
    await page.waitForTimeout(500);
    const { px: laterPx } = await page.evaluate(landingError, { position });
    landings.push({ position, ms, atOncePx, laterPx });
  }
  let keys = 0;
  for (const [key, position] of /** @type {const} */ ([
    ['End', size.count - 1],
    ['Home', 0],
  ])) {
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
    if ((await page.evaluate(landingError, { position })).seen) keys++;
  }
  return { landings, keys };
}

/**
 * In the page: goes to a link, where there is one, as a click does; then how far its message stands from where links
 * land, or 0 where it is wholly in view and the chat's first or last row stops the scrolling. A message that is not
 * there is infinitely far.
 * @param {{ position: number, url?: string }} wanted
 */
async function landingError({ position, url }) {
  const start = performance.now();
  if (url !== undefined) {
    history.pushState(null, '', url);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }
  const find = () => document.querySelector(`article[data-position="${position}"]`);
  while (url !== undefined && !find()?.hasAttribute('aria-current') && performance.now() - start < 10_000) {
    await new Promise((done) => requestAnimationFrame(done));
  }
  const article = find();
  const scroller = document.querySelector('[role=feed]')?.parentElement;
  const ms = performance.now() - start;
  if (!article || !scroller) return { ms, px: Number.MAX_SAFE_INTEGER, seen: false };
  const [own, frame] = [article.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const top = own.top - frame.top;
  const seen = top >= -0.5 && own.bottom <= frame.bottom + 0.5;
  const stopped = scroller.scrollTop < 1 || scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 1;
  const px = Math.abs(top - Math.round(Math.min(scroller.clientHeight * 0.28, 240)));
  return { ms, px: stopped && seen ? 0 : px, seen };
}
