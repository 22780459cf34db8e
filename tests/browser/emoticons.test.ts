import { expect, test } from 'vitest';
import { emoticons, emoticonsOfSheet } from '../../src/core/index.ts';
import { desktop } from '../helpers/chromium.ts';
import { messagesOf, open, stage } from './sample-site.ts';

// Emoticons are drawn from sheets, the most common first: a page brings those that it has emoticons of.

const day = 'coldchain/2024-03-12/';
const messages = messagesOf('coldchain', '2024-03-12');

function sheetsOf(text: string): number[] {
  const cells = (text.match(/\[[^[\]]+\]/g) ?? []).flatMap((token) => emoticons.get(token.slice(1, -1))?.cell ?? []);
  return [...new Set(cells.map((cell) => Math.floor(cell / emoticonsOfSheet)))].sort();
}

const asked = () => stage.site.requests.flatMap((path) => /sheet(\d+)-[\w-]+\.svg$/.exec(path)?.[1] ?? []).map(Number);

test('a day without a script brings the sheets of its emoticons, each once', async () => {
  const page = await stage.newPage({ ...desktop, javaScriptEnabled: false });
  await page.goto(stage.site.url + day);
  // Those out of sight come when they are seen.
  for (const article of await page.locator('article').all()) await article.scrollIntoViewIfNeeded();
  const wanted = sheetsOf(messages.map(({ text }) => text).join());
  expect(wanted.length).toBeGreaterThan(1);
  await expect.poll(() => asked().sort()).toEqual(wanted);
});

test('the app brings no others than day and app draw', async () => {
  const { id = '', text = '' } = messages.find((message) => sheetsOf(message.text).includes(0)) ?? {};
  const page = await open(`${day}#${id}`);
  await expect.poll(asked).toEqual(expect.arrayContaining(sheetsOf(text)));
  await page.waitForLoadState('networkidle');
  const drawn = sheetsOf(
    [...messages.map((message) => message.text), await page.locator('#root').textContent()].join(),
  );
  expect(drawn).toEqual(expect.arrayContaining(asked()));
  expect(drawn.length).toBeLessThan(7);
});
