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
