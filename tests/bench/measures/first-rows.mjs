// @ts-check
import { launchBrowser, newPage } from '../browser.mjs';
import { interleave, median } from '../stats.mjs';

/** @typedef {import('../types.ts').Line} Line */
/** @typedef {import('playwright-core').Page} Page */

const warmUps = 5;

/**
 * From data in memory to rows on the screen, against the same rows as markup: in a page that has drawn nothing
 * before, where much of the time is the browser's compiling of code that runs for the first time; and in one that has.
 * The frames come as fast as they can, so that no time is spent on waiting for the next sixtieth of a second.
 * @type {import('../types.ts').Measure}
 */
export async function measureFirstRows({ sizes, rounds, server, say }) {
  const browser = await launchBrowser(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  const goal = '≤ 1.5';
  /** @type {Line} */
  const warm = { id: 'rows.warm', name: 'first rows from memory, code warm', unit: 'ms', values: {}, goal };
  /** @type {Line} */
  const cold = { id: 'rows.cold', name: 'first rows from memory, code never run before', unit: 'ms', values: {}, goal };
  /** @type {Line} */
  const store = { id: 'rows.store', name: 'the same, the store opening too', unit: 'ms', values: {} };
  try {
    for (const { count, archive } of sizes) {
      const link = encodeURIComponent(archive.link(Math.floor(count / 2)));
      const url = `${server.url}pages/first-rows/?site=/${count}/&link=${link}`;
      const opened = await open(browser, url);
      const sample = await opened.page.evaluate(() => window.ours());
      const turns = { ours: () => ours(opened.page), html: () => html(opened.page, sample) };
      await interleave(warmUps, turns);
      hold(warm, count, await interleave(rounds * 15, turns));
      await opened.close();
      const fresh = async (/** @type {(page: Page) => Promise<number[]>} */ draw) => {
        const { page, close } = await open(browser, url);
        const times = await draw(page);
        await close();
        return times;
      };
      const results = await interleave(rounds * 6, {
        ours: () => fresh(ours),
        html: () => fresh((page) => html(page, sample)),
      });
      hold(cold, count, results);
      store.values[count] = median((results.ours ?? []).map(([, withStore = 0]) => withStore));
      say(`${count}: ${JSON.stringify(results)}`);
    }
  } finally {
    await browser.close();
  }
  return [warm, cold, store];
}

/** A page with the data in memory, and nothing drawn. @param {import('playwright-core').Browser} browser @param {string} url */
async function open(browser, url) {
  const opened = await newPage(browser);
  await opened.page.goto(url);
  await opened.page.waitForFunction('window.warm');
  // Twice: the shard is asked for after the manifest, and shall be in memory as well.
  await opened.page.evaluate(() => window.warm().then(() => window.warm()));
  await opened.page.waitForTimeout(300);
  return opened;
}

/** @param {Page} page */
async function ours(page) {
  const { ms, withStoreMs } = await page.evaluate(() => window.ours());
  return [ms, withStoreMs];
}

/** @param {Page} page @param {Drawn} sample */
async function html(page, { markup, scrollTop }) {
  return [await page.evaluate(({ text, top }) => window.html(text, top), { text: markup, top: scrollTop })];
}

/** Takes a size's times into a line. @param {Line} line @param {number} count @param {Record<string, number[][]>} results */
function hold(line, count, { ours = [], html = [] }) {
  const [own, plain] = [ours, html].map((times) => median(times.map(([ms = 0]) => ms)));
  const ratio = Number(own) / Number(plain);
  line.values[count] = Number(own);
  line.baseline = { name: 'innerHTML', value: Number(plain) };
  line.ratio = ratio;
  line.holds = (line.holds ?? true) && ratio <= 1.5;
}
