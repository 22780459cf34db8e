import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { open, samples, site } from './sample-site.ts';

const day = 'coldchain/2024-03-12/';
const field = (page: Page) => page.getByRole('combobox', { name: '搜索聊天记录' });
const hits = (page: Page) => page.getByRole('list', { name: '搜到的消息' }).locator('a');
const panel = (page: Page) => page.getByRole('complementary', { name: '搜索' });
const marked = (page: Page) => page.locator('article[aria-current]');

/** What is marked in the timeline. */
const marks = (page: Page, name = 'liaoji-hit') =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

async function search(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await expect.poll(() => decodeURIComponent(page.url()).replaceAll('+', ' ')).toContain(`q=${text}`);
}

/** All that is listed, as addresses, while the list is scrolled from its beginning to its end. */
async function listAll(page: Page): Promise<string[]> {
  const found = new Set<string>();
  const scroller = page.getByRole('list', { name: '搜到的消息' }).locator('..');
  for (let top = 0; ; top += 400) {
    const height = await scroller.evaluate(async (element, to) => {
      element.scrollTop = to;
      // The list hears of it with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return element.scrollHeight;
    }, top);
    await expect.poll(() => scroller.locator('[aria-hidden=true] > span:empty').count()).toBe(0);
    const hrefs = await hits(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const href of hrefs) found.add(href.slice(site.url.length));
    if (top > height) return [...found].sort();
  }
}

describe('a search lists what a look at every message finds', () => {
  test.each(['温度', '的', '3', 'example', '的 了', '一'])('%s', async (text) => {
    const page = await open('?panel=search');
    await search(page, text);
    const words = text.split(' ');
    const expected = samples.chats.flatMap(({ id, messages }) =>
      messages
        .filter((message) => words.every((word) => message.text.normalize('NFKC').toLowerCase().includes(word)))
        .map((message) => `${id}/${message.at.slice(0, 10)}/#${message.id}`),
    );
    expect(expected.length).toBeGreaterThan(0);
    await panel(page).getByText(`${expected.length} 条`, { exact: true }).first().waitFor();
    expect(await listAll(page)).toEqual(expected.sort());
  });
});

describe('on a desktop', () => {
  test('the panel stands beside the timeline; a hit that is opened is marked there, and n and N lead on', async () => {
    const page = await open(day);
    await page.keyboard.press('/');
    await field(page).waitFor();
    await search(page, '温度');
    await hits(page).nth(1).click();
    await expect.poll(() => marks(page, 'liaoji-hit-here')).toEqual(['温度']);
    await panel(page).getByText('2 / 13').waitFor();
    expect(page.url()).toMatch(/panel=search&q=.*#/);
    const first = await marked(page).getAttribute('data-position');
    await page.keyboard.press('n');
    await panel(page).getByText('3 / 13').waitFor();
    expect(await marked(page).getAttribute('data-position')).not.toBe(first);
    await page.keyboard.press('Shift+N');
    await panel(page).getByText('2 / 13').waitFor();
    await expect.poll(() => marked(page).getAttribute('data-position')).toBe(first);
    // A step of the history for what was clicked, none for what was walked to.
    await page.goBack();
    await expect.poll(() => page.url()).toContain('2024-03-12');
    expect(await field(page).inputValue()).toBe('温度');
  });

  test('Enter goes from hit to hit while the field keeps the focus; Esc ends it', async () => {
    const page = await open(day);
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await search(page, '温度');
    await panel(page).getByText('13 条', { exact: true }).waitFor();
    await field(page).press('Enter');
    await panel(page)
      .getByText(/^\d+ \/ 13$/)
      .waitFor();
    await field(page).press('Enter');
    await expect.poll(() => marks(page, 'liaoji-hit-here')).toEqual(['温度']);
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    expect(await marks(page)).toEqual([]);
    expect(page.url()).not.toContain('q=');
  });

  test('arrows lead from the field into the list, and a hit opens with Enter', async () => {
    const page = await open(`${day}?panel=search&q=%E6%B8%A9%E5%BA%A6`);
    await hits(page).first().waitFor();
    await field(page).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-hit'))).toBe('1');
    await page.keyboard.press('Enter');
    await panel(page).getByText('2 / 13').waitFor();
  });

  test('rows that are drawn later are marked, too', async () => {
    const page = await open(`${day}?panel=search&q=%E7%9A%84`);
    await hits(page).first().waitFor();
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(3);
    await page.getByRole('feed').hover();
    await page.mouse.wheel(0, 3000);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const seen = [...(CSS.highlights.get('liaoji-hit') ?? [])].map((range) =>
            (range as Range).startContainer.parentElement?.closest('article'),
          );
          const drawn = [...document.querySelectorAll('[data-hold]')].filter((each) =>
            each.textContent?.includes('的'),
          );
          return drawn.length > 0 && drawn.every((each) => seen.includes(each.closest('article')));
        }),
      )
      .toBe(true);
  });

  test('says what is wrong with a query, and what was not found', async () => {
    const page = await open(`${day}?panel=search`);
    await search(page, 'on:2024-13');
    await panel(page).getByRole('status').getByText('“2024-13”不是日期').waitFor();
    await search(page, '没有这样的话');
    await panel(page).getByText('没有消息符合“没有这样的话”。').waitFor();
    await search(page, '咖啡');
    await panel(page).getByRole('button', { name: '在全部聊天里找' }).click();
    await hits(page).first().waitFor();
    expect(page.url()).toContain('scope=all');
  });

  test('the home page searches all chats, and a hit leads into one', async () => {
    const page = await open('');
    await page.getByRole('button', { name: '搜索', exact: true }).click();
    await search(page, '今天');
    await hits(page).first().click();
    await page.getByRole('feed').waitFor();
    await expect.poll(() => page.url()).toMatch(/(coldchain|roasters)\/.*scope=all#/);
    await expect.poll(() => marks(page, 'liaoji-hit-here')).toEqual(['今天']);
  });
});

