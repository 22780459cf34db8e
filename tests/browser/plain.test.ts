import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { open, stage } from './sample-site.ts';
import { appStands, expectAccessible } from './stage.ts';

/** A page where no script of its own runs. */
async function openPlain(address: string, size = phone): Promise<Page> {
  const page = await stage.newPage({ ...size, javaScriptEnabled: false });
  await page.goto(stage.site.url + address);
  return page;
}

const comesTo = (page: Page, path: string) => page.waitForURL(stage.site.url + path);

describe('without JavaScript', () => {
  test('one comes from the archive to a chat, to a day, to the next day and up again', async () => {
    const page = await openPlain('');
    await page.getByRole('link', { name: /冷链夜航船.*838 条消息/ }).click();
    await comesTo(page, 'coldchain/');
    await page.getByRole('link', { name: /^12日/ }).click();
    await comesTo(page, 'coldchain/2024-03-12/');
    expect(await page.getByRole('heading', { name: '冷链夜航船' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: /后一天/ }).click();
    await comesTo(page, 'coldchain/2024-03-13/');
    await page.getByRole('link', { name: '全部日子' }).click();
    await comesTo(page, 'coldchain/');
  });

  test.each([
    ['', phone],
    ['coldchain/', phone],
    ['coldchain/', desktop],
    ['coldchain/2024-03-12/', phone],
  ])('%j is accessible and not wider than the screen', async (address, size) => {
    const page = await stage.newPage(size);
    // The checker itself needs scripts: the page's own are kept from it.
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(stage.site.url + address);
    await page.evaluate(() => document.documentElement.removeAttribute('data-script'));
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test('where the app runs nobody sees the plain page, not even before it', async () => {
  const page = await stage.newPage(phone);
  // On their way for ever; where they fail, the plain page is what there is to read (late-app.test.ts).
  await page.route(/\.js$/, () => {});
  await page.goto(`${stage.site.url}coldchain/`, { waitUntil: 'commit' });
  await page.locator('.plain').waitFor({ state: 'attached' });
  expect(await page.locator('.plain').isVisible()).toBe(false);
});

describe('the title', () => {
  test('of a day is the same before and after the app, and follows the reader', async () => {
    const page = await open('coldchain/2024-03-12/');
    expect(await page.title()).toBe('2024年3月12日 · 冷链夜航船');
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press(']');
    await expect.poll(() => page.title()).toBe('2024年3月13日 · 冷链夜航船');
  });
});

describe('the canonical address', () => {
  test.each([
    ['', true],
    ['#200645', false],
    ['?kind=text', false],
  ])('stands while the address is the page’s own, so that a phone shares what is open: %s', async (more, stands) => {
    const page = await stage.newPage(phone);
    const url = `${stage.site.url}coldchain/2024-03-12/`;
    await page.route(url + (more.startsWith('?') ? more : ''), async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<title>', `<link rel="canonical" href="${url}"><title>`);
      await route.fulfill({ response, body });
    });
    await page.goto(url + more);
    await appStands(page);
    await expect.poll(() => page.locator('link[rel=canonical]').count()).toBe(stands ? 1 : 0);
    await page.keyboard.press(']');
    await expect.poll(() => page.locator('link[rel=canonical]').count()).toBe(0);
  });
});
