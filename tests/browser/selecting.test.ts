// Longer than other files: one page, every way to select on it.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { approach, messagesOf, open, stage } from './sample-site.ts';
import { expectAccessible } from './stage.ts';

const day = messagesOf('coldchain', '2024-03-12');
const start = day.findIndex((message) => message.id.startsWith('2015'));
const ids = day.slice(start, start + 12).map(({ id }) => id);
const address = `coldchain/2024-03-12/#${ids[2]}`;

async function openDay(options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await open(address, { ...options, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('article[aria-current]').waitFor();
  // The clipboard is the focused page's alone.
  await page.bringToFront();
  return page;
}

const row = (page: Page, index: number) => page.locator(`article[id="${ids[index]}"]`);
const content = (page: Page, index: number) => row(page, index).locator('[data-hold]');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The ids of the ticked messages that are in view. */
const ticked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=checkbox][aria-checked=true]')].map((tick) => tick.nextElementSibling?.id),
  );

/** Presses the mouse in the empty part of a row, right of its bubble. */
async function dragMargin(page: Page, from: number, to: number): Promise<void> {
  const at = async (index: number) => {
    const box = await row(page, index).boundingBox();
    if (!box) throw new Error('the row is not in view');
    return { x: box.x + box.width - 40, y: box.y + box.height / 2 };
  };
  const [first, last] = [await at(from), await at(to)];
  await approach(page);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 6 });
  await page.mouse.up();
}

/** Rests a finger on a message until its menu opens. */
async function hold(page: Page, index: number): Promise<void> {
  // Before the rows have ears a finger is heard by way of the system's own menu, which does not come here.
  await page.waitForFunction(() => window.onclick === null);
  const box = await content(page, index).boundingBox();
  if (!box) throw new Error('the message is not in view');
  const touch = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + 16, y: box.y + 12 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.getByRole('dialog', { name: '消息菜单' }).waitFor();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('messages are selected', () => {
  test('by dragging over the margin, in either direction', async () => {
    const page = await openDay();
    await dragMargin(page, 2, 5);
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 6));
    await page.getByText('已选 4 条').waitFor();
    await dragMargin(page, 4, 3);
    await expect.poll(() => ticked(page)).toEqual(ids.slice(3, 5));
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  });

  test('though what draws a selection did not come at first', async () => {
    const asked: string[] = [];
    stage.site.intercept.handle = (path, response) => {
      if (!/\/parts-[^/]*\.js$/.test(path)) return false;
      asked.push(path);
      return Boolean(response.destroy());
    };
    const page = await openDay();
    await expect
      .poll(async () => {
        await page.mouse.move(700, 600);
        await page.mouse.move(700, 300);
        return asked.length;
      })
      .toBeGreaterThan(0);
    stage.site.intercept.handle = undefined;
    await dragMargin(page, 2, 3);
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 4));
  });

  test('by no mouse whose button came up where the timeline does not hear it', async () => {
    const page = await openDay();
    await approach(page);
    const [box, head] = [await row(page, 2).boundingBox(), await page.locator('header').first().boundingBox()];
    if (!box || !head) throw new Error('the row is not in view');
    await page.mouse.move(box.x + box.width - 40, box.y + box.height / 2);
    await page.mouse.down();
    // As fast as a hand is: no step is heard in between.
    await page.mouse.move(head.x + head.width / 2, head.y + 4);
    await page.mouse.up();
    await page.mouse.move(box.x + box.width - 40, box.y + box.height / 2 + 60, { steps: 4 });
    await content(page, 2).click();
    expect(await ticked(page)).toEqual([]);
    await dragMargin(page, 2, 3);
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 4));
  });

  test('by a click and a shift-click', async () => {
    const page = await openDay();
    await approach(page);
    await content(page, 2).click();
    await content(page, 5).click({ modifiers: ['Shift'] });
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 6));
    await content(page, 5).click();
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 5));
    await row(page, 0).click({ position: { x: 500, y: 10 } });
    await expect.poll(() => ticked(page)).toEqual(ids.slice(0, 5));
  });

  test('by a long press, the menu, and taps; a tap no longer opens pictures or people', async () => {
    const page = await openDay(phone);
    await hold(page, 2);
    await page.getByRole('button', { name: '多选' }).tap();
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 3));
    await content(page, 5).tap();
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 6));
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: '退出多选' }).tap();
    await page.getByRole('checkbox').first().waitFor({ state: 'detached' });
  });

  test('by the menu of the header, beginning with the message that is marked', async () => {
    const page = await openDay(phone);
    await page.getByRole('button', { name: '更多' }).tap();
    await page.getByRole('button', { name: '选择消息' }).tap();
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 3));
    await expect.poll(() => page.locator('[popover]:popover-open').count()).toBe(0);
  });

  test('by keyboard: X, shift and arrows, the space bar; Escape leaves', async () => {
    const page = await openDay();
    await page.keyboard.press('x');
    await expect.poll(() => ticked(page)).toEqual([ids[2]]);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 5));
    await page.keyboard.press('Space');
    await expect.poll(() => ticked(page)).toEqual(ids.slice(2, 4));
    // A box that has the focus is ticked itself.
    await page.getByRole('checkbox', { name: '隐藏姓名' }).press('Space');
    await expect.poll(() => page.getByRole('checkbox', { name: '隐藏姓名' }).isChecked()).toBe(true);
    expect(await ticked(page)).toEqual(ids.slice(2, 4));
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: '选中的消息' }).waitFor({ state: 'detached' });
  });

  test('without moving what is looked at, and the text in bubbles can be selected as ever', async () => {
    const page = await openDay();
    const before = await row(page, 3).boundingBox();
    await page.keyboard.press('x');
    await page.getByRole('region', { name: '选中的消息' }).waitFor();
    await expect.poll(async () => (await row(page, 3).boundingBox())?.y).toBe(before?.y);
    const box = await content(page, 3).boundingBox();
    if (!box) throw new Error('no message');
    await page.mouse.move(box.x + 14, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 70, box.y + 20, { steps: 4 });
    await page.mouse.up();
    expect((await page.evaluate(() => getSelection()?.toString().length)) ?? 0).toBeGreaterThan(1);
    expect(await ticked(page)).toEqual([ids[2]]);
  });

  test('over more than the window holds: dragging to the edge takes the timeline along', async () => {
    const page = await openDay();
    const box = await row(page, 2).boundingBox();
    if (!box) throw new Error('no row');
    await approach(page);
    await page.mouse.move(1300, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(1300, 880, { steps: 5 });
    await expect
      .poll(async () => Number((await page.getByRole('status').first().textContent())?.match(/\d+/)?.[0]))
      .toBeGreaterThan(40);
    await page.mouse.up();
  });
});

