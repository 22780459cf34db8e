import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { buildSite } from '../helpers/site.ts';
import { appStands, createStage, expectAccessible, standStill } from './stage.ts';
import { sway } from './sway.ts';

const stage = createStage(() => buildSite('samples'));

async function open(address: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await stage.newPage(options);
  await page.goto(stage.site.url + address);
  await appStands(page);
  await page.getByRole('article').first().waitFor();
  return page;
}

const day = 'coldchain/2024-03-12/';
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

test('an address with a panel opens it on a phone with no button in a ring, and without a keyboard over what is found', async () => {
  const ringed = (page: Page) => page.evaluate(() => document.querySelector('dialog :focus')?.outerHTML ?? 'none');
  for (const show of ['?panel=people', '?panel=talks', '?panel=search&q=温度']) {
    const page = await open(`coldchain/2024-03-12/${show}`, phone);
    await page.locator('dialog input').first().waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('DIALOG');
    expect(await ringed(page)).toBe('none');
    await page.keyboard.press('Tab');
    await expect.poll(() => ringed(page), { message: show }).not.toBe('none');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  }
});

describe('the keyboard', () => {
  test('opens the help, closes it, and gives the focus back', async () => {
    const page = await open(day);
    await page.getByRole('button', { name: '更多' }).focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '键盘快捷键' });
    await help.getByText('下一条消息').waitFor();
    const lines = await help.getByRole('term').allTextContents();
    expect(new Set(lines).size, 'each thing is told once').toBe(lines.length);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('更多');
  });

  test.each([
    ['g', '日历'],
    ['p', '成员'],
    ['l', '历次分享'],
    ['/', '搜索'],
  ])('goes into what %s opens, and back to the message it came from with Escape', async (key, panel) => {
    const page = await open(`${day}#200645`);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toContain('，20:0');
    const message = await focused(page);
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('aside')?.ariaLabel)).toBe(panel);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe(message);
  });

  test('changes the theme, but not while a name is typed', async () => {
    const page = await open(day);
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await page.keyboard.press('t');
    await expect.poll(theme).toBe('light');
    await page.keyboard.press('p');
    await page.getByRole('textbox', { name: '搜索名字' }).pressSequentially('t');
    expect(await theme()).toBe('light');
  });

  test('goes to another day in the calendar', async () => {
    const page = await open(day);
    await page.keyboard.press('g');
    await expect.poll(() => focused(page)).toContain('2024年3月12日 周二');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(page)).not.toContain('3月12日');
    const date = (await focused(page))?.split(' ')[0] ?? '';
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByText(date).waitFor();
  });
});

describe('the scrubber', () => {
  test('is a slider over the days: arrows, Home and End', async () => {
    const page = await open(day);
    const slider = page.getByRole('slider', { name: '按日期移动' });
    const value = () => slider.getAttribute('aria-valuenow').then(Number);
    const here = await value();
    await slider.press('ArrowUp');
    await expect.poll(value).toBe(here - 1);
    await slider.press('Home');
    await expect.poll(value).toBe(0);
    await slider.press('End');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain('2024年11月11日');
  });

  test.each([
    ['desktop', desktop],
    ['phone', phone],
  ])('takes the reader along when its handle is dragged, on a %s', async (_, options) => {
    const page = await open(day, options);
    const slider = page.getByRole('slider', { name: '按日期移动' });
    const before = await slider.getAttribute('aria-valuetext');
    // On a phone the handle can be taken while the timeline moves.
    const rest = await sway(page);
    await page.waitForFunction(() => document.querySelector('[role=slider]')?.closest('[data-moving]'));
    await standStill(page);
    const box = await slider.boundingBox();
    if (!box) throw new Error('no handle');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await rest();
    // To the window's edge: wherever the handle was taken, the first day is there.
    await page.mouse.move(box.x + box.width / 2, 1, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('0');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before);
  });
});

