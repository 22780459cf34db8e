import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { desktop, launchChromium, phone } from '../helpers/chromium.ts';
import { buildSite, parseLogs, type Site } from '../helpers/site.ts';

let site: Site;
let browser: Browser;
let faults: string[] = [];

beforeAll(async () => {
  site = buildSite('samples');
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
});
afterEach(() => {
  site.intercept.handle = undefined;
  const seen = faults;
  faults = [];
  expect(seen).toEqual([]);
});

async function open(address: string, options: BrowserContextOptions = desktop): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // Some pictures of the sample are missing on purpose.
    if (message.type() === 'error' && !/ERR_|status of/.test(message.text())) faults.push(message.text());
  });
  site.requests.length = 0;
  await page.goto(site.url + address);
  await page.getByRole('article').or(page.getByRole('navigation')).first().waitFor();
  return page;
}

/** Where a message stands, in px below the timeline's top edge; and what surrounds it. */
const standing = (page: Page, id: string) =>
  page.evaluate((wanted) => {
    const article = document.getElementById(wanted);
    const timeline = document.querySelector('[role=feed]')?.parentElement as HTMLElement;
    if (!article) return undefined;
    const { top, bottom } = article.getBoundingClientRect();
    const frame = timeline.getBoundingClientRect();
    return {
      top: top - frame.top,
      bottom: frame.bottom - bottom,
      marked: article.getAttribute('aria-current') === 'true',
    };
  }, id);

const settle = (page: Page) => page.waitForTimeout(700);

const samples = parseLogs('samples');
const messagesOf = (chat: string, date: string) =>
  samples.chats.find((each) => each.id === chat)?.messages.filter((each) => each.at.startsWith(date)) ?? [];

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
  ['a desktop at device pixel ratio 2', { ...desktop, deviceScaleFactor: 2 }],
])('on %s a link', (_, options) => {
  test.each([
    ['the first message', '2023-12-31', 0],
    ['one in the middle', '2024-03-12', 100],
    ['the last message', '2024-11-11', -1],
  ])('to %s lands on it, marked, and it stays to the pixel', async (_name, date, index) => {
    const id = messagesOf('coldchain', date).at(index)?.id as string;
    const page = await open(`coldchain/${date}/#${id}`, options);
    await expect.poll(async () => (await standing(page, id))?.marked).toBe(true);
    const landed = await standing(page, id);
    await settle(page);
    expect(await standing(page, id)).toEqual(landed);
    expect(Math.min(landed?.top ?? -1, landed?.bottom ?? -1)).toBeGreaterThanOrEqual(0);
    const height = (options.viewport?.height ?? 0) - 48;
    if (index === 100) expect(landed?.top).toBeCloseTo(Math.round(Math.min(height * 0.28, 240)), 0);
  });
});

describe('a place', () => {
  test('stays when pictures above and below arrive late', async () => {
    const waiting: (() => void)[] = [];
    site.intercept.handle = (path, response) => {
      if (!path.includes('/pictures/')) return false;
      waiting.push(() => response.writeHead(404).end());
      return true;
    };
    const page = await open('coldchain/2024-03-12/#201545');
    await expect.poll(() => waiting.length).toBeGreaterThan(1);
    const marked = page.locator('article[aria-current]');
    const before = await marked.boundingBox();
    for (const answer of waiting) answer();
    await settle(page);
    expect(await marked.boundingBox()).toEqual(before);
  });

  test('stays when the window is made narrower and wider', async () => {
    const page = await open('coldchain/2024-03-12/#201545');
    const marked = page.locator('article[aria-current]');
    await marked.waitFor();
    const before = await marked.boundingBox();
    await page.setViewportSize({ width: 900, height: 900 });
    await settle(page);
    expect((await marked.boundingBox())?.y).toBe(before?.y);
    await page.setViewportSize({ width: 1440, height: 900 });
    await settle(page);
    expect((await marked.boundingBox())?.y).toBe(before?.y);
  });

  test('moves by exactly the wheel when the reader scrolls up through what was never measured', async () => {
    const page = await open('coldchain/2024-03-12/#211000');
    await page.mouse.move(700, 500);
    const tops = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLElement>('article[data-position]')].map((each) => [
            each.dataset.position,
            each.getBoundingClientRect().top,
          ]),
        ),
      );
    for (let step = 0; step < 25; step++) {
      const before = await tops();
      await page.mouse.wheel(0, -120);
      await expect
        .poll(async () => {
          const after = await tops();
          const shared = Object.keys(before).filter((key) => key in after);
          return (
            shared.length > 3 &&
            shared.every((key) => Math.abs((after[key] as number) - (before[key] as number) - 120) <= 1)
          );
        })
        .toBe(true);
    }
  });
});

