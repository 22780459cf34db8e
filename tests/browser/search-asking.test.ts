import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { open, samples, stage } from './sample-site.ts';
import { day, field, hits, marks, panel, search } from './search-panel.ts';
import { expectAccessible, passFrames, standStill } from './stage.ts';

test('what a search draws with is here with the panel: a keystroke waits for no script', async () => {
  const page = await open(`${day}?panel=search`);
  await field(page).waitFor();
  // What the page fetches when it is at rest is here, too: two scripts, of which one asks for the other.
  await page.waitForFunction(
    () => performance.getEntriesByType('resource').filter(({ name }) => /\/sharing-/.test(name)).length > 1,
  );
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`));
  await search(page, '温度');
  await expect.poll(() => marks(page)).toContain('温度');
  expect(asked.filter((each) => /^(script|stylesheet)/.test(each))).toEqual([]);
});

describe('the histogram', () => {
  const ends = (page: Page) => panel(page).getByRole('slider');
  const address = (page: Page) => decodeURIComponent(page.url());

  test('lists what is dragged over, tells so in the query, and lets go of it', async () => {
    const page = await open(`${day}?panel=search&q=%E6%B8%A9%E5%BA%A6`);
    const plot = panel(page)
      .getByRole('group', { name: /按时间分布/ })
      .locator('svg');
    await hits(page).first().waitFor();
    await standStill(page);
    const box = await plot.boundingBox();
    if (!box) throw new Error('no histogram');
    await page.mouse.move(box.x + box.width * 0.6, box.y + 20);
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
    expect(await panel(page).getByRole('button', { name: '不限时间' }).count()).toBe(0);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.1, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => address(page)).toMatch(/q=温度 on:2024-\d\d-\d\d\.\.2024-0/);
    await expect
      .poll(() => panel(page).getByRole('heading').allTextContents())
      .not.toContain('2024年11月11日 周一2 条');
    await expect.poll(() => panel(page).getByRole('heading').count()).toBeGreaterThan(0);
    await panel(page).getByRole('button', { name: '不限时间' }).click();
    await panel(page).getByText('13 条', { exact: true }).waitFor();
    await expect.poll(() => address(page)).toMatch(/q=温度$/);
  });

  test('is moved with keys, each end by itself', async () => {
    const page = await open(`${day}?panel=search&q=%E6%B8%A9%E5%BA%A6`);
    await ends(page).first().press('End');
    await panel(page).getByText('2 条', { exact: true }).first().waitFor();
    await expect.poll(() => ends(page).first().getAttribute('aria-valuetext')).toContain('2024年11月11日');
    await ends(page).first().press('Home');
    await panel(page).getByText('13 条', { exact: true }).waitFor();
    await ends(page).last().press('Home');
    await expect.poll(() => ends(page).last().getAttribute('aria-valuetext')).toContain('2023年12月');
    await expect.poll(() => address(page)).toContain('on:2023-12');
    await page.reload();
    await expect.poll(() => ends(page).last().getAttribute('aria-valuetext')).toContain('2023年12月');
  });
});

describe('what the field offers', () => {
  const options = (page: Page) => page.getByRole('option');

  test('are names, found by pinyin too, and what is chosen is searched for', async () => {
    const page = await open(`${day}?panel=search`);
    await field(page).pressSequentially('温度 from:shenji');
    await expect.poll(() => options(page).first().textContent()).toContain('沈霁');
    await field(page).press('ArrowDown');
    await field(page).press('Enter');
    await expect.poll(() => field(page).inputValue()).toMatch(/^温度 from:沈霁\S* $/);
    await options(page).first().waitFor({ state: 'detached' });
    await hits(page).first().waitFor();
    await expect
      .poll(async () => (await hits(page).allTextContents()).filter((each) => !each.startsWith('沈霁')))
      .toEqual([]);
  });

  test('are chats, kinds and dates; Escape closes what is offered, then the panel', async () => {
    const page = await open(`${day}?panel=search`);
    await field(page).pressSequentially('in:');
    await expect.poll(() => options(page).allTextContents()).toEqual(['冷链夜航船', '慢火烘豆子']);
    await field(page).fill('kind:图');
    await expect.poll(() => options(page).allTextContents()).toEqual(['图片']);
    await field(page).press('Tab');
    await expect.poll(() => field(page).inputValue()).toBe('kind:图片 ');
    await field(page).fill('on:2024');
    await expect.poll(() => options(page).count()).toBe(11);
    await field(page).press('Escape');
    await options(page).first().waitFor({ state: 'detached' });
    await field(page).press('Escape');
    await field(page).waitFor({ state: 'detached' });
  });
});

test('what was of use is kept on this machine, and can be let go of', async () => {
  const page = await open(`${day}?panel=search`);
  const recent = panel(page).getByRole('region', { name: '最近搜索' });
  await search(page, '温度');
  await hits(page).first().click();
  await panel(page).getByRole('button', { name: '清空' }).click();
  await recent.getByRole('button', { name: '温度', exact: true }).click();
  await panel(page).getByText('1 / 13').waitFor();
  await panel(page).getByRole('button', { name: '清空' }).click();
  await expect.poll(() => page.url()).not.toContain('q=');
  await page.reload();
  await recent.getByRole('button', { name: /删去“温度”/ }).click();
  await recent.waitFor({ state: 'detached' });
  // Without any, the panel tells how to ask.
  await panel(page)
    .getByRole('button', { name: /^from:/ })
    .click();
  await expect.poll(() => field(page).inputValue()).toBe('from:');
});

test('without a network it says what is missing, and goes on by itself when that is back', async () => {
  const page = await open(`${day}?panel=search`);
  await field(page).waitFor();
  stage.site.intercept.handle = (path, response) => path.includes('data/') && Boolean(response.destroy());
  await search(page, '温度');
  await panel(page).getByRole('alert').getByText('没有取到，结果可能不全').waitFor();
  // That there is nothing, nobody can tell.
  await panel(page).getByText('取到的消息里，没有符合“温度”的。').waitFor();
  expect(await panel(page).getByText('没有找到').count()).toBe(0);
  stage.site.intercept.handle = undefined;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await panel(page).getByText('13 条', { exact: true }).waitFor();
  await hits(page).first().waitFor();
  await panel(page).getByRole('alert').waitFor({ state: 'detached' });
});

test('hits that come later leave the list where the reader has scrolled it', async () => {
  const page = await open(`${day}?panel=search&q=的&scope=all`);
  await hits(page).first().waitFor();
  stage.site.intercept.handle = (path, response) => path.includes('data/roasters/') && Boolean(response.destroy());
  await page.reload();
  await panel(page).getByRole('alert').waitFor();
  await hits(page).first().click();
  await expect.poll(() => marks(page, 'liaoji-hit-here')).toContain('的');
  const list = page.getByRole('list', { name: '搜到的消息' }).locator('..');
  const lookFor = (place: number) =>
    list.evaluate((element, top) => {
      element.scrollTop = top;
      return element.scrollTop;
    }, place);
  expect(await lookFor(600)).toBe(600);
  stage.site.intercept.handle = undefined;
  const heightBefore = await list.evaluate((element) => element.scrollHeight);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await panel(page).getByRole('alert').waitFor({ state: 'detached' });
  await expect.poll(() => list.evaluate((element) => element.scrollHeight)).toBeGreaterThan(heightBefore);
  await passFrames(page, 5);
  expect(await list.evaluate((element) => element.scrollTop)).toBe(600);
});

test("a word on a person's page leads to a search for it in what they said", async () => {
  const { speaker } = samples.chats.find(({ id }) => id === 'coldchain')!.messages[1]!;
  const page = await open(`${day}?person=${encodeURIComponent(speaker)}`);
  const word = page.getByRole('region', { name: '常用的词' }).getByRole('button').first();
  const said = await word.locator('bdi').innerText();
  await word.click();
  await hits(page).first().waitFor();
  const q = () => new URL(page.url()).searchParams.get('q') ?? '';
  await expect.poll(q).toBe(`from:${/[ "]/.test(speaker) ? JSON.stringify(speaker) : speaker} ${said}`);
  await expect.poll(async () => (await hits(page).allInnerTexts()).filter((hit) => !hit.includes(speaker))).toEqual([]);
});

describe.each([
  ['a light desktop', { ...desktop, colorScheme: 'light' }],
  ['a dark phone', { ...phone, colorScheme: 'dark' }],
] as const)('on %s axe finds nothing', (_, options) => {
  const bar = (page: Page) => page.getByRole('region', { name: '搜索结果' });
  test.each<[what: string, query: string, shown: (page: Page) => Locator]>([
    ['what was found', '?panel=search&q=%E6%B8%A9%E5%BA%A6', (page) => hits(page).first()],
    ['nothing', '?panel=search&q=not-said', (page) => page.getByText('没有消息符合')],
    ['an empty search', '?panel=search', (page) => page.getByRole('button', { name: /^from:/ })],
    ['a query that is none', '?panel=search&q=on:x', (page) => page.getByText('不是日期').first()],
    ['marks and bar', '?q=%E6%B8%A9%E5%BA%A6', (page) => bar(page).getByText('13 条')],
  ])('in %s', async (_name, query, shown) => {
    const page = await open(day + query, options);
    await shown(page).waitFor();
    await expectAccessible(page);
  });
});
