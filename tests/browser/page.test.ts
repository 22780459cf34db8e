import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { messagesOf, open, samples, settle, stage, standing } from './sample-site.ts';
import { expectAccessible } from './stage.ts';

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
    await expect.poll(async () => (await standing(page, id))?.screen).toBe(before?.screen);
    const names = () =>
      page.getByRole('article').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    await expect.poll(async () => (await names()).filter((name) => !name?.includes(speaker))).toEqual([]);
    await page.getByRole('button', { name: '显示全部' }).click();
    await expect.poll(() => page.url()).not.toContain('speaker=');
    await expect.poll(async () => (await standing(page, id))?.screen).toBe(before?.screen);
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

test('a few messages stand alone: no placeholder promises more below them', async () => {
  const counts = new Map<string, number>();
  const chat = samples.chats.find((each) => each.id === 'coldchain')?.messages ?? [];
  for (const { speaker } of chat) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const rare = [...counts].find(([name, count]) => count === 1 && name !== '')?.[0] ?? '';
  const page = await open(`coldchain/?speaker=${encodeURIComponent(rare)}`);
  await page.getByRole('article').waitFor();
  const below = () =>
    page.evaluate(() => {
      const bottom = (element: Element | null | undefined) => element?.getBoundingClientRect().bottom ?? Number.NaN;
      return (
        bottom(document.querySelector('[role=feed]')) - bottom([...document.querySelectorAll('[data-index]')].at(-1))
      );
    });
  await expect.poll(below).toBe(0);
});

/**
 * From now on the host has all, but it is on its way until it is let in: the page, which asks again by itself, cannot
 * forestall a press.
 */
async function holdBack(page: Page): Promise<() => void> {
  stage.site.intercept.handle = undefined;
  let letIn = () => {};
  const opened = new Promise<void>((open) => {
    letIn = open;
  });
  await page.route('**/data/**', (route) => opened.then(() => route.continue()));
  return () => letIn();
}

describe('a first load', () => {
  test('fetches the manifest, none of the messages that stand in the page, and no panel', async () => {
    const page = await open('coldchain/2024-03-12/#201528');
    await settle(page);
    const data = stage.site.requests.filter((path) => path.includes('/data/'));
    expect(data).toEqual(['/group/data/manifest.json']);
    expect(
      stage.site.requests.filter((path) => /people-panel|pictures|date-panel|help/.test(path) && path.endsWith('.js')),
    ).toEqual([]);
  });

  test('says what is wrong and recovers where the archive is half there', async () => {
    stage.site.intercept.handle = (path, response) => {
      if (!path.includes('/data/coldchain/')) return false;
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Not found</h1>');
      return true;
    };
    const page = await open('coldchain/2024-03-12/#201545');
    // The day stands in the page itself; what comes before it does not.
    await page.keyboard.press('Home');
    await page.getByText('这一段没有取到').waitFor();
    const letIn = await holdBack(page);
    await page.getByRole('button', { name: '重试' }).click();
    letIn();
    await page.getByRole('article').first().waitFor();
  });

  test('shows a sentence and a way on where the manifest is not one', async () => {
    stage.site.intercept.handle = (path, response) => {
      if (!path.endsWith('manifest.json')) return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"liaoji":1,"chats":[');
      return true;
    };
    const page = await stage.newPage();
    await page.goto(`${stage.site.url}coldchain/2024-03-12/`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('article').count()).toBeGreaterThan(100);
    const letIn = await holdBack(page);
    await page.getByRole('button', { name: '重试' }).click();
    letIn();
    await page.locator('#day').waitFor({ state: 'detached' });
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
    await expectAccessible(page);
  });
});
