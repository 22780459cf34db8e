import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toFirstForm } from '../helpers/first-form.ts';
import { buildSite } from '../helpers/site.ts';
import { stage } from './sample-site.ts';

// Two builds of the samples: in the later one the last message of a chat says something else.
const scratch = mkdtempSync(join(tmpdir(), 'liaoji-deployments-'));
const [early, late] = [join(scratch, 'early'), join(scratch, 'late')];
const lastLog = 'coldchain/2024-11-11-chat.markdown';
const shards = 'data/coldchain';
let said: { before: string; after: string };

beforeAll(() => {
  cpSync(stage.site.folder, early, { recursive: true });
  const logs = join(scratch, 'logs');
  cpSync('samples', logs, { recursive: true });
  const text = readFileSync(join(logs, lastLog), 'utf8').trimEnd();
  const before = text.split('\n').at(-1) as string;
  said = { before, after: '这一句是后来补全的' };
  writeFileSync(join(logs, lastLog), `${text.slice(0, -before.length)}${said.after}\n`);
  const built = buildSite(logs);
  cpSync(built.folder, late, { recursive: true });
  built.close();
}, 120_000);
beforeEach(() => deploy(early, ''));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Puts a file or folder of a build in place of what is there. */
function deploy(build: string, path: string): void {
  rmSync(join(stage.site.folder, path), { recursive: true, force: true });
  cpSync(join(build, path), join(stage.site.folder, path), { recursive: true });
}

/** What a reader sees who opened the chat; `stays` is there for as long as the page is not loaded anew. */
async function look(): Promise<Page> {
  const page = await stage.newPage();
  await page.goto(`${stage.site.url}coldchain/`);
  await page.evaluate(() => Object.assign(window, { stays: true }));
  return page;
}

const wordsOf = (page: Page) => page.getByRole('article').allInnerTexts();
const isLoadedOnce = (page: Page) => page.evaluate(() => 'stays' in window);

async function seesTheFaultAndNoMessage(page: Page): Promise<void> {
  await page.getByText('这一段没有取到').waitFor();
  expect(await wordsOf(page)).toEqual([]);
}

async function recovers(page: Page, words: string): Promise<void> {
  await page.getByRole('article').filter({ hasText: words }).waitFor();
  await expect.poll(() => page.getByText('这一段没有取到').count()).toBe(0);
  expect(await isLoadedOnce(page)).toBe(true);
}

test('a new manifest with old shards shows what is missing, then the messages once they are here', async () => {
  deploy(late, 'data/manifest.json');
  const page = await look();
  await seesTheFaultAndNoMessage(page);
  deploy(late, '');
  await recovers(page, said.after);
});

test('an old manifest with new shards goes on with the new manifest once it is here', async () => {
  deploy(late, shards);
  const page = await look();
  await seesTheFaultAndNoMessage(page);
  deploy(late, '');
  await recovers(page, said.after);
});

const shardIn = (build: string) =>
  readdirSync(join(build, shards)).find((name) => /^[0-9a-f]{12}\.json$/.test(name)) as string;

test.each([
  ['stops short', (text: string) => text.slice(0, text.length / 2)],
  ['is of another build, with the same days and counts', (text: string) => text.replace(/第?一/g, '二')],
  ['is the page of a host', () => '<!doctype html><title>Sign in</title>'],
])('a shard that %s is a fault and no message, and is asked for past the cache', async (_, spoil) => {
  const name = shardIn(early);
  const whole = readFileSync(join(early, shards, name), 'utf8');
  expect(spoil(whole)).not.toBe(whole);
  let spoilt = true;
  stage.site.intercept.handle = (path, response) => {
    if (!path.endsWith(name)) return false;
    const head = { 'content-type': 'application/json', 'cache-control': 'public, max-age=31536000, immutable' };
    response.writeHead(200, head).end(spoilt ? spoil(whole) : whole);
    return true;
  };
  const page = await look();
  await seesTheFaultAndNoMessage(page);
  spoilt = false;
  await recovers(page, said.before);
});

test('a manifest that stops short is said, and the archive opens by itself when it is whole', async () => {
  const path = join(stage.site.folder, 'data/manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 100));
  const page = await look();
  await page.getByRole('alert').waitFor();
  deploy(early, 'data/manifest.json');
  await recovers(page, said.before);
});

/** Writes the manifest anew that is deployed. */
function rewriteManifest(change: (text: string) => string): void {
  const path = join(stage.site.folder, 'data/manifest.json');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

test('a manifest in the form of an earlier build opens in the page of now', async () => {
  rewriteManifest(toFirstForm);
  const page = await look();
  await page.getByRole('article').filter({ hasText: said.before }).waitFor();
});

test('a manifest in a form to come is told of, with what to do, and the page still reads', async () => {
  rewriteManifest((text) => text.replace('"liaoji":2', '"liaoji":3'));
  const page = await look();
  await page.getByRole('alert').filter({ hasText: '请刷新页面' }).waitFor();
  await page.getByRole('link', { name: /^11日/ }).first().waitFor();
  deploy(early, 'data/manifest.json');
  await page.reload();
  await page.getByRole('article').filter({ hasText: said.before }).waitFor();
});
