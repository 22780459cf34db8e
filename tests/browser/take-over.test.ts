// Longer than other files: all ways to come to a page that the app takes over, with one pair of eyes for the frames.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { messagesOf, settle, stage } from './sample-site.ts';
import { passFrames } from './stage.ts';

// Every day's page has its messages to read; the app takes their place. What the reader sees may not move by a pixel.

type Frame = { taken: boolean; rects: Record<string, number[][]> };

declare global {
  interface Window {
    frames_: Frame[];
  }
}

/** Where every message in view and all that it is made of stand, frame by frame. */
function watchFrames(): void {
  window.frames_ = [];
  const read = () => {
    const day = document.getElementById('day');
    const scroller = day ? day.querySelector('[data-scroller]') : document.querySelector('[role=feed]')?.parentElement;
    const frame: Frame = { taken: !day, rects: {} };
    const view = scroller?.getBoundingClientRect();
    for (const article of scroller?.querySelectorAll('article') ?? []) {
      const { top, bottom } = article.getBoundingClientRect();
      if (!view || bottom <= view.top || top >= view.bottom) continue;
      frame.rects[article.id] = [article, ...article.querySelectorAll('*')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height];
      });
    }
    // From the first message on, none may be without.
    if (window.frames_.length > 0 || Object.keys(frame.rects).length > 0) window.frames_.push(frame);
    requestAnimationFrame(read);
  };
  requestAnimationFrame(read);
}

/** A day's page whose app waits at the door until it is let in. */
async function openPage(address: string, options: BrowserContextOptions) {
  const page = await stage.newPage(options);
  let letIn = () => {};
  let door = Promise.resolve();
  const shut = () => {
    door = new Promise((open) => {
      letIn = open;
    });
  };
  shut();
  await page.route('**/app/*.js', async (route) => {
    await door;
    await route.continue();
  });
  await page.addInitScript(watchFrames);
  await page.goto(stage.site.url + address, { waitUntil: 'commit' });
  await stands(page);
  const takeOver = async () => {
    letIn();
    await page.locator('#day').waitFor({ state: 'detached' });
  };
  return { page, takeOver, shut };
}

async function stands(page: Page): Promise<void> {
  await page.locator('#day article').first().waitFor({ state: 'attached' });
  // Emoticons and icons come with the app's own sheets.
  await page.waitForFunction(() => document.styleSheets.length > 1);
  await passFrames(page, 6);
}

/** The largest way that anything in view has gone between the last frame of the page and a frame of the app. */
async function largestMove(page: Page, when: 'first' | 'last'): Promise<number> {
  const frames = await page.evaluate(() => window.frames_);
  const before = frames.findLast((frame) => !frame.taken)?.rects ?? {};
  const after = (when === 'first' ? frames.find((frame) => frame.taken) : frames.at(-1))?.rects ?? {};
  expect(Object.keys(before).length).toBeGreaterThan(2);
  const moves = Object.entries(before).flatMap(([id, rects]) => {
    const now = after[id] ?? [];
    expect([id, now.length]).toEqual([id, rects.length]);
    return rects.flatMap((rect, part) => rect.map((value, side) => Math.abs(value - (now[part]?.[side] ?? 1e9))));
  });
  return Math.max(...moves);
}

const day = 'coldchain/2024-03-12/';
/** The second 签到 of the first run of them. */
const folded = messagesOf('coldchain', '2024-03-12').findIndex(({ text }, index, all) => {
  return [-1, 0, 1].every((by) => all[index + by]?.text === '签到') && text === '签到';
});
const idOf = (index: number) => messagesOf('coldchain', '2024-03-12').at(index)?.id ?? '';

/** How many files of messages were fetched. */
const asked = () => stage.site.requests.filter((path) => /\/data\/.+\/.+\.json$/.test(path)).length;

describe.each([
  ['a phone', phone],
  ['a phone at device pixel ratio 2', { ...phone, deviceScaleFactor: 2 }],
  ['a desktop', desktop],
] as const)('on %s the app takes over', (_, options) => {
  test.each([
    ['a day', day, 0],
    ['a day that the reader has scrolled', day, 1234],
    ['a linked message', `${day}#${idOf(100)}`, 0],
    ['a linked message after the reader has scrolled', `${day}#${idOf(100)}`, -777],
    // The next day is in view: it is fetched.
    ['one of the last messages', `${day}#${idOf(-3)}`, 0, 1],
    ['a range', `${day}#${idOf(120)}..${idOf(124)}`, 0],
    ['a message in a fold', `${day}#${idOf(folded)}`, 0],
    ['a range that ends in a fold', `${day}#${idOf(folded - 3)}..${idOf(folded)}`, 0],
    ['a day scrolled to a fold', `${day}#${idOf(folded - 4)}`, 150],
  ])('%s without moving it', async (_name, address, scrolled, fetched = 0) => {
    const { page, takeOver } = await openPage(address, options);
    await page.evaluate((by) => document.querySelector('#day [data-scroller]')?.scrollBy(0, by), scrolled);
    await passFrames(page, 6);
    await takeOver();
    await expect.poll(asked).toBe(fetched);
    await settle(page);
    expect(await largestMove(page, 'first')).toBeLessThanOrEqual(1);
    expect(await largestMove(page, 'last')).toBeLessThanOrEqual(1);
    const blank = await page.evaluate(() => window.frames_.filter((frame) => Object.keys(frame.rects).length === 0));
    expect(blank.length).toBe(0);
    expect(asked()).toBe(fetched);
  });
});

