import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { day, open } from './calendar-site.ts';
import { expectAccessible, standStill } from './stage.ts';

describe('on a phone', () => {
  test.each([
    ['days', `${day}?panel=date`],
    ['months', `${day}?panel=date&date=2018`],
    ['months of all chats', ''],
  ])('a finger can hit the %s, and nothing is wider than the screen', async (_, address) => {
    const page = await open(address, phone);
    const targets = page.locator('[data-month], button[data-heat], dialog button, dialog a');
    await page.locator('[data-month], button[data-heat]').first().waitFor();
    await standStill(page);
    const sizes = await targets.evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => [width, height]),
    );
    for (const [width = 0, height = 0] of sizes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(390);
  });
});

describe.each([
  ['a light desktop', { ...desktop, colorScheme: 'light' }],
  ['a dark phone', { ...phone, colorScheme: 'dark' }],
] as const)('on %s axe finds nothing', (_, options) => {
  test.each([
    ['the month', `${day}?panel=date`],
    ['the years', `${day}?panel=date&date=2018`],
    ['all chats', ''],
    ['a day of all chats', '?panel=date&date=2018-01-02'],
  ])('in %s', async (_name, address) => {
    const page = await open(address, options);
    await page.locator('[data-month], button[data-heat]').first().waitFor();
    await expectAccessible(page);
  });
});
