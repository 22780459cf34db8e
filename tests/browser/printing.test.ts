import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { messagesOf, open } from './sample-site.ts';

const day = 'coldchain/2024-03-12/';
const messages = messagesOf('coldchain', '2024-03-12');

/** A page that is ready to print: it is once it has been at rest for a while. */
async function openAtRest(address: string, options = desktop): Promise<Page> {
  const page = await open(address, options);
  const isReady = () =>
    page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const isThere = document.querySelector('[data-printed]') !== null;
      dispatchEvent(new Event('afterprint'));
      return isThere;
    });
  await expect.poll(isReady).toBe(true);
  return page;
}

/** What the browser would put on paper: what it tells the page first, then what can be seen. */
async function print(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => ({
    labels: [...document.querySelectorAll('article')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => each.getAttribute('aria-label') ?? ''),
    text: document.body.innerText,
    times: [...document.querySelectorAll<HTMLElement>('[data-time]')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((each) => each.dataset.time),
    ground: getComputedStyle(document.documentElement).getPropertyValue('--page'),
    app: document.getElementById('root')?.checkVisibility({ visibilityProperty: true }),
    clipped: document.documentElement.scrollHeight,
  }));
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return paper;
}

test.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('a print of the app on %s has the whole day that is open, and nothing else', async (_, options) => {
  const page = await openAtRest(`${day}#${messages[100]?.id}`, options);
  const { labels, text, app, clipped, times: shown } = await print(page);
  expect(labels.length).toBeGreaterThan(messages.length * 0.9);
  expect(shown).toEqual(labels.map((label) => label.slice(-8)));
  const times = new Set(messages.map(({ at }) => at.slice(11)));
  expect(labels.filter((label) => !times.has(label.slice(-8)))).toEqual([]);
  expect(text).toContain('2024年3月12日');
  expect([app, clipped > 5000]).toEqual([false, true]);
  // The screen is as it was.
  expect(await page.locator('[data-printed]').count()).toBe(0);
  await page.locator(`article[id="${messages[100]?.id}"]`).waitFor();
});

test('a print follows the reader to another day, and the filter', async () => {
  const page = await openAtRest(`${day}?speaker=${encodeURIComponent(messages[0]?.speaker ?? '')}`);
  const { labels } = await print(page);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.every((label) => label.startsWith(messages[0]?.speaker ?? '-'))).toBe(true);
  await page.keyboard.press(']');
  await expect.poll(async () => (await print(page)).text).toContain('2024年3月13日');
});

test('paper is light, whatever theme the reader chose', async () => {
  const page = await openAtRest(day);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect((await print(page)).ground).toBe('#fff');
});

test('a real print of a day has many pages', async () => {
  const page = await openAtRest(`${day}#${messages.at(-5)?.id}`);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(4);
});

test('no panel that lies over the page lies over a print of it', async () => {
  const page = await openAtRest(`${day}?panel=people`, phone);
  const isShown = () => page.locator('dialog').evaluate((dialog) => dialog.checkVisibility());
  await expect.poll(isShown).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await isShown()).toBe(false);
});

test('a print says what it is of: the talk and who gave it, or whom alone it shows', async () => {
  const talk = await openAtRest(`${day}?talk=2024-03-12.200006`);
  const heads = [(await print(talk)).text.split('\n').slice(0, 6).join(' ')];
  const speaker = messages[0]?.speaker ?? '';
  const filtered = await openAtRest(`${day}?speaker=${encodeURIComponent(speaker)}`);
  heads.push((await print(filtered)).text.split('\n').slice(0, 6).join(' '));
  expect(heads[0]).toMatch(/一车蓝莓是怎么坏掉的.*沈霁.*冷链夜航船/);
  expect(heads[1]).toMatch(new RegExp(`冷链夜航船.*2024年3月12日.*只看${speaker}`));
});
