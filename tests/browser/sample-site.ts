import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { desktop } from '../helpers/chromium.ts';
import { buildSite, parseLogs } from '../helpers/site.ts';
import { createStage, passFrames } from './stage.ts';

// The sample archive on a host of its own, for a test file at a time; an error in the page fails the test.
export const stage = createStage(() => buildSite('samples'));
let faults: string[] = [];

afterEach(() => {
  const seen = faults;
  faults = [];
  expect(seen).toEqual([]);
});

export async function open(address: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await stage.newPage(options);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // Some pictures of the sample are missing on purpose.
    if (message.type() === 'error' && !/ERR_|status of/.test(message.text())) faults.push(message.text());
  });
  await page.goto(stage.site.url + address, { waitUntil: 'domcontentloaded' });
  // A day's page has its messages before the app does.
  if (options.javaScriptEnabled !== false) await page.locator('#day').waitFor({ state: 'detached' });
  await page.getByRole('article').or(page.getByRole('navigation')).first().waitFor();
  return page;
}

/** Where a message stands, in px below the timeline's top edge; and what surrounds it. */
export const standing = (page: Page, id: string) =>
  page.evaluate((wanted) => {
    const article = document.getElementById(wanted);
    const timeline = document.querySelector('[role=feed]')?.parentElement as HTMLElement;
    if (!article) return undefined;
    const { top, bottom } = article.getBoundingClientRect();
    const frame = timeline.getBoundingClientRect();
    return {
      screen: top,
      top: top - frame.top,
      bottom: frame.bottom - bottom,
      marked: article.getAttribute('aria-current') === 'true',
    };
  }, id);

/** Gives what should stay where it is the time to move. */
export const settle = (page: Page) => passFrames(page, 42);

/** Brings the mouse near the messages until what selects them is here, and takes a press beside one for its own. */
export async function approach(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      // Again and again: before the rows have ears nobody hears it.
      await page.mouse.move(700, 600);
      await page.mouse.move(700, 300);
      return page.evaluate(() => {
        const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
        return document.querySelector('article[data-position]')?.dispatchEvent(press);
      });
    })
    .toBe(false);
}

export const samples = parseLogs('samples');
export const messagesOf = (chat: string, date: string) =>
  samples.chats.find((each) => each.id === chat)?.messages.filter((each) => each.at.startsWith(date)) ?? [];
