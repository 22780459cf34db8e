import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { stage } from './sample-site.ts';
import { expectAccessible } from './stage.ts';

/** An address for which the host has no file: it sends the site's 404.html. */
async function open(address: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await stage.newPage(options);
  await page.goto(stage.site.url + address);
  return page;
}

test.each([
  ['coldchain/2024-03-14/?speaker=x&from=groupmessage#200645', '2024-03-13'],
  ['coldchain/2024-03-14', '2024-03-13'],
  ['coldchain/2024-06-30/index.html#..', '2024-07-08'],
])('the address of a day that is no more, %s, opens the nearest, which is said', async (address, nearest) => {
  const page = await open(address);
  await page.locator('[role=feed] article').first().waitFor();
  await expect.poll(() => page.url()).toContain(`${stage.site.url}coldchain/${nearest}/`);
  await page.getByRole('status').getByText('没有消息，这里是最近的一天').waitFor();
  // Its style comes with it, not after it.
  const ground = page.getByRole('status').locator('> div');
  expect(await ground.evaluate((element) => getComputedStyle(element).minBlockSize)).toBe('44px');
});

test('the address of a chat that is no more leads to the archive', async () => {
  const page = await open('nobody/2024-03-14/#200645');
  await page.getByRole('navigation').getByText('冷链夜航船').waitFor();
});

test.each(['nobody/', 'nobody.html'])(
  'at %s it says that nothing is there, and leads to the archive',
  async (address) => {
    const page = await open(address, { ...phone, colorScheme: 'dark' });
    await page.getByRole('heading', { name: '这里没有页面' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link').click();
    await page.waitForURL(stage.site.url);
  },
);

test('it says so without JavaScript, too', async () => {
  const page = await open('coldchain/2024-03-14/', { ...desktop, javaScriptEnabled: false });
  await page.getByRole('heading', { name: '这里没有页面' }).waitFor();
  expect(await page.getByRole('link').count()).toBe(0);
});
