import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { desktop } from '../helpers/chromium.ts';
import { frontMatter, message } from '../helpers/day-log.ts';
import { buildSite } from '../helpers/site.ts';
import { appStands, createStage } from './stage.ts';

// A chat of five thousand, of whom a few are somebody; and another where some of them are, too.
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

const logs = mkdtempSync(join(tmpdir(), 'liaoji-people-'));
const stage = createStage(() => {
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
  return buildSite(logs);
});
afterAll(() => rmSync(logs, { recursive: true, force: true }));

export async function open(address: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await stage.newPage(options);
  await page.goto(stage.site.url + address);
  await appStands(page);
  await page.getByRole('article').first().waitFor();
  return page;
}

export const panel = 'crowd/2024-03-01/?panel=people';
export const rows = (page: Page) => page.getByRole('list', { name: '发言的人' }).getByRole('listitem');
export const names = async (page: Page) =>
  (await rows(page).locator('label > span > span:first-child > bdi').allInnerTexts()).slice(0, 4);
export const typing = (page: Page) => page.getByRole('textbox', { name: /搜索/ });
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('li')?.querySelector('bdi')?.textContent ?? '');
