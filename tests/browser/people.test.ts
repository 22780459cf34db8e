import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { focused, names, open, panel, rows, typing } from './crowd-site.ts';
import { expectAccessible, standStill } from './stage.ts';

describe('the people panel', () => {
  test('lists thousands, of whom only those in sight are in the document', async () => {
    const page = await open(panel);
    await page.getByText('共 5,003 人').waitFor();
    await expect
      .poll(() => names(page))
      .toEqual(['未央姐', '安可-远舟物流-运营-北京', '若谷-云杉科技-研发-杭州', '路人0']);
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
    await expect.poll(() => rows(page).count()).toBe(count);
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
    await expect.poll(() => typing(page).inputValue()).toBe('云杉');
    await expect.poll(() => page.getByRole('combobox', { name: '推测的城市' }).inputValue()).toBe('杭州');
    await expect.poll(() => page.getByRole('combobox', { name: '排序' }).inputValue()).toBe('name');
  });

  test('offers what names seem to say, as guesses, and counts it', async () => {
    const page = await open(panel);
    await page.getByText('推测', { exact: true }).waitFor();
    const company = page.getByRole('combobox', { name: '推测的公司' });
    await company.selectOption('云杉科技');
    await page.getByText('2 / 5,003 人').waitFor();
    await expect.poll(() => company.locator('option').allInnerTexts()).toContain('云杉科技（2）');
    await page.getByRole('combobox', { name: '推测的城市' }).selectOption('杭州');
    await page.getByText('1 / 5,003 人').waitFor();
    await expect.poll(() => names(page)).toEqual(['若谷-云杉科技-研发-杭州']);
    await company.selectOption('');
    await page.getByRole('combobox', { name: '推测的城市' }).selectOption('');
    await page.getByText('共 5,003 人').waitFor();
  });

  test('has an order, and the members of all chats', async () => {
    const page = await open(panel);
    await page.getByRole('combobox', { name: '排序' }).selectOption('early');
    await page.getByRole('combobox', { name: '排序' }).selectOption('name');
    await expect.poll(async () => (await names(page))[0]).toBe('安可-远舟物流-运营-北京');
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
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('speaker'))
      .toEqual(['林未央-云杉科技-产品-上海', '未央']);
    await page
      .getByRole('complementary', { name: '成员' })
      .getByRole('combobox', { name: '前后各显示几条' })
      .selectOption('2');
    await main.getByText('… 4,999 条').waitFor();
    await expect.poll(() => page.url()).toContain('context=2');
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
    await rows(page).nth(9).waitFor();
    await standStill(page);
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
    await expect.poll(() => page.getByRole('article').count()).toBe(3);
  });

  test.each([
    ['a light desktop', { ...desktop, colorScheme: 'light' }],
    ['a dark phone', { ...phone, colorScheme: 'dark' }],
  ] as const)('is found without fault by axe on %s', async (_, options) => {
    const page = await open(panel, options);
    await rows(page).first().getByRole('checkbox').check();
    await expectAccessible(page);
  });
});

describe('the export that merged two phones', () => {
  test('shows each message once, says so, and shows both where the reader wants it', async () => {
    const page = await open('phones/2024-05-01/?panel=people');
    await page.getByText('合并了两部手机的导出，2 条消息各有两份').waitFor();
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
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
