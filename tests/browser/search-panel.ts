import type { Page } from 'playwright-core';
import { expect } from 'vitest';

// What the tests of the search look at.

export const day = 'coldchain/2024-03-12/';
export const field = (page: Page) => page.getByRole('combobox', { name: '搜索聊天记录' });
export const hits = (page: Page) => page.getByRole('list', { name: '搜到的消息' }).locator('a');
export const panel = (page: Page) => page.getByRole('complementary', { name: '搜索' });
export const marked = (page: Page) => page.locator('article[aria-current]');

/** What is marked in the timeline. */
export const marks = (page: Page, name = 'liaoji-hit') =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

export async function search(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await expect.poll(() => decodeURIComponent(page.url()).replaceAll('+', ' ')).toContain(`q=${text}`);
}

/** Whether rows cover all of the list that is in view, and each says something. */
function isFilled(scroller: Element): boolean {
  const view = scroller.getBoundingClientRect();
  const list = scroller.querySelector('ul')?.getBoundingClientRect();
  const rows = [...scroller.querySelectorAll('li')].map((row) => row.getBoundingClientRect());
  if (!list || scroller.querySelector('[aria-hidden=true] > span:empty')) return false;
  const [first, last] = [Math.max(view.top, list.top), Math.min(view.bottom, list.bottom)];
  return rows.some(({ top }) => top <= first + 1) && rows.some(({ bottom }) => bottom >= last - 1);
}

/** All that is listed, as addresses below the site's, while the list is scrolled from its beginning to its end. */
export async function listAll(page: Page, site: string): Promise<string[]> {
  const found = new Set<string>();
  const scroller = page.getByRole('list', { name: '搜到的消息' }).locator('..');
  for (let top = 0; ; top += 400) {
    const height = await scroller.evaluate((element, to) => {
      element.scrollTop = to;
      return element.scrollHeight;
    }, top);
    await expect.poll(() => scroller.evaluate(isFilled)).toBe(true);
    const hrefs = await hits(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const href of hrefs) found.add(href.slice(site.length));
    if (top > height) return [...found].sort();
  }
}
