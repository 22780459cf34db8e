// @ts-check
import { newPage } from '../browser.mjs';
import { median } from '../stats.mjs';

/**
 * Types into the search panel of a page at rest, each time in a page that has searched nothing yet: what the last keystroke itself takes on
 * the main thread, until the first hits are drawn, and until the total is exact. Before it stood `before`, for a moment each.
 * @param {import('playwright-core').Browser} browser @param {import('../types.ts').Size} size
 * @param {{ rounds: number, text: string, before?: string[] }} typed
 */
export async function typeInPage(browser, { url, archive }, { rounds, text, before = [] }) {
  /** @type {{ keyMs: number, firstMs: number, allMs: number }[]} */
  const turns = [];
  for (let round = 0; round < rounds; round++) {
    const { page, close } = await newPage(browser);
    await page.goto(`${url}${archive.entry.id}/?panel=search`);
    const input = page.locator('input[data-search]');
    await input.waitFor();
    // The head of the index is here.
    await page.waitForTimeout(2000);
    for (const each of before) {
      await input.fill(each);
      await page.waitForTimeout(250);
    }
    turns.push(await page.evaluate(typeAndWait, text));
    await close();
  }
  const pick = (/** @type {'keyMs' | 'firstMs' | 'allMs'} */ key) => median(turns.map((turn) => turn[key]));
  return { keyMs: pick('keyMs'), firstMs: pick('firstMs'), allMs: pick('allMs') };
}

/** Runs in the page. @param {string} text */
async function typeAndWait(text) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector('input[data-search]'));
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  const start = performance.now();
  set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const keyMs = performance.now() - start;
  const until = async (/** @type {() => boolean} */ holds) => {
    while (!holds() && performance.now() - start < 30_000) await frame();
    return performance.now() - start;
  };
  const firstMs = await until(() => document.querySelector('[data-hit] mark') !== null);
  const allMs = await until(() => /^[\d,]+ 条$/.test(document.querySelector('aside [role=status]')?.textContent ?? ''));
  return { keyMs, firstMs, allMs };
}
