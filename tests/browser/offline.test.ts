// Longer than other files: one site, served, stopped and deployed anew, in the order of a reader's days.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { desktop, launchChromium, phone } from '../helpers/chromium.ts';
import { message } from '../helpers/day-log.ts';
import { toFirstForm } from '../helpers/first-form.ts';
import { buildSite, parseLogs, type Site, serveCopy } from '../helpers/site.ts';
import { closePages, passFrames, standStill } from './stage.ts';

// The worker is asked for when the page has been at rest for seconds, and the network is given up after some.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
let logs: string;
let site: Site;
let context: BrowserContext;
/** As the logs of the samples give it; each test has a copy, which it may deploy to. */
let built: Site;

beforeAll(async () => {
  built = buildSite('samples');
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  built?.close();
});
beforeEach(async () => {
  logs = mkdtempSync(join(tmpdir(), 'liaoji-logs-'));
  cpSync('samples', logs, { recursive: true });
  site = serveCopy(built.folder);
  context = await browser.newContext({ locale: 'zh-CN', ...desktop });
});
afterEach(async () => {
  await closePages(browser);
  site.close();
  rmSync(logs, { recursive: true, force: true });
});

/** From now on nothing answers. */
const cutOff = () => {
  site.intercept.handle = (_, response) => Boolean(response.destroy());
};
const reconnect = () => {
  site.intercept.handle = undefined;
};

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + address);
  return page;
}

/** What the caches of the page's host hold, as paths from the site's root, by cache. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const [, root = '', sort = ''] = /^liaoji:(.*\/):(.*)$/.exec(name) ?? [];
      const keys = await (await caches.open(name)).keys();
      found[sort] = keys.map(({ url }) => decodeURIComponent(url.slice(root.length)));
    }
    return found;
  });

/** Opens an address and waits until the worker has it; a day's messages are in its page. */
async function visit(address: string): Promise<Page> {
  const page = await open(address);
  await page.getByRole('article').first().waitFor();
  await expect
    .poll(async () => (await cached(page)).visited ?? [])
    .toEqual(expect.arrayContaining(['data/manifest.json', address]));
  return page;
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: '离线阅读' }).click();
}

async function keepRoasters(page: Page): Promise<void> {
  await openPanel(page);
  await page.getByRole('button', { name: '离线保存慢火烘豆子' }).click();
  await page.getByText(/已保存 · /).waitFor();
}

const messagesOf = (chat: string) => parseLogs(logs).chats.find((each) => each.id === chat)?.messages ?? [];
const addressOf = (chat: string, { at, id }: { at: string; id: string }) => `${chat}/${at.slice(0, 10)}/#${id}`;

/** Publishes the logs again, with one message more at the end of the roasters. */
function deploy(text: string): void {
  const log = join(logs, 'roasters/2024-09-17-chat.markdown');
  appendFileSync(log, message('23:59:58', '新来的', text));
  const build = spawnSync(process.execPath, ['dist/cli.js', 'build', logs, '--out', site.folder], { encoding: 'utf8' });
  expect(build.status, build.stderr).toBe(0);
  expect(messagesOf('roasters').at(-1)?.text).toBe(text);
}

describe('without a network', () => {
  test('a day that was visited opens again, and says where it comes from', async () => {
    const page = await visit('coldchain/2024-03-12/');
    cutOff();
    await page.reload();
    await page.getByRole('article').first().waitFor();
    const again = await open('coldchain/2024-03-12/?from=groupmessage');
    await again.getByRole('article').first().waitFor();
    await again.getByText('网络没有连上，这里是保存在本机的内容。').waitFor();
    const sign = again.getByRole('img', { name: '没有网络，看到的是保存在本机的内容' });
    await sign.waitFor();
    // Panels that were never opened are there, too.
    await again.keyboard.press('?');
    await again.getByRole('dialog', { name: '键盘快捷键' }).getByText('下一条消息').waitFor();
    // It stays when the sentence has gone, and goes with the network's return.
    await again.getByText('网络没有连上，这里是保存在本机的内容。').waitFor({ state: 'detached' });
    expect(await sign.count()).toBe(1);
    reconnect();
    await again.evaluate(() => dispatchEvent(new Event('online')));
    await sign.waitFor({ state: 'detached' });
  });

  test('a day that was not visited opens as a page that says what is missing', async () => {
    await visit('coldchain/2024-03-12/');
    cutOff();
    const page = await open('roasters/2024-04-16/');
    await page.getByText('慢火烘豆子').first().waitFor();
    await page.getByText('这一段没有取到').first().waitFor();
    reconnect();
    await page.getByRole('article').first().waitFor();
  });

  test('every message of a kept chat opens by its address, with its people and pictures', async () => {
    const page = await visit('coldchain/2024-03-12/');
    await keepRoasters(page);
    cutOff();
    const messages = messagesOf('roasters');
    for (const each of [messages[0], messages.at(-1)]) {
      if (!each) throw new Error('the sample has no messages');
      const other = await open(addressOf('roasters', each));
      await other.locator(`article[id="${each.id}"]`).waitFor();
      await other.getByRole('button', { name: /成员/ }).first().click();
      await other.getByRole('checkbox').first().waitFor();
      await other.close();
    }
    const pictures = (await cached(page))['kept:roasters']?.filter((path) => path.startsWith('pictures/')) ?? [];
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.every((path) => readdirSync(join(site.folder, 'pictures')).includes(path.slice(9)))).toBe(true);
  });
});

