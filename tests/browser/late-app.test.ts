import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phone } from '../helpers/chromium.ts';
import { stage } from './sample-site.ts';
import { passFrames } from './stage.ts';

// What a reader has whose app does not come, or not yet.

const day = 'coldchain/2024-03-12/';

/** A page of which some files never come. */
async function openWithout(address: string, files: RegExp): Promise<Page> {
  const page = await stage.newPage(phone);
  await page.route(files, (route) => route.abort());
  await page.goto(stage.site.url + address);
  return page;
}

/** Holds back what waits for it. */
function createDoor() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe.each([
  ['its first script', /app\/index-[^/]+\.js$/],
  ['a chunk that it asks for', /app\/page-[^/]+\.js$/],
])('where the app lacks %s', (_, files) => {
  test('a day has the ways to its neighbours', async () => {
    const page = await openWithout(day, files);
    await page.getByRole('link', { name: /后一天/ }).click();
    await page.waitForURL(/2024-03-13/);
  });

  test('a chat has its days, and the archive its chats', async () => {
    const page = await openWithout('', files);
    await page.getByRole('link', { name: /冷链/ }).first().click();
    await page.waitForURL(/coldchain\/$/);
    await page.getByRole('link', { name: /12/ }).first().click();
    await page.getByRole('article').first().waitFor();
  });
});

test('where only the manifest does not come, the lists are there, and the fault is told at their foot', async () => {
  const page = await openWithout('coldchain/', /manifest\.json$/);
  const door = createDoor();
  await expect.poll(async () => (await page.getByRole('alert').boundingBox())?.y).toSatisfy((y) => y > 500 && y < 844);
  await page.getByRole('link', { name: /^12/ }).first().click();
  await page.waitForURL(/2024-\d\d-12/);
  await page.getByRole('alert').waitFor();
  await page.getByRole('link', { name: /后一天/ }).scrollIntoViewIfNeeded();
  // On its way, not here: else the page, which asks again by itself, might do so before the button is pressed.
  await page.route(/manifest\.json$/, (route) => door.opened.then(() => route.continue()));
  await page.getByRole('button', { name: '重试' }).click();
  door.open();
  await page.locator('#day').waitFor({ state: 'detached' });
});

test('pictures that do not come bring no ways that the app brings itself', async () => {
  const page = await stage.newPage(phone);
  const door = createDoor();
  await page.route(/app\/page-[^/]+\.js$/, (route) => door.opened.then(() => route.continue()));
  await page.route(/\/pictures\//, (route) => route.abort());
  await page.goto(`${stage.site.url}roasters/2024-04-16/`, { waitUntil: 'commit' });
  await page.locator('#day img').first().scrollIntoViewIfNeeded();
  await passFrames(page, 30);
  expect(await page.locator('.days a').first().isVisible()).toBe(false);
  door.open();
  await page.locator('#day').waitFor({ state: 'detached' });
});

describe('a press on an avatar opens its menu', () => {
  test.each([
    ['on the page, before the app is here', /app\/page-[^/]+\.js$/, '#day article'],
    ['on the app, before its menus are here', /app\/row-menus-[^/]+\.js$/, '[role=feed] article'],
  ])('%s', async (_, late, place) => {
    const page = await stage.newPage(phone);
    const door = createDoor();
    await page.route(late, (route) => door.opened.then(() => route.continue()));
    await page.goto(stage.site.url + day, { waitUntil: 'commit' });
    // Where both are there yet, the day covers the app, and stands elsewhere.
    if (!place.startsWith('#day')) await page.locator('#day').waitFor({ state: 'detached' });
    const face = page.locator(`${place} [data-letters]`).nth(1);
    await face.waitFor();
    const box = await face.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    expect(await page.getByText('只看此人').count()).toBe(0);
    door.open();
    await page.getByText('只看此人').waitFor();
  });
});

/** What Android says of a finger that rests; no touch that DevTools makes leads to it. */
const rest = (page: Page, id: string) =>
  page.evaluate((wanted) => {
    const { left, bottom } = (document.getElementById(wanted) as HTMLElement).getBoundingClientRect();
    const [clientX, clientY] = [left + 76, bottom - 24];
    const event = { bubbles: true, cancelable: true, pointerType: 'touch', clientX, clientY };
    document.elementFromPoint(clientX, clientY)?.dispatchEvent(new PointerEvent('contextmenu', event));
  }, id);

test('a finger that rests on a message opens its menu, though it came before the app', async () => {
  const page = await stage.newPage(phone);
  const door = createDoor();
  await page.route(/app\/page-[^/]+\.js$/, (route) => door.opened.then(() => route.continue()));
  await page.goto(stage.site.url + day, { waitUntil: 'commit' });
  const message = page.locator('#day article').nth(2);
  await message.waitFor();
  const id = (await message.getAttribute('id')) ?? '';
  await rest(page, id);
  door.open();
  await page.getByRole('button', { name: '复制链接' }).waitFor();
});