describe('what is selected', () => {
  const range = `coldchain/2024-03-12/#${ids[2]}..${ids[5]}`;

  test('is copied as a link, which opens with the range marked', async () => {
    const page = await openDay();
    await dragMargin(page, 5, 2);
    await page.getByRole('button', { name: '链接', exact: true }).click();
    await page.getByText('链接已复制').waitFor();
    expect(await clipboard(page)).toBe(stage.site.url + range);
    const other = await open(range);
    await expect
      .poll(() => other.locator('article[aria-current=true]').evaluateAll((all) => all.map(({ id }) => id)))
      .toEqual(ids.slice(2, 6));
  });

  test('is copied as a quotation and as Markdown, with names or without', async () => {
    const page = await openDay();
    await dragMargin(page, 2, 5);
    const speaker = day[start + 2]?.speaker ?? '';
    await page.getByRole('button', { name: '引用' }).click();
    await page.getByText('已复制，可以粘贴了').waitFor();
    const quotation = await clipboard(page);
    expect(quotation.split('\n\n').slice(0, 2)).toEqual(['冷链夜航船', '2024年3月12日 周二']);
    expect(quotation).toContain(`${speaker} 20:16`);
    for (const { text } of day.slice(start + 2, start + 6)) expect(quotation).toContain(text);
    expect(quotation.endsWith(stage.site.url + range)).toBe(true);
    await page.getByRole('checkbox', { name: '隐藏姓名' }).check();
    await page.getByRole('button', { name: 'Markdown' }).click();
    await expect.poll(() => clipboard(page)).toContain('**甲** 20:16');
    const markdown = await clipboard(page);
    expect(markdown).toContain(`](<${stage.site.url}${range}>)`);
    expect(markdown).not.toContain(speaker.slice(0, 2));
  });
});

describe.each([
  ['a light desktop', { ...desktop, colorScheme: 'light' }],
  ['a dark phone', { ...phone, colorScheme: 'dark' }],
] as const)('on %s axe finds nothing', (_, options) => {
  test('while messages are being selected', async () => {
    const page = await openDay(options);
    await page.keyboard.press('x');
    await page.getByRole('button', { name: '引用' }).waitFor();
    await expectAccessible(page);
  });
});
