// @ts-check
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} Session */

export const desktop = { width: 1440, height: 900 };

/** The browser of the tests. @param {string[]} args */
export async function launchBrowser(args = []) {
  return chromium.launch({ executablePath: await findChromium(), args: [...chromiumArgs, ...args] });
}

/**
 * A page of its own context, with nothing in its cache, and the devtools' line to it; `close` takes both away.
 * @param {import('playwright-core').Browser} browser @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  return { page, session, close: () => context.close() };
}

/** "Slow 4G" as the browser's own tools have it, and a processor a quarter as fast. @param {Session} session */
export async function slowDown(session) {
  const latency = 562.5;
  const network = { offline: false, latency, downloadThroughput: 180_000, uploadThroughput: 84_375 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/**
 * Opens a message's link in our page and waits until the message stands there, marked, and nothing more happens.
 * @param {Page} page @param {import('./types.ts').Size} size @param {number} position
 */
export async function openAt(page, size, position) {
  await page.goto(size.url + size.archive.link(position));
  await page.locator(`article[aria-current][data-position="${position}"]`).waitFor();
  await page.waitForTimeout(800);
}

/** Scrolls as a mouse does, at an even speed; positive is downwards. @param {Session} session */
export async function scrollBy(session, /** @type {number} */ distance, /** @type {number} */ speed) {
  await session.send('Input.synthesizeScrollGesture', {
    x: 700,
    y: 450,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}

/** The browser's own counters of the page, times in ms. @param {Session} session */
export async function readMetrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return {
    taskMs: value('TaskDuration') * 1000,
    scriptMs: value('ScriptDuration') * 1000,
    heapBytes: value('JSHeapUsedSize'),
  };
}

/** Where the timeline stands on the screen. @param {Page} page */
export async function timelineBox(page) {
  const box = await page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('[role=feed]')?.parentElement?.getBoundingClientRect() ?? {};
    return { x, y, width, height };
  });
  if (!box.width || !box.height) throw new Error('no timeline');
  return { x: box.x ?? 0, y: box.y ?? 0, width: box.width, height: box.height };
}

/** Goes to an address as a click does, without loading the page anew. @param {Page} page @param {string} url */
export async function visit(page, url) {
  await page.evaluate((href) => {
    history.pushState(null, '', href);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, url);
}
