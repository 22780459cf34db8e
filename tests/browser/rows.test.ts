import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';
import { closePages } from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'liaoji-rows-'));
let server: Server;
let browser: Browser;

beforeAll(async () => {
  await build({
    root: new URL('./rows-page', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [react()],
    build: { outDir: folder, target: 'es2022' },
  });
  server = createServer(sirv(folder)).listen(0, '127.0.0.1');
  browser = await launchChromium();
}, 120_000);

afterEach(() => closePages(browser));

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openRows(
  options: BrowserContextOptions,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Page> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.getByRole('article').first().waitFor();
  return page;
}

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
  ['a desktop at device pixel ratio 3', { ...desktop, deviceScaleFactor: 3 }],
])('on %s', (_, options) => {
  test('ordinary rows are drawn as high as they were estimated, within 2 px', async () => {
    const page = await openRows(options);
    const heights = await page.evaluate(() => window.heights());
    const wrong = heights.filter(({ drawn, estimated }) => drawn === 0 || Math.abs(drawn - estimated) > 2);
    expect(heights.length).toBeGreaterThan(25);
    expect(wrong).toEqual([]);
  });
});

test('a picture that does not come leaves its box and its address', async () => {
  let fail = () => {};
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });
  const page = await openRows(desktop, (context) =>
    context.route('**/none.png', async (route) => {
      await failed;
      await route.abort();
    }),
  );
  const before = await page.evaluate(() => window.heights());
  expect(await page.getByText('图片已失效').count()).toBe(0);
  await page.getByAltText('图片，林小满，10:32:50').first().scrollIntoViewIfNeeded();
  fail();
  await page.getByRole('link', { name: 'none.png' }).first().waitFor();
  expect(await page.evaluate(() => window.heights())).toEqual(before);
});

test('another message in the place of one is drawn as its own: its picture, its copy', async () => {
  const there = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
  const page = await openRows(desktop, async (context) => {
    await context.route('**/none.png', (route) => route.abort());
    await context.route('**/there.png', (route) => route.fulfill({ contentType: 'image/svg+xml', body: there }));
  });
  const picture = page.locator('[data-row="picture"]');
  const copy = page.locator('[data-row="twin"]').getByRole('button', { expanded: true });
  await picture.scrollIntoViewIfNeeded();
  await picture.getByText('图片已失效').waitFor();
  await page.locator('[data-row="twin"]').getByRole('button', { expanded: false }).click();
  await copy.waitFor();
  await page.evaluate(() => window.exchange());
  await picture.getByAltText('图片，林小满，10:32:50').waitFor();
  expect(await copy.count()).toBe(0);
});

test('what is copied is what the log has: names, tokens of emoticons, lost emoji', async () => {
  const page = await openRows(desktop);
  await page.evaluate(() => {
    const [first, last] = ['head', 'lost'].map((key) => document.querySelector(`[data-row="${key}"]`) as Element);
    getSelection()?.setBaseAndExtent(first as Element, 0, last as Element, 1);
  });
  await page.keyboard.press('Control+C');
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\n+/);
  expect(lines).toEqual([
    '林小满',
    '今天到得早，先烧水',
    '好',
    '[强][Facepalm][玫瑰]收到[OK]',
    '早👋🌸',
    '辛苦了??明天见',
  ]);
});

test('the avatar opens a menu with the whole name; Escape closes it and gives the focus back', async () => {
  const page = await openRows(desktop);
  const face = page.locator('[data-row="long-name"]').getByRole('button').first();
  await face.click();
  await page.getByRole('dialog').getByText('名字特别长'.repeat(12)).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => face.evaluate((element) => element === document.activeElement)).toBe(true);
  // From the keyboard the first deed is at hand.
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[role=dialog] button:focus').count()).toBe(1);
});

test('a finger that rests on a bubble opens its menu, and lifting it leaves the menu open', async () => {
  const page = await openRows(phone);
  const box = await page.getByText('今天到得早').boundingBox();
  const touch = await page.context().newCDPSession(page);
  const touchPoints = [{ x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.getByRole('button', { name: '复制链接' }).waitFor();
  expect(await page.locator('button:focus').count()).toBe(0);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.getByRole('button', { name: '复制', exact: true }).tap();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('今天到得早，先烧水');
});
