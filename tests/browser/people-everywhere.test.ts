import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { names, open, panel, rows, typing } from './crowd-site.ts';

describe('the people of all chats', () => {
  const held = async (answer: 'late' | 'never') => {
    const page = await open('crowd/2024-03-01/');
    let send = () => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    let fails = answer === 'never';
    await page.route('**/beans/people.*', async (route) => {
      await sent;
      await (fails ? route.fulfill({ status: 404 }) : route.continue());
    });
    await page.goto(page.url().replace(/crowd.*/, `${panel}&people=all`));
    await rows(page).first().waitFor();
    return {
      page,
      send,
      heal() {
        fails = false;
      },
    };
  };
  const top = (page: Page) =>
    page.evaluate(() => {
      const scroller = document.querySelector('[aria-label="发言的人"]')?.parentElement as HTMLElement;
      const { top } = scroller.getBoundingClientRect();
      const first = [...scroller.querySelectorAll('li')].find((row) => row.getBoundingClientRect().bottom > top + 1);
      return [first?.querySelector('bdi')?.textContent, (first?.getBoundingClientRect().top ?? 0) - top];
    });

  test('stay where they are when those of another chat arrive', async () => {
    const { page, send } = await held('late');
    const scroller = rows(page).first().locator('xpath=../..');
    await scroller.evaluate((element) => element.scrollTo(0, 30_013));
    await expect.poll(async () => (await top(page))[0]).toMatch(/^路人/);
    const before = await top(page);
    send();
    await page.getByText('共 5,006 人').waitFor();
    await expect.poll(() => top(page)).toEqual(before);
  });

  test('say whose chat is missing, and ask again', async () => {
    const { page, send, heal } = await held('never');
    send();
    const said = page.getByRole('alert').filter({ hasText: '没有取到' });
    await said.waitFor();
    heal();
    await said.getByRole('button', { name: '重试' }).click();
    await said.waitFor({ state: 'detached' });
    await typing(page).fill('阿芬');
    await expect.poll(() => names(page)).toEqual(['阿芬']);
  });
});