test.each([
  ['a phone', phone],
  ['a desktop', desktop],
] as const)('on %s the buttons come where their places were kept', async (_, options) => {
  const { page, takeOver } = await openPage(day, options);
  const placesIn = (header: string) =>
    page.locator(`${header} > header [data-icon]`).evaluateAll((icons) =>
      icons
        .map((icon) => [icon.getAttribute('data-icon'), icon.getBoundingClientRect()] as const)
        .filter(([, { width }]) => width > 0)
        .map(([name, { x, y, width }]) => [name, x, y, width]),
    );
  const kept = await placesIn('#day');
  await takeOver();
  await settle(page);
  const shown = await placesIn('#root > div');
  expect(kept.length).toBeGreaterThan(2);
  expect(shown).toEqual(expect.arrayContaining(kept));
});

test('the neighbours are fetched once the reader comes near the edge of the day, and the day is not drawn again', async () => {
  const { page, takeOver } = await openPage(`${day}#${idOf(100)}`, desktop);
  await takeOver();
  await settle(page);
  await page.evaluate(() => document.querySelector(`article[aria-current]`)?.setAttribute('data-kept', ''));
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 60);
  await expect.poll(asked).toBe(1);
  await settle(page);
  expect(await page.locator('article[data-kept]').count()).toBe(1);
});

test('a press moves nothing when the days beside this one come', async () => {
  const { page, takeOver } = await openPage(day, phone);
  await takeOver();
  await page.mouse.click(380, 400);
  await settle(page);
  expect(await largestMove(page, 'last')).toBeLessThanOrEqual(1);
});

test('a place that the reader comes back to is there before the app is', async () => {
  const { page, takeOver, shut } = await openPage(`${day}#${idOf(50)}`, desktop);
  await takeOver();
  const kept = () => page.evaluate(() => history.state);
  // Where it landed is kept once it has come to rest, and then where the reader has gone on to.
  await expect.poll(async () => (await kept())?.id).toBeDefined();
  const landed = await kept();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 1500);
  await expect.poll(async () => (await kept())?.id).not.toBe(landed.id);
  await settle(page);
  const place = await kept();
  const topOf = () => page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? -1, place.id);
  const before = await topOf();
  shut();
  await page.reload({ waitUntil: 'commit' });
  await stands(page);
  await takeOver();
  expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1);
  expect(await largestMove(page, 'first')).toBeLessThanOrEqual(1);
});

test('a filtered link shows none of what the filter hides', async () => {
  const name = messagesOf('coldchain', '2024-03-12').at(100)?.speaker ?? '';
  const { page, takeOver } = await openPage(`${day}?speaker=${encodeURIComponent(name)}`, desktop);
  expect(await page.locator('#day article').first().isVisible()).toBe(false);
  await takeOver();
  await page.locator('[role=feed] article').first().waitFor();
});

test('a page of another deployment than its data is read, and then shown from the data', async () => {
  const { page, takeOver } = await openPage(`${day}#${idOf(100)}`, desktop);
  // One message fewer than the manifest says.
  await page.evaluate(() => {
    const data = document.querySelector('script[data-file]') as HTMLElement;
    const shard = JSON.parse(data.textContent ?? '');
    shard.days[0][1]--;
    for (const column of ['at', 'text']) shard[column].pop();
    data.textContent = JSON.stringify(shard);
  });
  await takeOver();
  expect(asked()).toBe(1);
  await settle(page);
  expect(await largestMove(page, 'last')).toBeLessThanOrEqual(1);
});

test.each([
  ['theme', 'dark', () => getComputedStyle(document.body).backgroundColor, 'rgb(17, 17, 17)'],
  [
    'language',
    'en',
    () => getComputedStyle(document.querySelector('#day header time') as Element).visibility,
    'hidden',
  ],
] as const)('the %s that the reader chose stands from the first paint', async (key, value, read, expected) => {
  const page = await stage.newPage({ ...phone, colorScheme: 'light' });
  await page.addInitScript(([name, chosen]) => localStorage.setItem(`liaoji.${name}`, chosen), [key, value] as const);
  await page.route('**/app/*', () => {});
  await page.goto(stage.site.url + day, { waitUntil: 'commit' });
  await page.locator('#day article').first().waitFor();
  expect(await page.evaluate(read)).toBe(expected);
});

test('a page whose filter leaves nothing gives way to the app, which says so and shows all again', async () => {
  const page = await stage.newPage(phone);
  await page.goto(`${stage.site.url}coldchain/2024-03-12/?speaker=查无此人`);
  await page.getByText('没有符合筛选的消息').waitFor();
  await page.locator('#day').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '显示全部' }).last().click();
  await page.getByRole('article').first().waitFor();
});
