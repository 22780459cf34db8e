import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { open, settle, stage, standing } from './sample-site.ts';
import { expectAccessible, standStill } from './stage.ts';

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
] as const)('read on %s, a talk', (_, options) => {
  const address = 'coldchain/?talk=2024-03-12.200006';
  const bar = (page: Page) => page.getByRole('region', { name: '正在读的分享' });
  const folds = (page: Page) => page.locator('[data-press=fold]');

  test('has a bar, its announcement at the top, and what is folded a click away', async () => {
    const page = await open(address, options);
    await bar(page).getByText('一车蓝莓是怎么坏掉的').waitFor();
    await expect.poll(() => page.title()).toBe('一车蓝莓是怎么坏掉的 · 冷链夜航船');
    await page.locator('article[id="193837"]').waitFor();
    await settle(page);
    const announced = await standing(page, '193837');
    expect(announced?.top).toBeGreaterThanOrEqual(0);
    expect(announced?.top).toBeLessThan(120);
    const fold = folds(page).filter({ hasText: '32 条' });
    expect(await page.locator('article[id="193852-w7sz"]').count()).toBe(0);
    await fold.click();
    await expect.poll(() => page.locator('article', { hasText: '签到' }).count()).toBeGreaterThan(2);
  });

  test('keeps the place where all messages are shown again', async () => {
    const page = await open('coldchain/2024-03-12/?talk=2024-03-12.200006#202032', options);
    await bar(page).waitFor();
    await page.locator('article[id="202032"][aria-current]').waitFor();
    await settle(page);
    const before = await standing(page, '202032');
    expect(await page.locator('article[id="202027"]').count()).toBe(0);
    await bar(page).getByRole('button', { name: '显示全部' }).click();
    await page.locator('article[id="202027"]').waitFor();
    await settle(page);
    expect(Math.abs(((await standing(page, '202032'))?.screen ?? 0) - (before?.screen ?? 0))).toBeLessThanOrEqual(1);
    expect(page.url()).not.toContain('talk=');
  });

  test('shows its slides one after the other', async () => {
    const page = await open(address, options);
    await bar(page).getByRole('button', { name: '翻看 14 张图' }).click();
    await page.getByText('1 / 14').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('2 / 14').waitFor();
  });

  test('says of a slide that does not come where it was, line by line', async () => {
    stage.site.intercept.handle = (path, response) => {
      if (!/\.(png|jpe?g|gif|webp|svg)$/.test(path)) return false;
      response.writeHead(404).end();
      return true;
    };
    const page = await open(address, options);
    await bar(page).getByRole('button', { name: '翻看 14 张图' }).click();
    const said = page
      .locator('.yarl__slide_current', { hasText: '这张图片打不开了' })
      .locator('.yarl__slide_placeholder');
    await said.waitFor({ state: 'attached' });
    await standStill(page);
    const lines = await said
      .getByRole('paragraph')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    expect(lines).toHaveLength(2);
    expect(lines[0]?.height).toBeGreaterThanOrEqual(16);
    expect(lines[1]?.top).toBeGreaterThanOrEqual(lines[0]?.bottom ?? 0);
  });

  test.each(['light', 'dark'] as const)('gives axe nothing to find: %s', async (colorScheme) => {
    const page = await open(address, { ...options, colorScheme });
    await bar(page).waitFor();
    await folds(page).first().click();
    await page.locator('[data-press=fold][aria-expanded=true]').waitFor();
    await expectAccessible(page);
  });
});
