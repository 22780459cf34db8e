import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { generateLogs } from '../bench/generate.mjs';
import { desktop, phone } from '../helpers/chromium.ts';
import { buildSite, parseLogs } from '../helpers/site.ts';
import { appStands, createStage, passFrames } from './stage.ts';

// Twenty thousand messages: more than the window holds, in a dozen shards.
const logs = mkdtempSync(join(tmpdir(), 'liaoji-long-'));
generateLogs(logs, 20_000, 7);
const messages = parseLogs(logs).chats[0]?.messages ?? [];
const stage = createStage(() => buildSite(logs));
afterAll(() => rmSync(logs, { recursive: true, force: true }));

const addressOf = (position: number) => {
  const { at = '', id = '' } = messages[position] ?? {};
  return `bench/${at.slice(0, 10)}/#${id}`;
};

async function open(address: string, options = desktop): Promise<Page> {
  const page = await stage.newPage(options);
  await page.goto(stage.site.url + address);
  await appStands(page);
  await page.locator('article[data-position]').first().waitFor();
  return page;
}

/** The messages in view, by position: how far below the timeline's top edge each begins, and whether rows cover the view. */
const look = (page: Page) =>
  page.evaluate(() => {
    const timeline = document.querySelector('[role=feed]')?.parentElement as HTMLElement;
    const frame = timeline.getBoundingClientRect();
    const rows = [...document.querySelectorAll<HTMLElement>('[data-index]')].map((row) => row.getBoundingClientRect());
    const seen = [...document.querySelectorAll<HTMLElement>('article[data-position]')]
      .map((each) => ({ position: Number(each.dataset.position), top: each.getBoundingClientRect().top - frame.top }))
      .filter(({ top }) => top > -40 && top < frame.height);
    const covered = rows.some((row) => row.top <= frame.top) && rows.some((row) => row.bottom >= frame.bottom - 0.5);
    return { seen, covered, height: frame.height };
  });

describe('a long chat', () => {
  test('is there for a fling right after it opened, though the first frame knows only the rows near its link', async () => {
    const page = await open(addressOf(9_000));
    await page.locator('#day').waitFor({ state: 'detached' });
    await page.mouse.move(700, 450);
    await page.mouse.wheel(0, 12_000);
    await expect.poll(async () => (await look(page)).seen[0]?.position).toBeGreaterThan(9_100);
    await expect.poll(async () => (await look(page)).covered).toBe(true);
  });

  test('opens in the middle with the manifest, one or two shards, and rows all over the view', async () => {
    let answered = 0;
    // The manifest and two shards are answered; whatever is fetched ahead of the reader hangs.
    stage.site.intercept.handle = (path) => path.includes('/data/') && ++answered > 3;
    const page = await open(addressOf(9_000), { ...desktop, viewport: { width: 820, height: 1180 } });
    await expect.poll(async () => (await look(page)).covered).toBe(true);
    const before = await look(page);
    expect(before.seen.some(({ position }) => position === 9_000)).toBe(true);
    await passFrames(page, 36);
    expect((await look(page)).seen).toEqual(before.seen);
    stage.site.intercept.handle = undefined;
  });

  test.each([1, 2, 3])(
    'lands within a pixel wherever a link leads, at device pixel ratio %i',
    async (deviceScaleFactor) => {
      const page = await open(addressOf(0), { ...phone, deviceScaleFactor });
      for (const position of [1, 700, 5_555, 13_131, 19_998]) {
        await page.evaluate((address) => {
          history.pushState(null, '', new URL(address, document.baseURI.replace(/bench\/.*/, '')));
          dispatchEvent(new PopStateEvent('popstate'));
        }, addressOf(position));
        await page.locator(`article[data-position="${position}"][aria-current]`).waitFor();
        await expect.poll(async () => (await look(page)).covered).toBe(true);
        const landed = (await look(page)).seen;
        await passFrames(page, 18);
        const after = (await look(page)).seen;
        const top = (list: typeof after) => list.find((each) => each.position === position)?.top ?? Number.NaN;
        expect(Math.abs(top(after) - top(landed))).toBeLessThanOrEqual(1);
        if (position > 100 && position < 19_000) {
          expect(
            Math.abs(top(after) - Math.round(Math.min((await look(page)).height * 0.28, 240))),
          ).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  test('is reached at both ends by Home and End', async () => {
    const page = await open(addressOf(9_000));
    await page.keyboard.press('End');
    await page.locator('article[data-position="19999"]').waitFor();
    await page.keyboard.press('Home');
    await page.locator('article[data-position="0"]').waitFor();
    await expect.poll(async () => (await look(page)).covered).toBe(true);
  });

  test('scrolls on over the edges of shards and windows without a jump', async () => {
    const page = await open(addressOf(9_000));
    await page.mouse.move(700, 500);
    for (let step = 0; step < 40; step++) {
      const before = (await look(page)).seen;
      await page.mouse.wheel(0, -2_000);
      await passFrames(page, 4);
      if (step % 8) continue;
      const still = (await look(page)).seen;
      await passFrames(page, 24);
      const after = new Map((await look(page)).seen.map(({ position, top }) => [position, top]));
      expect(still.every(({ position, top }) => Math.abs((after.get(position) ?? top) - top) <= 1)).toBe(true);
      expect(before.length).toBeGreaterThan(0);
    }
    await expect.poll(async () => (await look(page)).covered).toBe(true);
    expect((await look(page)).seen[0]?.position).toBeLessThan(8_200);
  });
});
