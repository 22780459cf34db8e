import { describe, expect, test } from 'vitest';
import { phone } from '../helpers/chromium.ts';
import { day, days, focused, open, panel, query, sameDays, stage } from './calendar-site.ts';

describe('the calendar of a chat', () => {
  test('lets the days with messages be chosen, and no others', async () => {
    const page = await open(`${day}?panel=date`);
    await days(page).first().waitFor();
    await expect.poll(() => days(page).allTextContents()).toEqual(['2', '8']);
    expect(await days(page).first().getAttribute('aria-current')).toBe('date');
    await panel(page).getByRole('button', { name: '上个月' }).click();
    await expect.poll(() => days(page).allTextContents()).toEqual(['30']);
    await expect.poll(() => query(page).get('date')).toBe('2017-12');
  });

  test('is walked by keys from day to day and year to year, goes where Enter is pressed, and Back leads back', async () => {
    const page = await open(day);
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('g');
    await expect.poll(() => focused(page)).toContain('2018年1月2日 周二');
    for (const [key, date] of [
      ['ArrowRight', '2018年1月8日'],
      ['ArrowUp', '2017年12月30日'],
      ['PageDown', '2018年1月8日'],
      ['Shift+PageDown', '2019年1月2日'],
      ['Home', '2016年2月29日'],
      ['End', '2021年6月5日'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toContain(date);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('banner').getByText('2021年6月5日').waitFor();
    await expect.poll(() => decodeURI(page.url())).toContain('夜航/2021-06-05/');
    await page.goBack();
    await page.getByRole('banner').getByText('2018年1月2日').waitFor();
  });

  test('shows the years as a heat map, whose months are buttons for keys and fingers', async () => {
    const page = await open(`${day}?panel=date`);
    await panel(page).getByRole('radio', { name: '年' }).check({ force: true });
    await expect.poll(() => focused(page)).toBe('2018年1月，6 条');
    await expect.poll(() => query(page).get('date')).toBe('2018');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe('2019年1月，3 条');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toBe('2021年6月，3 条');
    await page.keyboard.press('Enter');
    await expect.poll(() => days(page).allTextContents()).toEqual(['5']);
    await page.reload();
    await expect.poll(() => days(page).allTextContents()).toEqual(['5']);
  });

  test('comes to the year of its day without moving the page', async () => {
    const page = await open('夜航/2021-06-05/?panel=date&date=2021', { viewport: { width: 1100, height: 420 } });
    await expect.poll(() => focused(page)).toBe('2021年6月，3 条');
    await panel(page).getByRole('group', { name: '2021年' }).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: '2021年6月，3 条' }).boundingBox())
      .toSatisfy((box: { y: number }) => box.y > 50 && box.y < 400);
    expect((await page.getByRole('banner').boundingBox())?.y).toBe(0);
  });

  test('knows the same day in other years, and all chats on that day', async () => {
    const page = await open(`${day}?panel=date`);
    const same = sameDays(panel(page));
    await same.getByRole('link', { name: '2019年' }).waitFor();
    await expect.poll(() => same.getByRole('listitem').count()).toBe(1);
    await same.getByRole('link', { name: '看全部聊天的1月2日' }).click();
    await panel(page).getByRole('link', { name: /烘豆/ }).first().waitFor();
    await expect
      .poll(() => same.getByRole('listitem').getByText(/年 周/).allTextContents())
      .toEqual(['2020年 周四', '2019年 周三']);
  });

  test('finds a leap day from the years that have none', async () => {
    const page = await open('夜航/2017-02-28/?panel=date');
    const same = sameDays(panel(page));
    await same.getByRole('link', { name: '2016年 2月29日' }).click();
    await page.getByRole('banner').getByText('2016年2月29日').waitFor();
  });

  test('steps to the days before and after', async () => {
    const page = await open(`${day}?panel=date`);
    await panel(page).getByRole('button', { name: '后一天' }).click();
    await page.getByRole('banner').getByText('2018年1月8日').waitFor();
    await page.keyboard.press('[');
    await page.getByRole('banner').getByText('2018年1月2日').waitFor();
  });
});

