import { expect, test } from 'vitest';
import { desktop } from '../helpers/chromium.ts';
import { messagesOf, stage } from './sample-site.ts';

// What the app's first drawing does to a page that stands already: nothing that the reader or the browser has to pay for.

const day = 'coldchain/2024-03-12/';
const link = `${day}#${messagesOf('coldchain', '2024-03-12').at(30)?.id}`;

declare global {
  interface Window {
    written_: string[];
  }
}

test('attributes of the document that are right already are not written anew: all of the page would be styled once more', async () => {
  const page = await stage.newPage(desktop);
  await page.addInitScript(() => {
    window.written_ = [];
    const note = (changes: MutationRecord[]) => {
      for (const { attributeName, oldValue, target } of changes) {
        const now = (target as Element).getAttribute(attributeName ?? '');
        if (oldValue === now) window.written_.push(`${attributeName}`);
      }
    };
    new MutationObserver(note).observe(document, { attributes: true, subtree: true, attributeOldValue: true });
  });
  await page.goto(stage.site.url + link);
  await page.locator('#day').waitFor({ state: 'detached' });
  // What comes after the first drawing, too (after-start.ts).
  await page.waitForLoadState('networkidle');
  const outer = await page.evaluate(() =>
    window.written_.filter((name) => name === 'lang' || name.startsWith('data-')),
  );
  expect(outer).toEqual([]);
});

test('while its messages are on their way, the app behind the page cannot be reached by keyboard', async () => {
  const page = await stage.newPage(desktop);
  // Page and data are of two deployments: the shard is needed, and does not come.
  await page.route(`**/${day}`, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({
      body: html.replace(/<script type="application\/json"[^>]*>/, '$&[]'),
      contentType: 'text/html',
    });
  });
  await page.route('**/data/coldchain/*', () => {});
  await page.goto(stage.site.url + link, { waitUntil: 'commit' });
  await page.locator('#root header button').first().waitFor({ state: 'attached' });
  await page.locator('#root[data-behind]').waitFor({ state: 'attached' });
  expect(await page.locator('#root').getByRole('button').count()).toBe(0);
  for (let press = 0; press < 8; press++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#root') === null)).toBe(true);
  }
});
