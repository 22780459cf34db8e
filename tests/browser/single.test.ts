import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { desktop, launchChromium, phone } from '../helpers/chromium.ts';
import { frontMatter, message } from '../helpers/day-log.ts';
import { parseLogs } from '../helpers/site.ts';
import { closePages } from './stage.ts';

let folder: string;
let browser: Browser;
/** With its pictures, and without. */
let whole: string;
let bare: string;

function buildFile(name: string, ...options: string[]): string {
  return buildFileOf('samples', name, ...options);
}

function buildFileOf(logs: string, name: string, ...options: string[]): string {
  const out = join(folder, name);
  const run = spawnSync(process.execPath, ['dist/cli.js', 'build', logs, '--single', ...options, '--out', out]);
  expect(run.status, String(run.stderr)).toBe(0);
  return pathToFileURL(out).href;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liaoji-single-'));
  whole = buildFile('群 100%#1.html', '--inline-pictures');
  bare = buildFile('bare.html');
  browser = await launchChromium();
}, 120_000);
afterEach(() => closePages(browser));
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the file without a network; whatever it asks for besides itself, and each of its errors, is in `seen`. */
async function open(address: string, options: BrowserContextOptions = desktop) {
  const context = await browser.newContext({ locale: 'zh-CN', offline: true, ...options });
  const page = await context.newPage();
  const seen: string[] = [];
  const own = address.split('#')[0];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && url.split('#')[0] !== own) seen.push(url);
  });
  page.on('pageerror', (error) => seen.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && seen.push(message.text()));
  await page.goto(address);
  await page.getByRole('article').or(page.getByRole('navigation')).first().waitFor();
  return { page, seen };
}

const { chats } = parseLogs('samples');
const { id = '' } = chats.find((each) => each.id === 'coldchain')?.messages.at(700) ?? {};
const at =
  chats
    .find((each) => each.id === 'coldchain')
    ?.messages.at(700)
    ?.at.slice(0, 10) ?? '';
const link = `#/coldchain/${at}/${id}`;
const marked = (page: Page) => page.locator('article[aria-current]');

describe.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('one file on a %s, from disk and without a network', (name, options) => {
  test('lists its chats, opens them, goes back and comes again to what it showed before', async () => {
    const { page, seen } = await open(whole, options);
    for (const title of ['冷链夜航船', '慢火烘豆子', '冷链夜航船']) {
      await page.getByRole('link', { name: new RegExp(title) }).click();
      await page.getByRole('heading', { name: new RegExp(title) }).waitFor();
      await page.getByRole('article').first().waitFor();
      if (name === 'phone') await page.goBack();
    }
    expect(seen).toEqual([]);
  });

  test('opens a message by its link, keeps it on reload, and Back leads there again', async () => {
    const { page, seen } = await open(whole + link, options);
    await marked(page).waitFor();
    await expect.poll(() => marked(page).getAttribute('id')).toBe(id);
    await page.reload();
    await marked(page).waitFor();
    if (name === 'phone') await page.getByRole('button', { name: '全部聊天' }).click();
    await page.getByRole('link', { name: /慢火烘豆子/ }).click();
    await expect.poll(() => page.url()).toContain('#/roasters/');
    await page.goBack();
    await expect.poll(() => page.url()).toBe(whole + link);
    await page.locator(`article[id="${id}"]`).waitFor();
    expect(seen).toEqual([]);
  });

  test('filters by a person, whose list comes from a worker within the file', async () => {
    const { page, seen } = await open(whole + link, options);
    await page.getByRole('button', { name: /成员/ }).first().click();
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => page.url()).toContain('?speaker=');
    await page.getByText('条消息').first().waitFor();
    expect(seen).toEqual([]);
  });

  test('searches all its chats, in a worker within the file, and goes to what was found', async () => {
    const { page, seen } = await open(whole + link, options);
    await marked(page).waitFor();
    await page.getByRole('button', { name: '搜索', exact: true }).click();
    await page.getByRole('combobox', { name: '搜索聊天记录' }).fill('咖啡');
    await page.getByRole('button', { name: '在全部聊天里找' }).click();
    const hits = page.getByRole('list', { name: '搜到的消息' }).locator('a');
    await hits.first().waitFor();
    expect(page.workers().length).toBeGreaterThan(0);
    await hits.first().click();
    await expect.poll(() => page.url()).toMatch(/#\/roasters\/.*q=%E5%92%96%E5%95%A1&scope=all$/);
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('liaoji-hit-here')?.size)).toBe(1);
    expect(seen).toEqual([]);
  });
});

test('one file has the scrubber, the settings and the help', async () => {
  const { page, seen } = await open(whole + link);
  const slider = page.getByRole('slider', { name: '按日期移动' });
  await slider.press('Home');
  await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe('0');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByText('English').click();
  await page.getByRole('button', { name: 'More' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  expect(seen).toEqual([]);
});

describe('pictures', () => {
  const sent = chats.flatMap(({ id: chat, messages }) =>
    messages.flatMap((each) =>
      (each as { src?: string }).src ? [{ chat, ...each, src: each as { src?: string } }] : [],
    ),
  );
  const first = sent.find((each) => each.chat === 'coldchain');
  const toPicture = `#/coldchain/${first?.at.slice(0, 10)}/${first?.id}`;

  test('are in the file where that was asked for, in the lightbox too', async () => {
    const { page } = await open(whole + toPicture);
    const picture = page.locator('article img').first();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    expect(await picture.getAttribute('src')).toMatch(/^data:image\/\w+;base64,/);
    await picture.click();
    await page.getByRole('button', { name: '关闭' }).first().waitFor();
    await expect
      .poll(() => page.locator('.yarl__slide_current img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
  });

  test('are said not to be in the file where they are not', async () => {
    const { page } = await open(bare + toPicture);
    await page.getByText('图片不在这个文件里').first().waitFor();
  });

  test('of other hosts are not asked for', async () => {
    const logs = join(folder, 'logs');
    mkdirSync(logs);
    const address = 'http://pictures.example/20240102_100000.png';
    const picture = message('10:00:00', '安可', `![2024-01-02 10:00:00](${address})`);
    writeFileSync(join(logs, '1.md'), frontMatter(undefined, '2024-01-02') + picture);
    const { page, seen } = await open(buildFileOf(logs, 'elsewhere.html'));
    await page.getByText('图片不在这个文件里').waitFor();
    expect(await page.getByRole('article').getByRole('link', { name: address }).getAttribute('href')).toBe(address);
    expect(seen).toEqual([]);
  });
});

test('the same logs give the same bytes, and the policy lets nothing in', () => {
  const again = buildFile('again.html');
  const [one, two] = [bare, again].map((url) => readFileSync(new URL(url), 'utf8'));
  expect(one).toBe(two);
  const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(one ?? '')?.[1];
  expect(policy).toContain("default-src 'none'; script-src 'sha256-");
  expect(policy).not.toMatch(/https?:|unsafe|connect-src/);
});