describe('a kept chat', () => {
  test('has its size told before and after, and removing it leaves nothing of it', async () => {
    const page = await visit('coldchain/2024-03-12/');
    await openPanel(page);
    const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '慢火烘豆子' });
    await row.getByText('约').waitFor();
    const before = /约 (\d+ KB)/.exec((await row.textContent()) ?? '')?.[1];
    await row.getByRole('button', { name: '离线保存慢火烘豆子' }).click();
    await row.getByText(`已保存 · ${before}`).waitFor();
    await expect.poll(async () => Object.keys(await cached(page))).toContain('kept:roasters');
    await row.getByRole('button', { name: '从本机删除慢火烘豆子' }).click();
    await row.getByText('约').waitFor();
    await expect.poll(async () => Object.keys(await cached(page))).not.toContain('kept:roasters');
    expect(JSON.stringify(await cached(page))).not.toContain('data/roasters');
  });

  test('that was broken off says so, and goes on from there', async () => {
    const page = await visit('coldchain/2024-03-12/');
    await openPanel(page);
    site.intercept.handle = (path, response) => path.includes('speakers.') && Boolean(response.destroy());
    await page.getByRole('button', { name: '离线保存慢火烘豆子' }).click();
    await page.getByText('没有保存完').waitFor();
    reconnect();
    site.requests.length = 0;
    await page.getByRole('button', { name: '离线保存慢火烘豆子' }).click();
    await page.getByText(/已保存 · /).waitFor();
    expect(site.requests.filter((path) => /data\/roasters\/[0-9a-f]+\.json/.test(path))).toEqual([]);
  });

  test('can be called off, and nothing of it stays', async () => {
    const page = await visit('coldchain/2024-03-12/');
    await openPanel(page);
    // Never answered.
    site.intercept.handle = (path) => path.includes('speakers.');
    await page.getByRole('button', { name: '离线保存慢火烘豆子' }).click();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '离线保存慢火烘豆子' }).waitFor();
    await expect.poll(async () => Object.keys(await cached(page))).not.toContain('kept:roasters');
  });
});

