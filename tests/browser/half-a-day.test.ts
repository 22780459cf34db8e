import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { messagesOf, stage } from './sample-site.ts';

// A day's page on a slow network: its linked message is there to read while the rest of the day is on its way.

declare global {
  interface Window {
    laid_: { bare: number; spared: number };
  }
}

const day = 'coldchain/2024-03-12/';
const idOf = (index: number) => messagesOf('coldchain', '2024-03-12').at(index)?.id ?? '';

/** Opens a link into the day, of which no more than this part comes until `finish` is called; the app never does. */
async function openHalf(page: Page, fragment: string, partOf: (html: string) => number) {
  const html = readFileSync(join(stage.site.folder, day, 'index.html'), 'utf8');
  const end = partOf(html);
  let send = () => {};
  stage.site.intercept.handle = (path, response) => {
    if (!path.endsWith(day)) return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, end));
    send = () => response.end(html.slice(end));
    return true;
  };
  await page.route('**/app/*.js', () => {});
  await page.goto(`${stage.site.url}${day}#${fragment}`, { waitUntil: 'commit' });
  return async () => {
    send();
    await page.locator('#root').waitFor({ state: 'attached' });
    await drawn(page);
  };
}

/** Frames have been drawn: none is where the page still waits for what is to come. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Whether frames are drawn within a time that is long for them; where some should be, `drawn` waits for as long as it takes. */
const isDrawn = (page: Page) =>
  Promise.race([drawn(page).then(() => true), page.waitForTimeout(500).then(() => false)]);

const topOf = (page: Page, id: string) =>
  page.locator(`#day article[id="${id}"]`).evaluate((article) => article.getBoundingClientRect().top);

const marked = (page: Page) =>
  page.locator('#day article[aria-current]').evaluateAll((articles) => articles.map(({ id }) => id));

/** Up to the first place after a message at which the page may stand. */
const soonAfter = (id: string) => (html: string) =>
  html.indexOf('</script>', html.indexOf('<script>stand()', html.indexOf(`<article id="${id}"`))) + 9;

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
] as const)('on %s', (_, options) => {
  test.each([
    ['a linked message', idOf(30), [idOf(30)]],
    ['a range', `${idOf(30)}..${idOf(32)}`, [30, 31, 32].map(idOf)],
  ])('%s is there before the rest of its day, and does not move as that comes', async (_name, fragment, all) => {
    const page = await stage.newPage(options);
    const finish = await openHalf(page, fragment, soonAfter(idOf(30)));
    await drawn(page);
    const before = await topOf(page, idOf(30));
    const count = await page.locator('#day article').count();
    expect(await marked(page)).toEqual([idOf(30)]);
    await finish();
    expect(await page.locator('#day article').count()).toBeGreaterThan(count);
    expect(await marked(page)).toEqual(all);
    expect(before).toBeGreaterThan(0);
    expect(Math.abs((await topOf(page, idOf(30))) - before)).toBeLessThanOrEqual(1);
  });

  test('the first frame lays out what is seen around a linked message, and leaves the rest to the next', async () => {
    const page = await stage.newPage(options);
    await page.route('**/app/*.js', () => {});
    await page.addInitScript(() => {
      const look = () => {
        if (!document.querySelector('#day [aria-current]')) return requestAnimationFrame(look);
        const groups = [...document.querySelectorAll<HTMLElement>('#day [data-group]')];
        const { top, bottom } =
          document.querySelector('#day [data-scroller]')?.getBoundingClientRect() ?? new DOMRect();
        const isSeen = (rect: DOMRect) => rect.bottom > top && rect.top < bottom;
        const isLaidOut = (group: Element) => getComputedStyle(group).contentVisibility !== 'hidden';
        window.laid_ = {
          bare: groups.filter((group) => isSeen(group.getBoundingClientRect()) && !isLaidOut(group)).length,
          spared: groups.filter((group) => !isLaidOut(group)).length,
        };
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${stage.site.url}${day}#${idOf(70)}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.laid_);
    const { bare, spared } = await page.evaluate(() => window.laid_);
    expect(bare).toBe(0);
    expect(spared).toBeGreaterThan(3);
    const hidden = () =>
      page
        .locator('#day [data-group]')
        .evaluateAll((all) => all.filter((each) => getComputedStyle(each).contentVisibility === 'hidden').length);
    await expect.poll(hidden).toBe(0);
  });
});

test('nothing of the day is drawn before its linked message', async () => {
  const page = await stage.newPage(desktop);
  const finish = await openHalf(page, idOf(100), soonAfter(idOf(30)));
  await page.locator(`#day article[id="${idOf(30)}"]`).waitFor({ state: 'attached' });
  expect(await isDrawn(page)).toBe(false);
  await finish();
  expect(await topOf(page, idOf(100))).toBeGreaterThan(0);
});

test('the browser counts no shift as the rest comes', async () => {
  const page = await stage.newPage(desktop);
  await page.route('**/app/*.js', () => {});
  await page.goto(`${stage.site.url}${day}#200645`, { waitUntil: 'commit' });
  await page.locator('#root').waitFor({ state: 'attached' });
  await drawn(page);
  const shifts = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve([]), 500);
      }),
  );
  expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01);
});

test('what the reader scrolls to while the rest comes is kept', async () => {
  const page = await stage.newPage(desktop);
  const finish = await openHalf(page, idOf(30), soonAfter(idOf(30)));
  await drawn(page);
  const linked = await topOf(page, idOf(30));
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, -200);
  await expect.poll(() => topOf(page, idOf(30))).toBe(linked + 200);
  const before = await topOf(page, idOf(30));
  await finish();
  expect(Math.abs((await topOf(page, idOf(30))) - before)).toBeLessThanOrEqual(1);
});

test('another link of the page takes the mark along', async () => {
  const page = await stage.newPage(desktop);
  const finish = await openHalf(page, idOf(30), soonAfter(idOf(30)));
  await finish();
  await page.evaluate((id) => {
    location.hash = `#${id}`;
  }, idOf(32));
  await expect.poll(() => marked(page)).toEqual([]);
});
