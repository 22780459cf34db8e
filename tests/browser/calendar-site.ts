import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { desktop } from '../helpers/chromium.ts';
import { frontMatter, message } from '../helpers/day-log.ts';
import { buildSite } from '../helpers/site.ts';
import { appStands, createStage } from './stage.ts';

/** Two chats over six years, with a leap day and a 2 January that comes again. */
const chats = {
  夜航: ['2016-02-29', '2017-02-28', '2017-12-30', '2018-01-02', '2018-01-08', '2019-01-02', '2021-06-05'],
  烘豆: ['2018-01-02', '2018-01-03', '2020-01-02'],
};

const folder = mkdtempSync(join(tmpdir(), 'liaoji-dates-'));
export const stage = createStage(() => {
  for (const [chat, dates] of Object.entries(chats)) {
    mkdirSync(join(folder, chat));
    for (const date of dates) {
      const said = ['09:00:00', '15:20:10', '21:30:00'].map((time) => message(time, '周渔', `${date} ${time}`));
      writeFileSync(join(folder, chat, `${date}-chat.markdown`), frontMatter(undefined, date) + said.join(''));
    }
  }
  return buildSite(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export async function open(address: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await stage.newPage(options);
  // Noon in Beijing on 2 January.
  await page.clock.setFixedTime('2026-01-02T04:00:00Z');
  await page.goto(stage.site.url + encodeURI(address));
  await appStands(page);
  return page;
}

export const day = '夜航/2018-01-02/';
export const panel = (page: Page) =>
  page.getByRole('complementary', { name: '日历' }).or(page.getByRole('dialog', { name: '日历' }));
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
/** The days of the month that is shown that can be chosen. */
export const days = (page: Page) => panel(page).getByRole('button', { name: /年.*月.*日 周/ });
export const sameDays = (within: Locator) =>
  within
    .locator('section')
    .filter({ has: within.page().getByRole('heading', { name: '那年今日' }) })
    .last();
export const query = (page: Page) => new URL(page.url()).searchParams;