describe('a new deployment', () => {
  const last = () => addressOf('roasters', messagesOf('roasters').at(-1) ?? { at: '', id: '' });

  test('shows on the next visit, and is what a kept chat has without a network', async () => {
    const page = await visit('roasters/2024-09-17/');
    await keepRoasters(page);
    const before = await cached(page);
    deploy('新的一句');
    const next = await open(last());
    await next.getByText('新的一句').first().waitFor();
    await expect.poll(async () => (await cached(next))['kept:roasters']).not.toEqual(before['kept:roasters']);
    const { visited = [], 'kept:roasters': kept = [] } = await cached(next);
    // The search index is none of it: kept texts are searched themselves.
    const files = readdirSync(join(site.folder, 'data/roasters'))
      .filter((name) => name.endsWith('.json') && !name.startsWith('search.'))
      .map((name) => `data/roasters/${name}`);
    expect(kept.filter((path) => path.endsWith('.json')).sort()).toEqual(files.sort());
    expect(visited.filter((path) => path.startsWith('data/roasters/') && !files.includes(path))).toEqual([]);
    cutOff();
    const later = await open(last());
    await later.getByText('新的一句').first().waitFor();
  });

  test('is fetched for the pages that were visited, so that nothing old is left on the device', async () => {
    const page = await visit('roasters/2024-09-17/');
    const address = addressOf('roasters', messagesOf('roasters').at(-1) ?? { at: '', id: '' });
    const text = () =>
      page.evaluate(async () => (await (await caches.match(location.href.split('#')[0] ?? ''))?.text()) ?? '');
    expect(await text()).not.toContain('新的一句');
    deploy('新的一句');
    await visit('coldchain/2024-03-12/');
    await expect.poll(text).toContain('新的一句');
    cutOff();
    const later = await open(address);
    await later.getByText('新的一句').first().waitFor();
  });

  test('is taken in where the manifest on the device has the form of an earlier build', async () => {
    const path = join(site.folder, 'data/manifest.json');
    writeFileSync(path, toFirstForm(readFileSync(path, 'utf8')));
    const page = await visit('roasters/2024-09-17/');
    await keepRoasters(page);
    deploy('新的一句');
    await visit('coldchain/2024-03-12/');
    cutOff();
    const later = await open(last());
    await later.getByText('新的一句').first().waitFor();
  });

  test('that is half there leaves a kept chat whole, as it was', async () => {
    const page = await visit('coldchain/2024-03-12/');
    await keepRoasters(page);
    const { at, id } = messagesOf('roasters').at(-1) ?? { at: '', id: '' };
    const before = (await cached(page))['kept:roasters'];
    deploy('新的一句');
    site.intercept.handle = (path, response) =>
      path.includes('/data/roasters/') && Boolean(response.writeHead(404).end());
    site.requests.length = 0;
    const next = await open('coldchain/');
    await next.getByRole('article').first().waitFor();
    await expect.poll(() => site.requests.filter((path) => path.includes('/data/roasters/'))).not.toEqual([]);
    await passFrames(next, 30);
    expect((await cached(next))['kept:roasters']).toEqual(expect.arrayContaining(before ?? []));
    cutOff();
    const later = await open(addressOf('roasters', { at, id }));
    await later.locator(`article[id="${id}"]`).waitFor();
  });
});

test('a network that does not answer is not waited for', async () => {
  await visit('coldchain/2024-03-12/');
  site.intercept.handle = () => true;
  const page = await open('coldchain/2024-03-12/');
  await page.getByRole('article').first().waitFor();
});

test('what a host sends in the place of a file is not kept', async () => {
  const page = await visit('coldchain/2024-03-12/');
  site.intercept.handle = (path, response) => {
    if (!path.includes('/data/roasters/')) return false;
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Sign in</h1>');
    return true;
  };
  const other = await open('roasters/');
  await other.getByText('这一段没有取到').first().waitFor();
  expect(JSON.stringify(await cached(page))).not.toContain('data/roasters');
  reconnect();
  await other.getByRole('article').first().waitFor();
});

test('docs/no-worker.js in the place of sw.js takes the worker and its caches off', async () => {
  const page = await visit('coldchain/2024-03-12/');
  copyFileSync('docs/no-worker.js', join(site.folder, 'sw.js'));
  await page.reload();
  await page.getByRole('article').first().waitFor();
  await expect.poll(() => cached(page)).toEqual({});
  // It goes itself once the worker before it can no longer be at work.
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.close();
  site.requests.length = 0;
  const next = await open('coldchain/2024-03-12/');
  await next.getByRole('article').first().waitFor();
  expect(await next.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  // Nor is anything offered that could not be kept, after the page has looked for a worker either.
  await expect.poll(() => site.requests).toContain('/group/sw.js');
  await passFrames(next, 30);
  await next.getByRole('button', { name: '更多' }).click();
  await next.getByRole('button', { name: '键盘快捷键' }).waitFor();
  expect(await next.getByRole('button', { name: '离线阅读' }).count()).toBe(0);
});

test('the panel of kept chats fits a phone', async () => {
  await context.close();
  context = await browser.newContext({ locale: 'zh-CN', ...phone });
  const page = await visit('coldchain/2024-03-12/');
  await openPanel(page);
  const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: '慢火烘豆子' });
  await row.getByText('约').waitFor();
  await standStill(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  const button = await row.getByRole('button').boundingBox();
  expect(button?.height).toBeGreaterThanOrEqual(44);
});
