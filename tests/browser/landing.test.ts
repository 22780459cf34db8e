import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { messagesOf, open, settle, stage, standing } from './sample-site.ts';

declare global {
  interface Window {
    first_?: 'seen' | 'out of sight';
  }
}

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
  ['a desktop at device pixel ratio 2', { ...desktop, deviceScaleFactor: 2 }],
])('on %s a link', (_, options) => {
  test.each([
    ['the first message', '2023-12-31', 0],
    ['one in the middle', '2024-03-12', 100],
    ['the last message', '2024-11-11', -1],
  ])('to %s lands on it, marked, and it stays to the pixel', async (_name, date, index) => {
    const id = messagesOf('coldchain', date).at(index)?.id as string;
    const page = await open(`coldchain/${date}/#${id}`, options);
    await expect.poll(async () => (await standing(page, id))?.marked).toBe(true);
    const landed = await standing(page, id);
    await settle(page);
    expect(await standing(page, id)).toEqual(landed);
    expect(Math.min(landed?.top ?? -1, landed?.bottom ?? -1)).toBeGreaterThanOrEqual(0);
    const height = (options.viewport?.height ?? 0) - 48;
    if (index === 100) expect(landed?.top).toBeCloseTo(Math.round(Math.min(height * 0.28, 240)), 0);
  });
});

test('the linked message is in the first frame that has any, however slowly its page comes', async () => {
  const id = messagesOf('coldchain', '2024-03-12').at(100)?.id as string;
  const path = 'coldchain/2024-03-12/';
  const html = await (await fetch(stage.site.url + path)).text();
  const half = html.indexOf('<article', html.indexOf('id="day"') + 8000);
  stage.site.intercept.handle = (asked, response) => {
    if (!asked.endsWith(path)) return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, half));
    setTimeout(() => response.end(html.slice(half)), 300);
    return true;
  };
  const page = await stage.newPage(desktop);
  await page.addInitScript((wanted) => {
    const look = () => {
      const top = document.getElementById(wanted)?.getBoundingClientRect().top ?? -1;
      if (!document.querySelector('article')) requestAnimationFrame(look);
      else window.first_ = top >= 0 && top < innerHeight ? 'seen' : 'out of sight';
    };
    requestAnimationFrame(look);
  }, id);
  await page.goto(`${stage.site.url}${path}#${id}`);
  // The frame may be drawn after all has come.
  expect(await (await page.waitForFunction(() => window.first_)).jsonValue()).toBe('seen');
});

describe('a place', () => {
  test('stays when pictures above and below arrive late', async () => {
    const waiting: (() => void)[] = [];
    stage.site.intercept.handle = (path, response) => {
      if (!path.includes('/pictures/')) return false;
      waiting.push(() => response.writeHead(404).end());
      return true;
    };
    const page = await open('coldchain/2024-03-12/#201545');
    await expect.poll(() => waiting.length).toBeGreaterThan(1);
    const marked = page.locator('article[aria-current]');
    const before = await marked.boundingBox();
    for (const answer of waiting) answer();
    await settle(page);
    expect(await marked.boundingBox()).toEqual(before);
  });

  test('stays when the window is made narrower and wider', async () => {
    const page = await open('coldchain/2024-03-12/#201545');
    const marked = page.locator('article[aria-current]');
    await marked.waitFor();
    const before = await marked.boundingBox();
    await page.setViewportSize({ width: 900, height: 900 });
    await settle(page);
    expect((await marked.boundingBox())?.y).toBe(before?.y);
    await page.setViewportSize({ width: 1440, height: 900 });
    await settle(page);
    expect((await marked.boundingBox())?.y).toBe(before?.y);
  });

  test('is left for what the reader searches for with the browser’s own search, though no key or wheel was heard', async () => {
    const page = await open('coldchain/2024-03-12/#201545');
    await page.locator('article[aria-current]').waitFor();
    const top = () => page.evaluate(() => document.querySelector('article[aria-current]')?.getBoundingClientRect().top);
    const before = (await top()) ?? 0;
    // Again and again: for a while after the page has come, the browser is taken to scroll by itself, and is put back.
    const find = async () => {
      await page.evaluate(() => {
        const isScroller = (each: Element) => getComputedStyle(each).overflowY === 'auto';
        [...document.querySelectorAll('main *')].find(isScroller)?.scrollBy(0, 300);
      });
      await settle(page);
      return top();
    };
    await expect.poll(find).toBe(before - 300);
  });

  test('moves by exactly the wheel when the reader scrolls up through what was never measured', async () => {
    const page = await open('coldchain/2024-03-12/#211000');
    await page.mouse.move(700, 500);
    const tops = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLElement>('article[data-position]')].map((each) => [
            each.dataset.position,
            each.getBoundingClientRect().top,
          ]),
        ),
      );
    for (let step = 0; step < 25; step++) {
      const before = await tops();
      await page.mouse.wheel(0, -120);
      await expect
        .poll(async () => {
          const after = await tops();
          const shared = Object.keys(before).filter((key) => key in after);
          return (
            shared.length > 3 &&
            shared.every((key) => Math.abs((after[key] as number) - (before[key] as number) - 120) <= 1)
          );
        })
        .toBe(true);
    }
  });
});
