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
  message('10:05:00', '安可-远舟物流-运营-北京', '@未央 收到，@若谷-云杉科技-研发-杭州-出差 呢'),
];
const merged = [
  ...['Kai', '林夏-云杉-产品'].map((name) => message('09:00:00', name, '同一句话，两部手机')),
  ...['Mira', '若谷-云杉科技-研发-杭州'].map((name) => message('09:01:00', name, '我也收到了')),
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
  write('phones/2024-05-01.md', frontMatter(undefined, '2024-05-01') + merged.join(''));
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

  test('stays where it was scrolled to while the list of who wrote what comes', async () => {
    const page = await open('crowd/2024-03-01/');
    let send = () => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route(/speakers\./, async (route) => {
      await sent;
      await route.continue();
    });
    await page.keyboard.press('p');
    await page.getByText('共 5,003 人').waitFor();
    const scroller = page.getByRole('list', { name: '发言的人' }).locator('..');
    const top = () => scroller.evaluate((each) => each.scrollTop);
    await scroller.evaluate((each) => each.scrollTo(0, 3000));
    await expect.poll(() => rows(page).first().getAttribute('aria-posinset').then(Number)).toBeGreaterThan(30);
    // Who is ticked is shown as soon as it is known who wrote what.
    await rows(page).nth(10).locator('input').click();
    send();
    await page.getByText('1 条消息', { exact: true }).waitFor();
    expect(await top()).toBe(3000);
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

  test('is asked for the same again by its address', async () => {
    const page = await open(panel);
    await typing(page).fill('云杉');
    await page.getByRole('combobox', { name: '推测的城市' }).selectOption('杭州');
    await page.getByRole('combobox', { name: '排序' }).selectOption('name');
    await page.getByText('1 / 5,003 人').waitFor();
    await page.waitForURL(/panel=people&find=.*&city=.*&sort=name/);
    await page.reload();
    await page.getByText('1 / 5,003 人').waitFor();
    expect(await typing(page).inputValue()).toBe('云杉');
    expect(await page.getByRole('combobox', { name: '推测的城市' }).inputValue()).toBe('杭州');
    expect(await page.getByRole('combobox', { name: '排序' }).inputValue()).toBe('name');
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
    await page.getByText('共 5,007 人').waitFor();
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
    await main.getByText('… 4,999 条').waitFor();
    expect(page.url()).toContain('context=2');
    await page.getByRole('radio', { name: '排除' }).check();
    await main.getByText('5,003 条消息').waitFor();
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

  test('has room for a finger on all that can be pressed on a phone', async () => {
    const page = await open(`${panel}&speaker=路人0`, phone);
    await page.getByRole('button', { name: '取消选择路人0' }).waitFor();
    const low = await page.evaluate(() => {
      const all = [...document.querySelectorAll('dialog :is(button, select, label)')];
      const reach = (each: Element, by: number) => {
        const { top, bottom, left } = each.getBoundingClientRect();
        const under = document.elementFromPoint(left + 12, (top + bottom) / 2 + by);
        return each.contains(under) || (under instanceof HTMLElement && under.closest('label') === each);
      };
      const seen = all.filter((each) => reach(each, 0));
      return { seen: seen.length, low: seen.filter((each) => !reach(each, -21.5) || !reach(each, 21.5)).map(String) };
    });
    expect(low).toEqual({ seen: expect.any(Number), low: [] });
    expect(low.seen).toBeGreaterThan(20);
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

describe("a person's page", () => {
  const at = (name: string) => `crowd/2024-03-01/?person=${encodeURIComponent(name)}`;
  const region = (page: Page, name: string) => page.getByRole('region', { name });
  const profile = (page: Page) => page.getByRole('complementary', { name: '成员资料' });

  test('is opened by its address, under any of the names: names, guesses, activity, words, mentions, chats', async () => {
    const page = await open(at('未央'));
    await profile(page).getByRole('heading', { name: '未央姐' }).waitFor();
    await profile(page).getByText('3 条', { exact: true }).first().waitFor();
    expect(await region(page, '记录里的名字').getByRole('listitem').allInnerTexts()).toEqual([
      '林未央-云杉科技-产品-上海\n2',
      '未央\n1',
    ]);
    await region(page, '推测').getByText('按名字推测，可能不对').waitFor();
    expect(await region(page, '推测').getByRole('definition').allInnerTexts()).toEqual(['云杉科技', '产品', '上海']);
    await page.getByRole('img', { name: '每月发言: 2024-03，3 条' }).waitFor();
    await page.getByRole('img', { name: '一天里的发言时间: 10 点，3 条' }).waitFor();
    await region(page, '谁提到过').getByText('安可-远舟物流-运营-北京').waitFor();
    expect(await region(page, '发过言的聊天').getByRole('link').allInnerTexts()).toEqual([
      'beans\n1 条',
      'crowd\n3 条',
    ]);
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
    expect(await mentioned.allInnerTexts()).toEqual(['未央姐\n1 次', '若谷-云杉科技-研发-杭州\n1 次，推测 1']);
    await mentioned.first().click();
    await profile(page).getByRole('heading', { name: '未央姐' }).waitFor();
    expect(new URL(page.url()).searchParams.get('person')).toBe('林未央-云杉科技-产品-上海');
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
    expect(page.url()).not.toContain('speaker');
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

  test('opens from the list, which is as it was when the reader comes back, by keyboard', async () => {
    const page = await open(panel);
    await typing(page).fill('云杉');
    await typing(page).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe('若谷-云杉科技-研发-杭州');
    await page.keyboard.press('Enter');
    await profile(page).getByRole('heading', { name: '若谷-云杉科技-研发-杭州' }).waitFor();
    await expect.poll(() => profile(page).evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await profile(page).waitFor({ state: 'detached' });
    expect(await typing(page).inputValue()).toBe('云杉');
    await expect.poll(() => focused(page)).toBe('若谷-云杉科技-研发-杭州');
  });

  test('covers the list that it was opened from', async () => {
    const look = async (address: string) => {
      const page = await open(address);
      await profile(page).getByText('3 条', { exact: true }).first().waitFor();
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
    await page.waitForTimeout(400);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
  });
});

describe('the export that merged two phones', () => {
  test('shows each message once, says so, and shows both where the reader wants it', async () => {
    const page = await open('phones/2024-05-01/?panel=people');
    await page.getByText('合并了两部手机的导出，2 条消息各有两份').waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
    await page.getByRole('article').first().getByText('另一部手机的导出署名 林夏-云杉-产品').waitFor();
    const choice = page.getByRole('combobox', { name: /^合并了两部手机/ });
    await choice.selectOption('both');
    await expect.poll(() => page.getByRole('article').count()).toBe(4);
    await page.getByRole('article').nth(1).getByText('同一条，另一部手机导出').waitFor();
    await page.reload();
    await page.getByRole('article').nth(3).waitFor();
    await choice.selectOption('once');
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
  });

  test('is nothing that a chat of one phone speaks of', async () => {
    const page = await open(panel);
    await page.getByText('共 5,003 人').waitFor();
    expect(await page.getByText('合并了两部手机').count()).toBe(0);
  });
});
