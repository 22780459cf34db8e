import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { desktop } from '../helpers/chromium.ts';
import { frontMatter, message } from '../helpers/day-log.ts';
import { buildSite } from '../helpers/site.ts';
import { createStage } from './stage.ts';

const logs = mkdtempSync(join(tmpdir(), 'liaoji-moved-'));
const stage = createStage(() => {
  const talk = ['10:00:00', '10:32:50', '11:00:00'].map((clock) => message(clock, '安可', `在 ${clock} 说的`));
  writeFileSync(join(logs, '2024-01-02.md'), frontMatter(undefined, '2024-01-02') + talk.join(''));
  const id = logs.split('/').at(-1) ?? '';
  writeFileSync(join(logs, 'liaoji.json'), JSON.stringify({ chats: { [id]: { formerly: ['talks'] } } }));
  return buildSite(logs);
});
afterAll(() => rmSync(logs, { recursive: true, force: true }));

async function open(address: string, options: BrowserContextOptions) {
  const page = await stage.newPage(options);
  await page.goto(stage.site.url + address);
  return page;
}
const now = (rest: string) => `${stage.site.url}${logs.split('/').at(-1)}/${rest}`;

test('an old link to a renamed chat lands on its message, with its query and fragment', async () => {
  const page = await open('talks/2024-01-02/?speaker=安可&from=groupmessage#103250', desktop);
  const marked = page.locator('article[aria-current=true]');
  await marked.waitFor();
  expect(await marked.innerText()).toContain('10:32:50');
  await expect.poll(() => decodeURI(page.url())).toBe(now('2024-01-02/?speaker=安可#103250'));
});

test('without JavaScript it leads to the day', async () => {
  const page = await open('talks/2024-01-02/#103250', { ...desktop, javaScriptEnabled: false });
  await page.waitForURL((url) => url.href.startsWith(now('2024-01-02/')));
  expect(await page.title()).toContain('2024年1月2日');
});
