import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { focused, open, panel, rows, typing } from './crowd-site.ts';
import { expectAccessible, standStill } from './stage.ts';

describe("a person's page", () => {
  const at = (name: string) => `crowd/2024-03-01/?person=${encodeURIComponent(name)}`;
  const region = (page: Page, name: string) => page.getByRole('region', { name });
  const profile = (page: Page) => page.getByRole('complementary', { name: '成员资料' });

  test('is opened by its address, under any of the names: names, guesses, activity, words, mentions, chats', async () => {
    const page = await open(at('未央'));
    await profile(page).getByRole('heading', { name: '未央姐' }).waitFor();
    await profile(page).getByText('3 条', { exact: true }).first().waitFor();
    await expect
      .poll(() => region(page, '记录里的名字').getByRole('listitem').allInnerTexts())
      .toEqual(['林未央-云杉科技-产品-上海\n2', '未央\n1']);
    await region(page, '推测').getByText('按名字推测，可能不对').waitFor();
    await expect
      .poll(() => region(page, '推测').getByRole('definition').allInnerTexts())
      .toEqual(['云杉科技', '产品', '上海']);
    await page.getByRole('img', { name: '每月发言: 2024-03，3 条' }).waitFor();
    await page.getByRole('img', { name: '一天里的发言时间: 10 点，3 条' }).waitFor();
    await region(page, '谁提到过').getByText('安可-远舟物流-运营-北京').waitFor();
    await expect
      .poll(() => region(page, '发过言的聊天').getByRole('link').allInnerTexts())
      .toEqual(['beans\n1 条', 'crowd\n3 条']);
    await region(page, '发过言的聊天').getByRole('link', { name: 'beans' }).click();
    await page.getByRole('article').getByText('豆子到了').waitFor();
    await profile(page).getByRole('heading', { name: '未央姐' }).waitFor();
    await page.goBack();
    await profile(page).getByText('3 条', { exact: true }).first().waitFor();
  });

  test('tells by how much a mention is a guess, and leads to whom it means', async () => {
    const page = await open(at('安可-远舟物流-运营-北京'));
    const mentioned = region(page, '提到谁').getByRole('button');
    await mentioned.nth(1).waitFor();
    await expect
      .poll(() => mentioned.allInnerTexts())
      .toEqual(['未央姐\n1 次', '若谷-云杉科技-研发-杭州\n1 次，推测 1']);
    await mentioned.first().click();
    await profile(page).getByRole('heading', { name: '未央姐' }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('person')).toBe('林未央-云杉科技-产品-上海');
  });

  test('goes to the first message, and from one to the next with nothing filtered', async () => {
    const page = await open(at('未央'));
    await profile(page)
      .getByRole('button', { name: /第一条/ })
      .click();
    await page.locator('article[aria-current=true]').getByText('一车不够').waitFor();
    const next = profile(page).getByRole('button', { name: '此人的下一条' });
    await next.click();
    await page.locator('article[aria-current=true]').getByText('好', { exact: true }).waitFor();
    await next.click();
    await page.locator('article[aria-current=true]').getByText('到了').waitFor();
    await expect.poll(() => page.url()).not.toContain('speaker');
    await profile(page).getByRole('button', { name: '只看此人' }).click();
    await page.getByRole('main').getByText('3 条消息').waitFor();
  });

  test('opens from the menu of an avatar, and on a phone gives way to Back', async () => {
    const page = await open('crowd/2024-03-01/', phone);
    await page
      .getByRole('button', { name: /^林未央.*只看或不看此人$/ })
      .first()
      .click();
    await page.getByRole('button', { name: '成员资料' }).click();
    await page.getByRole('dialog', { name: '成员资料' }).getByRole('heading', { name: '未央姐' }).waitFor();
    await page.goBack();
    await page.getByRole('dialog', { name: '成员资料' }).waitFor({ state: 'detached' });
  });

  test('is who is shown alone from the menu of a message, too: under all names', async () => {
    const page = await open('crowd/2024-03-01/', phone);
    const said = page.getByRole('article', { name: /^未央/ }).locator('[data-hold]');
    await said.waitFor();
    // Until the rows have ears.
    await page.waitForFunction(() => window.onclick === null);
    await said.evaluate((bubble) => {
      bubble.dispatchEvent(new PointerEvent('contextmenu', { bubbles: true, pointerType: 'touch' }));
    });
    await page.getByRole('dialog', { name: '消息菜单' }).getByRole('button', { name: '只看此人' }).click();
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('speaker').sort())
      .toEqual(['未央', '林未央-云杉科技-产品-上海'].sort());
  });

  test('opens from the list, which is as it was when the reader comes back, by keyboard', async () => {
    const page = await open(panel);
    await typing(page).fill('云杉');
    await expect.poll(() => rows(page).count()).toBe(2);
    await typing(page).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe('若谷-云杉科技-研发-杭州');
    await page.keyboard.press('Enter');
    await profile(page).getByRole('heading', { name: '若谷-云杉科技-研发-杭州' }).waitFor();
    await expect.poll(() => profile(page).evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await profile(page).waitFor({ state: 'detached' });
    await expect.poll(() => typing(page).inputValue()).toBe('云杉');
    await expect.poll(() => focused(page)).toBe('若谷-云杉科技-研发-杭州');
  });

  test('covers the list that it was opened from', async () => {
    const look = async (address: string) => {
      const page = await open(address);
      await region(page, '谁提到过').waitFor();
      await region(page, '发过言的聊天').getByRole('link').nth(1).waitFor();
      await standStill(page);
      const box = await profile(page).boundingBox();
      if (!box) throw new Error('no panel');
      const clip = { x: box.x + 1, y: box.y + 60, width: box.width - 1, height: 400 };
      // The list is drawn later than the page, if it can be seen at all.
      if (address.includes('panel')) await page.locator('[inert] li').first().waitFor({ state: 'attached' });
      return page.screenshot({ clip, animations: 'disabled' });
    };
    expect((await look(`${at('未央')}&panel=people`)).equals(await look(at('未央')))).toBe(true);
  });

  test('says so where nobody has the name', async () => {
    const page = await open(at('谁也不是'));
    await profile(page).getByText('这个聊天里没有“谁也不是”。').waitFor();
  });

  test.each([
    ['a dark desktop', { ...desktop, colorScheme: 'dark' }],
    ['a light phone', { ...phone, colorScheme: 'light' }],
  ] as const)('is found without fault by axe on %s', async (_, options) => {
    const page = await open(`${at('未央')}&speaker=${encodeURIComponent('未央')}`, options);
    await region(page, '谁提到过').waitFor();
    await expectAccessible(page);
  });
});