describe('the people panel', () => {
  test('leaves out those who are ticked, tells so, and lets go of them', async () => {
    const page = await open(day);
    await page.keyboard.press('p');
    await page.getByRole('radio', { name: '排除' }).check();
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => page.url()).toContain('except=');
    const bar = page.getByRole('main').getByText('排除');
    await bar.waitFor();
    await page.getByRole('button', { name: /^取消选择/ }).click();
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('except=');
  });

  test('can be asked for again where it did not come', async () => {
    const page = await open(day);
    await page.route(/people-panel.*\.js/, (route) => route.abort());
    await page.keyboard.press('p');
    await page.getByRole('alert').waitFor();
    await page.unroute(/people-panel.*\.js/);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('checkbox').first().waitFor();
    expect(await page.getByRole('article').count()).toBeGreaterThan(0);
  });

  test('is whole when it is asked for again where its style sheet did not come', async () => {
    const page = await open(day);
    await page.route(/people-panel.*\.css/, (route) => route.abort());
    await page.keyboard.press('p');
    await page.getByRole('alert').waitFor();
    await page.unroute(/people-panel.*\.css/);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('checkbox').first().waitFor();
    const rules = await page.evaluate(() =>
      Array.from(document.styleSheets)
        .filter(({ href }) => href?.includes('people-panel'))
        .map(({ cssRules }) => cssRules.length > 0),
    );
    expect(rules).toEqual([true]);
  });
});

test('the language changes in place, and the reader stays', async () => {
  const page = await open(day);
  const first = await page.getByRole('article').first().getAttribute('id');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('radio', { name: 'English' }).check({ force: true });
  await page.getByRole('banner').getByText('Tue, 12 March 2024').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  await expect.poll(() => page.getByRole('article').first().getAttribute('id')).toBe(first);
});

test('on a phone the way back is the list of chats, and leads to another', async () => {
  const page = await open(day, phone);
  await page.getByRole('button', { name: '全部聊天' }).click();
  const list = page.getByRole('dialog');
  expect(await list.getByRole('link', { name: /冷链夜航船/ }).getAttribute('aria-current')).toBe('page');
  await list.getByRole('link', { name: /慢火烘豆子/ }).click();
  await list.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: /慢火烘豆子/ }).waitFor();
});

test('pictures are leafed through, and lead back into the chat', async () => {
  const page = await open('coldchain/?kind=image');
  await page.getByRole('article').getByRole('button', { name: /图片/ }).first().click();
  const shown = page.locator('.yarl__slide_current');
  const caption = () => shown.getByRole('paragraph').last().textContent();
  await shown.getByRole('button', { name: '在聊天中查看' }).waitFor();
  const before = await caption();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(caption).not.toBe(before);
  await shown.getByRole('button', { name: '在聊天中查看' }).click();
  await page.locator('.yarl__slide_current').waitFor({ state: 'detached' });
  await page.locator('article[aria-current=true]').waitFor();
});

test('Back closes a picture, and nothing else', async () => {
  const page = await open('coldchain/?kind=image', phone);
  await page.getByRole('article').getByRole('button', { name: /图片/ }).first().click();
  await page.locator('.yarl__slide_current').getByRole('button', { name: '在聊天中查看' }).waitFor();
  await page.waitForTimeout(700);
  const address = page.url();
  await page.goBack();
  await page.locator('.yarl__slide_current').waitFor({ state: 'detached' });
  expect(page.url()).toBe(address);
  await page.getByRole('article').first().waitFor();
});

describe.each([
  ['a light desktop', { ...desktop, colorScheme: 'light' }],
  ['a dark phone', { ...phone, colorScheme: 'dark' }],
] as const)('on %s axe finds nothing', (_, options) => {
  test.each([
    ['the people', async (page: Page) => page.getByRole('button', { name: '成员与筛选' }).click()],
    ['the calendar', async (page: Page) => page.keyboard.press('g')],
    ['the help', async (page: Page) => page.keyboard.press('?')],
    ['the menu', async (page: Page) => page.getByRole('button', { name: '更多' }).click()],
  ])('in %s', async (_name, show) => {
    const page = await open(day, options);
    await show(page);
    await page.locator('dialog, aside, [popover]').getByRole('button').last().waitFor();
    await expectAccessible(page);
  });
});
