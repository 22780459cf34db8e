import { describe, expect, test } from 'vitest';
import { desktop, phone } from '../helpers/chromium.ts';
import { messagesOf, stage } from './sample-site.ts';

// What somebody reads whose browser runs no script, or not this one.

const day = 'coldchain/2024-03-12/';
const messages = messagesOf('coldchain', '2024-03-12');

async function open(address: string, options = {}) {
  const page = await stage.newPage({ ...desktop, ...options, javaScriptEnabled: false });
  await page.goto(stage.site.url + address);
  return page;
}

describe.each([
  ['a phone', phone],
  ['a desktop', desktop],
])('without a script, on %s', (_, options) => {
  test('every message is there, in order, with its speaker and its time', async () => {
    const page = await open(day, options);
    const drawn = await page.locator('article').evaluateAll((all) =>
      all.map((each) => ({
        id: each.id,
        time: each.querySelector('a[href^="#"]')?.textContent,
        name: each.querySelector('[dir=auto]')?.textContent,
      })),
    );
    // A message that two phones exported stands in one row.
    expect(drawn.length).toBeGreaterThan(messages.length * 0.9);
    expect(drawn.filter(({ name }) => name !== undefined).length).toBeGreaterThan(messages.length / 3);
    let from = 0;
    for (const { id, time, name } of drawn) {
      const index = messages.findIndex((message) => message.id === id);
      expect(index, id).toBeGreaterThanOrEqual(from);
      const { at, speaker } = messages[index] as (typeof messages)[number];
      // What the system said has none.
      if (time !== undefined) expect(time, id).toBe(at.slice(11));
      if (name !== undefined) expect(name, id).toBe(speaker);
      from = index + 1;
    }
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id));
    for (const { id } of messages) expect(ids).toContain(id);
  });

  test('a fragment finds its message, marked, where the app puts it', async () => {
    const id = messages[100]?.id ?? '';
    const page = await open(`${day}#${id}`, options);
    const place = await page.locator(`[id="${id}"]`).evaluate((article) => ({
      top: article.getBoundingClientRect().top - 48,
      mark: getComputedStyle(article, '::before').backgroundColor,
      view: innerHeight - 48,
    }));
    expect(place.top).toBeCloseTo(Math.min(place.view * 0.28, 240), 0);
    expect(place.mark).toBe('rgb(251, 240, 207)');
  });
});

test('a print has the whole day, and nothing of the app', async () => {
  const page = await open(day);
  await page.emulateMedia({ media: 'print' });
  const heights = await page.evaluate(() => ({
    page: document.documentElement.scrollHeight,
    last: [...document.querySelectorAll('#day article')].at(-1)?.getBoundingClientRect().bottom ?? 0,
  }));
  expect(heights.page).toBeGreaterThanOrEqual(heights.last);
  expect(heights.last).toBeGreaterThan(5000);
  expect(
    await page
      .locator('#day > aside, #day > header > a')
      .evaluateAll((all) => all.some((each) => each.checkVisibility())),
  ).toBe(false);
});
