import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { messagesOf, open, settle, stage } from './sample-site.ts';
import { expectAccessible } from './stage.ts';

// The sample's evening talk opens with a run of 签到, which is folded.

const day = 'coldchain/2024-03-12/';
const messages = messagesOf('coldchain', '2024-03-12');
const isSign = (text: string | undefined) => text === '签到' || text === '签到 [ThumbsUp]';
const first = messages.findIndex(
  ({ text }, index) => [0, 1, 2].every((on) => isSign(messages[index + on]?.text)) && text,
);
const idOf = (index: number) => messages[index]?.id ?? '';

const fold = (page: Page) => page.locator('[data-press=fold]').filter({ hasText: '签到' }).first();
const topOf = async (page: Page) => (await fold(page).boundingBox())?.y ?? Number.NaN;
const shows = (page: Page, id: string) => page.locator(`[role=feed] article[id="${id}"]`).count();

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
] as const)('on %s a run of reactions', (_, options) => {
  test('is one row, which opens and closes where it stands', async () => {
    const page = await open(`${day}#${idOf(first - 1)}`, options);
    await expect.poll(() => fold(page).textContent()).toMatch(/^\d+ 人签到/);
    await settle(page);
    expect(await shows(page, idOf(first))).toBe(0);
    const before = await topOf(page);
    await fold(page).click();
    await page.locator(`article[id="${idOf(first)}"]`).waitFor();
    await settle(page);
    expect(Math.abs((await topOf(page)) - before)).toBeLessThanOrEqual(1);
    expect(await fold(page).getAttribute('aria-expanded')).toBe('true');
    await fold(page).press('Enter');
    await page.locator(`article[id="${idOf(first)}"]`).waitFor({ state: 'detached' });
    await settle(page);
    expect(Math.abs((await topOf(page)) - before)).toBeLessThanOrEqual(1);
  });

  test('is open where a link points into it', async () => {
    const page = await open(`${day}#${idOf(first + 1)}`, options);
    await expect.poll(() => shows(page, idOf(first + 1))).toBe(1);
    await expect.poll(() => fold(page).getAttribute('aria-expanded')).toBe('true');
  });
});

test('the keyboard walks past it in one step', async () => {
  const page = await open(`${day}#${idOf(first - 1)}`);
  await page.locator('article[aria-current]').waitFor();
  await page.keyboard.press('j');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-press'));
  await expect.poll(focused).toBe('fold');
  await page.keyboard.press('Enter');
  await page.locator(`article[id="${idOf(first)}"]`).waitFor();
});

test('without scripts, and in print, all of it is there', async () => {
  const page = await open(day, { ...desktop, javaScriptEnabled: false });
  expect(await page.locator(`article[id="${idOf(first)}"]`).isVisible()).toBe(true);
  expect(await page.locator('[data-fold] > :first-child').first().isVisible()).toBe(false);
});

test('the page folds before the app is there, and not in print', async () => {
  const page = await stage.newPage(desktop);
  await page.route('**/app/*.js', () => {});
  await page.goto(stage.site.url + day, { waitUntil: 'commit' });
  const folded = page.locator(`#day article[id="${idOf(first)}"]`);
  await folded.waitFor({ state: 'attached' });
  expect(await folded.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await folded.isVisible()).toBe(true);
});

test.each([
  ['folds, closed and open, on a phone', phone, 'light', `${day}#${idOf(first - 1)}`],
  ['folds, closed and open, on a desktop', desktop, 'dark', `${day}#${idOf(first - 1)}`],
  ['a filter with context on a phone', phone, 'dark', `${day}?kind=image&context=2`],
  ['a filter with context on a desktop', desktop, 'light', `${day}?kind=image&context=2`],
] as const)('axe finds nothing in %s', async (_, options, colorScheme, address) => {
  const page = await open(address, { ...options, colorScheme });
  const row = page.locator('[data-press=fold]').first();
  await row.click();
  await page.locator('[data-press=fold][aria-expanded=true]').waitFor();
  await expectAccessible(page);
});