describe('a date that is typed', () => {
  test('leads to the message at its time; figures need no click into the field', async () => {
    const page = await open(`${day}?panel=date`);
    await days(page).first().waitFor();
    await page.keyboard.type('2019年1月2日 下午3点');
    await panel(page).getByText('2019年1月2日 周三 15:00 · 3 条').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('article[aria-current=true]').getByText('2019-01-02 15:20:10').waitFor();
    await expect.poll(() => page.url()).toContain('/2019-01-02/');
  });

  test('is refused in words where nobody could say which day it is', async () => {
    const page = await open(`${day}?panel=date`);
    const field = panel(page).getByRole('textbox', { name: '要去的日期和时间' });
    await field.fill('昨天');
    await field.press('Enter');
    await panel(page).getByText('“昨天”说不清是哪一天').waitFor();
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('2018-02-30');
    await field.press('Enter');
    await panel(page).getByText('2018年2月没有 30 日').waitFor();
  });

  test('says which day is nearest before it goes there', async () => {
    const page = await open(`${day}?panel=date`);
    const field = panel(page).getByRole('textbox', { name: '要去的日期和时间' });
    await field.fill('2021-06-04');
    await panel(page).getByText('会到最近的2021年6月5日').waitFor();
  });
});

describe('the archive’s own page', () => {
  test('shows all chats by days without a shard, and a day leads to who spoke', async () => {
    const page = await open('');
    await page.getByRole('group', { name: '2018年' }).getByRole('button', { name: '2018年1月，12 条' }).click();
    await expect.poll(() => days(page).allTextContents()).toEqual(['2', '3', '8']);
    await days(page).first().click();
    await expect.poll(() => query(page).get('date')).toBe('2018-01-02');
    await panel(page)
      .getByRole('link', { name: /夜航.*3 条/ })
      .first()
      .waitFor();
    expect(stage.site.requests.filter((path) => /data\/.*\/[0-9a-f]{12}\.json/.test(path))).toEqual([]);
    await panel(page)
      .getByRole('link', { name: /烘豆.*3 条/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /烘豆/ }).waitFor();
    await expect.poll(() => decodeURI(page.url())).toContain('烘豆/2018-01-02/');
  });

  test('lets a mouse choose a single day of the heat map', async () => {
    const page = await open('');
    const month = page.getByRole('group', { name: '2021年' }).getByRole('button', { name: '2021年6月，3 条' });
    const svg = page.getByRole('group', { name: '2021年' }).locator('svg');
    await month.scrollIntoViewIfNeeded();
    const box = await svg.boundingBox();
    if (!box) throw new Error('no heat map');
    // 1 January 2021 was a Friday: 5 June is in column 22, a Saturday.
    const pitch = box.height / 7;
    await page.mouse.move(box.x + 22.5 * pitch, box.y + 6.5 * pitch);
    await page.getByText('2021年6月5日 周六 · 3 条').waitFor();
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => query(page).get('date')).toBe('2021-06-05');
  });

  test('remembers this day of other years, by the clock of the reader', async () => {
    const page = await open('');
    const same = sameDays(page.getByRole('main'));
    await same.getByText('1月2日').waitFor();
    const years = () => same.getByRole('listitem').getByText(/年 周/).allTextContents();
    await expect.poll(years).toEqual(['2020年 周四', '2019年 周三', '2018年 周二']);
    await page.clock.setFixedTime('2026-01-04T04:00:00Z');
    await page.reload();
    await page.getByRole('heading', { name: '每一天' }).waitFor();
    expect(await page.getByRole('heading', { name: '那年今日' }).count()).toBe(0);
  });
});

describe('on a phone', () => {
  test('the calendar is a sheet that Back closes, and a day closes', async () => {
    const page = await open(day, phone);
    await page.getByRole('article').first().waitFor();
    await page.getByRole('banner').getByText('2018年1月2日').click();
    await days(page).first().waitFor();
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    await page.getByRole('banner').getByText('2018年1月2日').click();
    await days(page).last().click();
    await page.getByRole('banner').getByText('2018年1月8日').waitFor();
    await panel(page).waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('banner').getByText('2018年1月2日').waitFor();
  });
});