describe('the histogram', () => {
  const ends = (page: Page) => panel(page).getByRole('slider');
  const address = (page: Page) => decodeURIComponent(page.url());

  test('lists what is dragged over, tells so in the query, and lets go of it', async () => {
    const page = await open(`${day}?panel=search&q=%E6%B8%A9%E5%BA%A6`);
    const plot = panel(page)
      .getByRole('group', { name: /按时间分布/ })
      .locator('svg');
    const box = await plot.boundingBox();
    if (!box) throw new Error('no histogram');
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.1, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => address(page)).toMatch(/q=温度 on:2024-\d\d-\d\d\.\.2024-0/);
    await expect
      .poll(() => panel(page).getByRole('heading').allTextContents())
      .not.toContain('2024年11月11日 周一2 条');
    expect(await panel(page).getByRole('heading').count()).toBeGreaterThan(0);
    await panel(page).getByRole('button', { name: '不限时间' }).click();
    await panel(page).getByText('13 条', { exact: true }).waitFor();
    await expect.poll(() => address(page)).toMatch(/q=温度$/);
  });

  test('is moved with keys, each end by itself', async () => {
    const page = await open(`${day}?panel=search&q=%E6%B8%A9%E5%BA%A6`);
    await ends(page).first().press('End');
    await panel(page).getByText('2 条', { exact: true }).first().waitFor();
    expect(await ends(page).first().getAttribute('aria-valuetext')).toContain('2024年11月11日');
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
    const heads = await hits(page).allTextContents();
    expect(heads.every((each) => each.startsWith('沈霁'))).toBe(true);
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
  expect(await field(page).inputValue()).toBe('from:');
});

describe('on a phone', () => {
  test('the search lies over the timeline; a hit closes it, a bar leads on, and Back leads to the list', async () => {
    const page = await open(day, phone);
    await page.getByRole('button', { name: '搜索', exact: true }).click();
    await search(page, '温度');
    await hits(page).nth(2).click();
    await field(page).waitFor({ state: 'detached' });
    const bar = page.getByRole('region', { name: '搜索结果' });
    await bar.getByText('3 / 13').waitFor();
    await expect.poll(() => marks(page, 'liaoji-hit-here')).toEqual(['温度']);
    await bar.getByRole('button', { name: '下一条' }).click();
    await bar.getByText('4 / 13').waitFor();
    await page.goBack();
    await hits(page).nth(2).waitFor();
    expect(await field(page).inputValue()).toBe('温度');
    await page.goForward();
    await bar.getByText('4 / 13').waitFor();
    await bar.getByRole('button', { name: '结束搜索' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('q=');
    expect(await marks(page)).toEqual([]);
  });

  test('a link with a query shows what it is about', async () => {
    const page = await open(`${day}?q=%E6%B8%A9%E5%BA%A6`, phone);
    await page.getByRole('region', { name: '搜索结果' }).getByText('13 条').waitFor();
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);
  });
});

test('each letter calls off the search before: its answer is waited for no more', async () => {
  const page = await open(`${day}?panel=search`);
  // What a longer word needs besides the index does not come; what the index knows alone does.
  site.intercept.handle = (path) => /data\/coldchain\/[0-9a-f]{12}\.json$/.test(path);
  await search(page, '温度计');
  await search(page, '温度');
  await panel(page).getByText('13 条', { exact: true }).waitFor();
});

test('without an index and a worker the same is found', async () => {
  const page = await open(day);
  await page.evaluate(() => {
    // A browser without workers of this kind.
    (window as { Worker: unknown }).Worker = class {
      constructor() {
        throw new Error('no such worker');
      }
    };
  });
  site.intercept.handle = (path, response) => {
    if (!/search\.|\.bin$/.test(path)) return false;
    response.writeHead(404).end();
    return true;
  };
  await page.getByRole('button', { name: '搜索', exact: true }).click();
  await search(page, '温度');
  await panel(page).getByText('13 条', { exact: true }).waitFor();
});

describe.each([
  ['a light desktop', { ...desktop, colorScheme: 'light' }],
  ['a dark phone', { ...phone, colorScheme: 'dark' }],
] as const)('on %s axe finds nothing', (_, options) => {
  test.each([
    ['what was found', '?panel=search&q=%E6%B8%A9%E5%BA%A6'],
    ['nothing', '?panel=search&q=%E6%B2%A1%E6%9C%89%E8%BF%99%E6%A0%B7%E7%9A%84%E8%AF%9D'],
    ['an empty search', '?panel=search'],
    ['a query that is none', '?panel=search&q=on:x'],
    ['marks and bar', '?q=%E6%B8%A9%E5%BA%A6'],
  ])('in %s', async (_name, query) => {
    const page = await open(day + query, options);
    await page.waitForTimeout(1200);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
  });
});
