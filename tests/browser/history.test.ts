import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phone } from '../helpers/chromium.ts';
import { messagesOf, open, settle, standing } from './sample-site.ts';

const { id = '', speaker = '' } = messagesOf('coldchain', '2024-03-12')[100] ?? {};
const { id: picture = '' } = messagesOf('coldchain', '2024-03-12').findLast(({ text }) => text === '[图片]') ?? {};
const place = `coldchain/2024-03-12/#${id}`;
const sheet = (page: Page) => page.getByRole('dialog', { name: '成员' });

describe('on a phone', () => {
  test('Back closes a sheet, keeps what was ticked in it, and Forward opens it again', async () => {
    const page = await open(place, phone);
    await page.locator('article[aria-current]').waitFor();
    await page.getByRole('button', { name: /成员/ }).first().click();
    await sheet(page).waitFor();
    await expect.poll(() => page.url()).toContain('?panel=people#');
    await page
      .getByRole('checkbox', { name: new RegExp(speaker.slice(0, 3)) })
      .first()
      .check();
    await expect.poll(() => page.url()).toContain(`speaker=${encodeURIComponent(speaker)}&panel=people`);
    await page.goBack();
    await sheet(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain(`?speaker=${encodeURIComponent(speaker)}`);
    await expect.poll(() => page.url()).not.toContain('panel');
    await page.goForward();
    await sheet(page).waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await sheet(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => history.length)).toBe(3);
  });

  test.each([
    ['a sheet', (page: Page) => page.getByRole('button', { name: /成员/ }).first(), sheet],
    [
      'a picture',
      (page: Page) => page.locator('article[aria-current] img'),
      (page: Page) => page.locator('.yarl__root'),
    ],
  ])('Back from %s leaves the linked message where it stood', async (_, way, cover) => {
    const page = await open(`coldchain/2024-03-12/#${picture}`, phone);
    await page.locator('article[aria-current]').waitFor();
    await settle(page);
    const before = await standing(page, picture);
    await way(page).click();
    await cover(page).waitFor();
    await page.goBack();
    await cover(page).waitFor({ state: 'detached' });
    await settle(page);
    expect(await standing(page, picture)).toEqual(before);
  });

  test('a sheet that a link opened closes in place, by Esc, too', async () => {
    const page = await open(`coldchain/2024-03-12/?panel=people#${id}`, phone);
    await sheet(page).waitFor();
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('panel');
    await expect.poll(async () => (await standing(page, id))?.marked).toBe(true);
  });
});

test('on a desktop a panel stands in the address, and is no step of the history', async () => {
  const page = await open(place);
  await page.locator('article[aria-current]').waitFor();
  const before = await page.evaluate(() => history.length);
  await page.keyboard.press('p');
  await page.getByRole('complementary', { name: '成员' }).waitFor();
  await expect.poll(() => page.url()).toContain('?panel=people#');
  await page.reload();
  // The focus is in its field, where a P would be text.
  await page.getByRole('complementary', { name: '成员' }).getByRole('textbox').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: '成员' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.url()).not.toContain('panel');
  expect(await page.evaluate(() => history.length)).toBe(before);
});
