import jsQR from 'jsqr';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { approach, open, samples, stage } from './sample-site.ts';
import { expectAccessible } from './stage.ts';

const all = samples.chats.find((each) => each.id === 'coldchain')?.messages ?? [];
/** A question with a mention, and the answer that quotes it. */
const asked = all.findIndex(({ text }) => /^@.*请教/.test(text));
const near = ({ at, id }: { at: string; id: string }) => `coldchain/${at.slice(0, 10)}/#${id}`;

/** The machine may be busy. */
const patience = { timeout: 40_000 };
const slow = { timeout: 120_000 };

/** Selects so many messages from one on by keyboard, and asks for their picture. */
async function openPanel(from: number, count: number, options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await open(near(all[from] as (typeof all)[number]), {
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('article[aria-current]').waitFor();
  await page.bringToFront();
  await page.keyboard.press('x');
  const bar = page.getByRole('region', { name: '选中的消息' });
  await bar.getByText('已选 1 条').waitFor();
  for (let more = 1; more < count; more++) await page.keyboard.press('Shift+ArrowDown');
  await bar.getByText(`已选 ${count} 条`).waitFor();
  await page.getByRole('button', { name: '长图' }).click();
  return page;
}

/** Selects from a message to the chat's end. */
async function openToEnd(from: number): Promise<Page> {
  const page = await openPanel(from, 1);
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('End');
  const last = page.locator(`article[data-position="${all.length - 1}"]`);
  await last.waitFor();
  await approach(page);
  await last
    .locator('p, [data-hold]')
    .first()
    .click({ modifiers: ['Shift'] });
  await page.getByText(`已选 ${all.length - from} 条`).waitFor();
  await page.getByRole('button', { name: '长图' }).click();
  return page;
}

const pictures = (page: Page) => page.getByRole('region', { name: '长图预览' }).getByRole('img');

/** The size of a picture in px, and what the code in its foot says. */
async function read(page: Page, index: number): Promise<{ width: number; height: number; link: string | undefined }> {
  const { width, height, side, pixels } = await pictures(page)
    .nth(index)
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const { naturalWidth, naturalHeight } = image;
      const edge = Math.round(naturalWidth / 3.2);
      const canvas = document.createElement('canvas');
      canvas.width = edge;
      canvas.height = edge;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, edge - naturalHeight);
      const { data } = context.getImageData(0, 0, edge, edge);
      return { width: naturalWidth, height: naturalHeight, side: edge, pixels: [...data] };
    });
  return { width, height, link: jsQR(Uint8ClampedArray.from(pixels), side, side)?.data };
}

const paper = (page: Page) => page.evaluate(() => document.querySelector('[data-paper]')?.outerHTML ?? '');

describe('a long picture', slow, () => {
  test('is as sharp as a phone, and its code leads to the range', async () => {
    const page = await openPanel(asked, 4);
    await pictures(page).waitFor(patience);
    const drawn = await read(page, 0);
    expect(drawn.width).toBe(1170);
    expect(drawn.height).toBeGreaterThan(1500);
    expect(drawn.link).toBe(`${stage.site.url}${near(all[asked]!)}..${all[asked + 3]?.id}`);
    await page.getByRole('checkbox', { name: '附二维码' }).uncheck();
    await expect
      .poll(async () => (await pictures(page).count()) === 1 && (await read(page, 0)).link, patience)
      .toBeUndefined();
  });

  test('has no name in it where names are hidden: speakers, mentions, quotes, avatars', async () => {
    const page = await openPanel(asked, 4);
    await pictures(page).waitFor(patience);
    const people = ['沈霁', '欧阳', ...all.slice(asked, asked + 4).map(({ speaker }) => speaker)];
    expect(await paper(page)).toContain('沈霁');
    await page.getByRole('dialog').getByRole('checkbox', { name: '隐藏姓名' }).check();
    await expect.poll(() => paper(page), patience).toContain('@<bdi>乙</bdi>');
    const hidden = await paper(page);
    for (const name of people) expect(hidden).not.toContain(name);
    await page.getByText('请看一遍再发').waitFor();
    await pictures(page).waitFor(patience);
  });

  test('is cut into numbered parts that canvases can hold, each with its code', async () => {
    const from = all.length - 240;
    const page = await openToEnd(from);
    await pictures(page).nth(1).waitFor(patience);
    const count = await pictures(page).count();
    for (let index = 0; index < count; index++) {
      const { width, height, link } = await read(page, index);
      expect(width).toBe(780);
      expect(height).toBeLessThanOrEqual(16_384);
      expect(link).toContain(`${near(all[from]!)}..`);
    }
    await page.getByRole('button', { name: `保存 ${count} 张图片` }).waitFor();
  });

  test('of too many messages is refused, with the reason', async () => {
    const page = await openToEnd(all.length - 301);
    await page.getByText('长图一次最多 300 条').waitFor();
    expect(await pictures(page).count()).toBe(0);
  });

  test('can be called off while it waits for pictures, and asked for again', async () => {
    stage.site.intercept.handle = (path) => path.includes('/pictures/');
    const from = all.findIndex(({ at, text }) => at.startsWith('2024-03-12T20') && text === '[图片]');
    const page = await openPanel(from, 2);
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByText('已停下').waitFor();
    stage.site.intercept.handle = undefined;
    await page.getByRole('button', { name: '重画' }).click();
    await pictures(page).waitFor(patience);
  });

  test('is copied, saved under the chat’s name, and handed to the system’s share sheet', async () => {
    const page = await openPanel(asked, 2, { ...phone, acceptDownloads: true });
    await page.evaluate(() => {
      // A desktop Chromium has no share sheet: the system's part is played here.
      const shared = {
        canShare: () => true,
        share: async ({ files }: ShareData) => void document.body.setAttribute('data-shared', files?.[0]?.name ?? ''),
      };
      Object.assign(navigator, shared);
    });
    await pictures(page).waitFor(patience);
    await page.getByRole('button', { name: '复制图片' }).click();
    await page.getByText('图片已复制').waitFor();
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    expect(types).toContain('image/png');
    await page.getByRole('dialog').getByRole('button', { name: '分享' }).click();
    await expect.poll(() => page.evaluate(() => document.body.dataset.shared)).toMatch(/^冷链夜航船 .*\.png$/);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存图片' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^冷链夜航船 2024-03-12T\d{4}\.png$/);
  });
});

describe.each([
  ['a light desktop', { ...desktop, colorScheme: 'light' }],
  ['a dark phone', { ...phone, colorScheme: 'dark' }],
] as const)('on %s axe finds nothing', slow, (_, options) => {
  test('in the panel of the long picture', async () => {
    const page = await openPanel(asked, 3, options);
    await pictures(page).waitFor(patience);
    await expectAccessible(page);
  });
});
