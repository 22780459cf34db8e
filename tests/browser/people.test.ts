import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, launchChromium, phone } from '../helpers/chromium.ts';
import { frontMatter, message } from '../helpers/day-log.ts';
import { buildSite, type Site } from '../helpers/site.ts';

// A chat of five thousand, of whom a few are somebody; and another where some of them are, too.
let site: Site;
let browser: Browser;
let logs: string;

const clock = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);
const many = Array.from({ length: 5000 }, (_, index) => message(clock(50_000 + index), `路人${index}`, '签到'));
const few = [
  message('10:00:00', '林未央-云杉科技-产品-上海', '一车不够'),
  message('10:01:00', '安可-远舟物流-运营-北京', '那就两车'),
  message('10:02:00', '林未央-云杉科技-产品-上海', '好'),
  message('10:03:00', '若谷-云杉科技-研发-杭州', '两车'),
  message('10:04:00', '未央', '到了'),
];
const settings = { title: '夜航', aliases: { 未央姐: ['林未央-云杉科技-产品-上海', '未央'] } };

beforeAll(async () => {
  logs = mkdtempSync(join(tmpdir(), 'liaoji-people-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(logs, path)), { recursive: true });
    writeFileSync(join(logs, path), text);
  };
  write('liaoji.json', JSON.stringify(settings));
  write('crowd/2024-03-01.md', frontMatter(undefined, '2024-03-01') + few.join('') + many.join(''));
  write(
    'beans/2024-04-01.md',
    frontMatter(undefined, '2024-04-01') + message('10:00:00', '未央', '豆子到了') + message('10:01:00', '阿芬', '好'),
  );
  site = buildSite(logs);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(logs, { recursive: true, force: true });
});

async function open(address: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(site.url + address);
  await page.getByRole('article').first().waitFor();
  return page;
}

const panel = 'crowd/2024-03-01/?panel=people';
const rows = (page: Page) => page.getByRole('list', { name: '发言的人' }).getByRole('listitem');
const names = async (page: Page) =>
  (await rows(page).locator('label > span > span:first-child > bdi').allInnerTexts()).slice(0, 4);
const typing = (page: Page) => page.getByRole('textbox', { name: /搜索/ });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('li')?.querySelector('bdi')?.textContent ?? '');

describe('the people panel', () => {
  test('lists thousands, of whom only those in sight are in the document', async () => {
    const page = await open(panel);
    await page.getByText('共 5,003 人').waitFor();
    expect(await names(page)).toEqual(['未央姐', '安可-远舟物流-运营-北京', '若谷-云杉科技-研发-杭州', '路人0']);
    expect(await rows(page).count()).toBeLessThan(40);
    expect(await rows(page).first().getAttribute('aria-setsize')).toBe('5003');
    const first = rows(page).first();
    await first.getByText('林未央-云杉科技-产品-上海、未央').waitFor();
    await first.getByText('2024-03-01').waitFor();
  });

  test.each([
    ['云杉', 2],
    ['wlw', 0],
    ['lwy', 1],
    ['weiy', 1],
    ['luren4999', 1],
  ])('finds by %j so many: %i', async (text, count) => {
    const page = await open(panel);
    await typing(page).fill(text);
    await page.getByRole('status').getByText(`${count} / 5,003 人`).waitFor();
    expect(await rows(page).count()).toBe(count);
    if (count === 0) await page.getByText('没有符合的人').waitFor();
  });

  test('offers what names seem to say, as guesses, and counts it', async () => {
    const page = await open(panel);
    await page.getByText('推测', { exact: true }).waitFor();
    const company = page.getByRole('combobox', { name: '推测的公司' });
    await company.selectOption('云杉科技');
    await page.getByText('2 / 5,003 人').waitFor();
    expect(await company.locator('option').allInnerTexts()).toContain('云杉科技（2）');
    await page.getByRole('combobox', { name: '推测的城市' }).selectOption('杭州');
    await page.getByText('1 / 5,003 人').waitFor();
    expect(await names(page)).toEqual(['若谷-云杉科技-研发-杭州']);
    await company.selectOption('');
    await page.getByRole('combobox', { name: '推测的城市' }).selectOption('');
    await page.getByText('共 5,003 人').waitFor();
  });

  test('has an order, and the members of all chats', async () => {
    const page = await open(panel);
    await page.getByRole('combobox', { name: '排序' }).selectOption('early');
    await page.getByRole('combobox', { name: '排序' }).selectOption('name');
    await expect.poll(() => names(page)).toContain('安可-远舟物流-运营-北京');
    expect((await names(page))[0]).toBe('安可-远舟物流-运营-北京');
    await page.getByRole('combobox', { name: '范围' }).selectOption('all');
    await page.getByText('共 5,004 人').waitFor();
    await typing(page).fill('未央');
    await rows(page).getByText('2 个聊天').waitFor();
    await typing(page).fill('阿芬');
    await rows(page).getByText('beans').waitFor();
  });

  test('shows only those who are ticked, under all their names, with context', async () => {
    const page = await open(panel);
    await rows(page).first().getByRole('checkbox').check();
    const main = page.getByRole('main');
    await main.getByText('3 条消息').waitFor();
    expect(await main.getByText('只看').innerText()).toBe('只看');
    await main.getByText('未央姐').first().waitFor();
    expect(new URL(page.url()).searchParams.getAll('speaker')).toEqual(['林未央-云杉科技-产品-上海', '未央']);
    await page
      .getByRole('complementary', { name: '成员' })
      .getByRole('combobox', { name: '前后各显示几条' })
      .selectOption('2');
    await main.getByText('… 4,998 条').waitFor();
    expect(page.url()).toContain('context=2');
    await page.getByRole('radio', { name: '排除' }).check();
    await main.getByText('5,002 条消息').waitFor();
    await page.getByRole('button', { name: '取消选择未央姐' }).click();
    await main.getByText('排除').waitFor({ state: 'detached' });
  });

  test('is walked and ticked with the keyboard alone', async () => {
    const page = await open('crowd/2024-03-01/');
    await page.keyboard.press('p');
    await typing(page).waitFor();
    await rows(page).first().waitFor();
    await typing(page).press('ArrowDown');
    await expect.poll(() => focused(page)).toBe('未央姐');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => page.url()).toContain(encodeURIComponent('安可'));
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toMatch(/^路人/);
    await page.keyboard.press('Home');
    await expect.poll(() => focused(page)).toBe('未央姐');
  });

  test('says on a phone how many messages there are, and gives way to them', async () => {
    const page = await open(panel, phone);
    await rows(page).first().getByRole('checkbox').check();
    await page.getByRole('button', { name: '看 3 条消息' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('article').count()).toBe(3);
  });

  test.each([
    ['a light desktop', { ...desktop, colorScheme: 'light' }],
    ['a dark phone', { ...phone, colorScheme: 'dark' }],
  ] as const)('is found without fault by axe on %s', async (_, options) => {
    const page = await open(panel, options);
    await rows(page).first().getByRole('checkbox').check();
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
  });
});