describe('filtering', () => {
  test('by a speaker keeps the message in its place, and clearing it too', async () => {
    const { id = '', speaker = '' } = messagesOf('coldchain', '2024-03-12')[100] ?? {};
    const page = await open(`coldchain/2024-03-12/#${id}`);
    await page.locator('article[aria-current]').waitFor();
    const before = await standing(page, id);
    await page.getByRole('button', { name: /成员/ }).first().click();
    await page
      .getByRole('checkbox', { name: new RegExp(speaker.slice(0, 3)) })
      .first()
      .check();
    await expect.poll(() => page.url()).toContain(`speaker=${encodeURIComponent(speaker)}`);
    await expect.poll(async () => (await standing(page, id))?.top).toBe(before?.top);
    const names = await page
      .getByRole('article')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(names.every((name) => name?.includes(speaker))).toBe(true);
    await page.getByRole('button', { name: '显示全部' }).click();
    await expect.poll(() => page.url()).not.toContain('speaker=');
    await expect.poll(async () => (await standing(page, id))?.top).toBe(before?.top);
  });

  test('by a link opens straight into what they said', async () => {
    const speaker = messagesOf('coldchain', '2024-03-12')[100]?.speaker ?? '';
    const page = await open(`coldchain/?speaker=${encodeURIComponent(speaker)}`);
    const said = samples.chats
      .find((each) => each.id === 'coldchain')
      ?.messages.filter((each) => each.speaker === speaker);
    await expect.poll(() => page.getByRole('article').first().getAttribute('aria-setsize')).toBe(String(said?.length));
  });
});

describe('a first load', () => {
  test('fetches the manifest and the shards it shows, and no panel', async () => {
    const page = await open('coldchain/2024-03-12/#201545');
    await settle(page);
    const data = site.requests.filter((path) => path.includes('/data/'));
    expect(data).toHaveLength(2);
    expect(
      site.requests.filter((path) => /people-panel|pictures|date-panel|help/.test(path) && path.endsWith('.js')),
    ).toEqual([]);
  });

  test('says what is wrong and recovers where the archive is half there', async () => {
    site.intercept.handle = (path, response) => {
      if (!path.includes('/data/coldchain/')) return false;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Not found</h1>');
      return true;
    };
    const page = await open('coldchain/2024-03-12/#201545');
    await page.getByText('这一段没有取到').waitFor();
    site.intercept.handle = undefined;
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('article').first().waitFor();
  });

  test('shows a sentence and a way on where the manifest is not one', async () => {
    site.intercept.handle = (path, response) => {
      if (!path.endsWith('manifest.json')) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"liaoji":1,"chats":[');
      return true;
    };
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}coldchain/2024-03-12/`);
    await page.getByRole('alert').waitFor();
    site.intercept.handle = undefined;
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('article').first().waitFor();
  });
});

describe.each([
  ['light, desktop', { ...desktop, colorScheme: 'light' }],
  ['dark, desktop', { ...desktop, colorScheme: 'dark' }],
  ['light, phone', { ...phone, colorScheme: 'light' }],
  ['dark, phone', { ...phone, colorScheme: 'dark' }],
] as const)('the page in %s', (_, options) => {
  test('has the theme of the system, and axe finds nothing', async () => {
    const page = await open('coldchain/2024-03-12/#201545', options);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe(options.colorScheme === 'dark' ? 'rgb(17, 17, 17)' : 'rgb(237, 237, 237)');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
  });
});
