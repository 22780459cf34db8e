import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { messagesOf, open, stage } from './sample-site.ts';
import { expectAccessible } from './stage.ts';

// Each of the sample's two groups has an evening talk.

const rows = (page: Page) => page.locator('a[href*="talk="]');
const heads = (page: Page) => page.locator('[aria-label="历次分享"] h3').allTextContents();

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
] as const)('on %s', (size, options) => {
  test('the talks of a chat are in its menu, and one of them opens', async () => {
    const page = await open('coldchain/', options);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('button', { name: '分享 1 场' }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    const words = (await rows(page).textContent()) ?? '';
    for (const word of ['一车蓝莓是怎么坏掉的', '沈霁-鲜渡供应链-品控-昆明', '2024/3/12', '1 小时 38 分', '14 张图'])
      expect(words).toContain(word);
    await expect.poll(() => page.url()).toContain('panel=talks');
    expect(await rows(page).getAttribute('href')).toMatch(/coldchain\/\?talk=2024-03-12\.200006$/);
    await rows(page).click();
    await page.locator('article[id="200133"]').waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('talk')).toBe('2024-03-12.200006');
    await expect.poll(() => rows(page).count()).toBe(size === 'a phone' ? 0 : 1);
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('talk=');
    await expect.poll(() => rows(page).count()).toBe(1);
  });

  test('the archive’s own page leads to the talks of all chats', async () => {
    const page = await open('', options);
    await page.getByRole('button', { name: '分享 2 场' }).click();
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(await heads(page)).toEqual(['2024年 · 2 场']);
    await rows(page).first().getByText('慢火烘豆子').waitFor();
    await page.getByText('从旧到新').click();
    await rows(page).first().getByText('冷链夜航船').waitFor();
    await page.getByRole('textbox', { name: '搜索题目、讲者、公司' }).fill('慢火 焦虑');
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.getByText('找到 1 场').waitFor();
    await page.waitForURL(/panel=talks&find=.*&sort=oldest/);
    await page.reload();
    await page.getByText('找到 1 场').waitFor();
    await page.getByRole('textbox').fill('没有人讲过的');
    await page.getByText('没有找到这样的分享。').waitFor();
  });
});

test.each(['zh', 'en'])('says in one line when a talk was, how long and how much of it (%s)', async (language) => {
  const page = await open('');
  await page.evaluate((chosen) => localStorage.setItem('liaoji.language', chosen), language);
  await page.goto(`${stage.site.url}?panel=talks`);
  const facts = page.locator('a[href*="talk="] time').first().locator('..');
  await facts.waitFor();
  expect(await facts.evaluate((line) => line.getBoundingClientRect().height)).toBeLessThan(24);
});

test('has the first slide beside each talk, or an empty place where it does not come', async () => {
  const covers = (page: Page) =>
    page.locator('[aria-label="历次分享"] a > :nth-child(3)').evaluateAll((all) =>
      all.map((each) => {
        const { width, height } = each.getBoundingClientRect();
        return {
          width,
          height,
          pictures: [...each.querySelectorAll('img')].filter((img) => img.naturalWidth > 0).length,
        };
      }),
    );
  const page = await open('?panel=talks');
  await page.getByText('2 场').first().waitFor();
  const drawn = { width: 48, height: 48, pictures: 1 };
  await expect.poll(() => covers(page)).toEqual([drawn, drawn]);
  stage.site.intercept.handle = (path, response) => {
    if (!path.includes('/pictures/')) return false;
    response.writeHead(404).end();
    return true;
  };
  const without = await open('?panel=talks');
  await expect
    .poll(() => covers(without))
    .toEqual([
      { ...drawn, pictures: 0 },
      { ...drawn, pictures: 0 },
    ]);
});

test('is reached and walked by keyboard', async () => {
  const page = await open('?panel=talks');
  await expect.poll(() => rows(page).count()).toBe(2);
  await page.keyboard.press('Escape');
  await expect.poll(() => rows(page).count()).toBe(0);
  await page.keyboard.press('l');
  await expect.poll(() => rows(page).count()).toBe(2);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('article[id="200133"]').waitFor();
});

test('says so where the list does not come, and asks again', async () => {
  const page = await open('coldchain/', desktop);
  stage.site.intercept.handle = (path, response) => {
    if (!path.includes('/talks.')) return false;
    response.writeHead(404).end();
    return true;
  };
  await page.keyboard.press('l');
  await page.getByRole('alert').getByRole('button', { name: '重试' }).first().waitFor();
  stage.site.intercept.handle = undefined;
  await page.getByRole('alert').getByRole('button', { name: '重试' }).first().click();
  await expect.poll(() => rows(page).count()).toBe(1);
});

test.each([
  ['a phone', phone, 'light'],
  ['a desktop', desktop, 'dark'],
] as const)('axe finds nothing on %s', async (_, options, colorScheme) => {
  const page = await open('coldchain/?panel=talks', { ...options, colorScheme });
  await expect.poll(() => rows(page).count()).toBe(1);
  await expectAccessible(page);
});

test('the list shows the talk that is read, and closes beside it', async () => {
  const page = await open('coldchain/?panel=talks&talk=2024-03-12.200006');
  await page.locator('a[href*="talk="][aria-current=true]').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => rows(page).count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('talk=');
});

test('a person’s page lists the talks that they gave, and leads into each; of who gave none it says nothing', async () => {
  const speaker = '沈霁-鲜渡供应链-品控-昆明';
  const page = await open(`coldchain/?person=${encodeURIComponent(speaker)}`);
  const given = page.getByRole('region', { name: '分享 1 场' });
  await given.getByText('一车蓝莓是怎么坏掉的').waitFor();
  await rows(page).click();
  await page.locator('article[id="200133"]').waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('talk')).toBe('2024-03-12.200006');
  const other = messagesOf('coldchain', '2024-03-12').find((message) => !message.speaker.startsWith('沈霁'));
  await page.goto(`${stage.site.url}coldchain/?person=${encodeURIComponent(other?.speaker ?? '')}`);
  await page.getByRole('region', { name: '发过言的聊天' }).waitFor();
  expect(await page.getByRole('region', { name: /^分享/ }).count()).toBe(0);
});
