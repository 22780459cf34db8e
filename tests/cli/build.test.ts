import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Manifest, parseManifest } from '../../src/core/index.ts';
import { filesBelow, folderOf, liaoji, log, pageFolder, pngBytes, put } from './harness.ts';

const picture = '![2024-01-02 10:00:00](http://example.com/img/202401/20240102_100000.png)';

function logsFolder(): string {
  return folderOf({
    'talks/2024-01-01.md': log('2024-01-01', '10:00:00 安可|早', '10:00:05 未央|@安可?早'),
    'talks/2024-01-02.md': log('2024-01-02', `10:00:00 安可|${picture}`),
    '<b> & "c"/2024-01-01.md': log('2024-01-01', '09:00:00 舟禾|hi'),
    'pics/202401/20240102_100000.png': pngBytes(3, 4),
    'liaoji.json': JSON.stringify({
      title: '两个群',
      pictures: 'pics',
      chats: { talks: { title: '</title><script>', me: '安可' } },
    }),
  });
}

async function build(logs: string, out: string, page?: string): Promise<void> {
  const { code, err } = await liaoji(['build', logs, '--out', out], page === undefined ? {} : { page });
  expect({ code, err }).toEqual({ code: 0, err: '' });
}

const manifestOf = (site: string) => parseManifest(readFileSync(join(site, 'data/manifest.json'), 'utf8')) as Manifest;

describe('a site', () => {
  it('has a page at every address, with references that lead to its root', async () => {
    const site = folderOf();
    await build(logsFolder(), site);
    const pages = [...filesBelow(site).keys()].filter((path) => path.endsWith('index.html')).sort();
    const other = '-b--&--c-';
    expect(pages).toEqual(
      [
        `${other}/2024-01-01/index.html`,
        `${other}/index.html`,
        'index.html',
        ...['2024-01-01/', '2024-01-02/', ''].map((day) => `talks/${day}index.html`),
      ].sort(),
    );
    for (const path of pages) {
      const html = readFileSync(join(site, path), 'utf8');
      const root = /data-root="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(new URL(root, new URL(path, 'https://example.com/sub/')).href).toBe('https://example.com/sub/');
      for (const [, reference = ''] of html.matchAll(/(?:src|href)="([^"#][^"]*)"/g)) {
        expect(existsSync(join(site, path, '..', decodeURIComponent(reference))), `${path} → ${reference}`).toBe(true);
      }
    }
  });

  it('has titles that cannot break out of the page', async () => {
    const site = folderOf();
    await build(logsFolder(), site);
    expect(readFileSync(join(site, 'talks/2024-01-02/index.html'), 'utf8')).toContain(
      '<title>2024年1月2日 · &lt;/title&gt;&lt;script&gt;</title>',
    );
  });

  it('is installed under its own title', async () => {
    const page = pageFolder();
    put(page, 'manifest.webmanifest', JSON.stringify({ name: '聊记', short_name: '聊记', start_url: './' }));
    const site = folderOf();
    await build(logsFolder(), site, page);
    const installed = JSON.parse(readFileSync(join(site, 'manifest.webmanifest'), 'utf8'));
    expect(installed).toEqual({ name: '两个群', short_name: '两个群', start_url: './' });
  });

  it('says in its manifest what the keeper said', async () => {
    const site = folderOf();
    await build(logsFolder(), site);
    const manifest = manifestOf(site);
    expect(manifest).toMatchObject({ title: '两个群', offset: '+08:00' });
    expect(manifest.chats.map(({ id, count, me }) => [id, count, me])).toEqual([
      ['-b--&--c-', 1, undefined],
      ['talks', 3, '安可'],
    ]);
  });

  it('has the pictures that messages point at, and no others', async () => {
    const logs = logsFolder();
    put(logs, 'pics/202401/unused.png', pngBytes(9, 9));
    const site = folderOf();
    await build(logs, site);
    const pictures = [...filesBelow(site).keys()].filter((path) => path.startsWith('pictures/'));
    expect(pictures).toEqual([expect.stringMatching(/^pictures\/[0-9a-f]{12}\.png$/)]);
  });

  it('passes its own check', async () => {
    const site = folderOf();
    await build(logsFolder(), site);
    expect(await liaoji(['check', site])).toMatchObject({ code: 0, err: '' });
  });
});

describe('building again', () => {
  it('leaves alone what did not change', async () => {
    const [logs, site, page] = [logsFolder(), folderOf(), pageFolder()];
    await build(logs, site, page);
    for (const path of filesBelow(site).keys()) utimesSync(join(site, path), 1e9, 1e9);
    const before = filesBelow(site);
    await build(logs, site, page);
    expect(filesBelow(site)).toEqual(before);
  });

  it('writes tomorrow, keeps the rest, and removes what nobody refers to any more', async () => {
    const [logs, site, page] = [logsFolder(), folderOf(), pageFolder()];
    await build(logs, site, page);
    const before = filesBelow(site);
    put(logs, 'talks/2024-01-03.md', log('2024-01-03', '08:00:00 未央|明天'));
    rmSync(join(logs, '<b> & "c"'), { recursive: true });
    put(site, 'CNAME', 'example.com');
    put(page, 'app/index-1.js', 'export const next = 1;');
    put(page, 'app/new.js', 'export {};');
    put(site, 'app/old.js', 'export {};');
    await build(logs, site, page);
    const after = filesBelow(site);
    expect(await liaoji(['check', site])).toMatchObject({ code: 0 });
    expect([...after.keys()].filter((path) => path.startsWith('-b'))).toEqual([]);
    expect([...after.keys()].filter((path) => path.startsWith('data/talks/'))).toHaveLength(7);
    expect([after.has('app/old.js'), after.has('app/new.js'), after.has('CNAME')]).toEqual([false, true, true]);
    expect(after.get('talks/2024-01-01/index.html')).toEqual(before.get('talks/2024-01-01/index.html'));
    expect(after.has('talks/2024-01-03/index.html')).toBe(true);
  });

  it('mends a file that was damaged, and a build that was broken off', async () => {
    const [logs, site] = [logsFolder(), folderOf()];
    await build(logs, site);
    const shard = [...filesBelow(site).keys()].find((path) => /^data\/talks\/[0-9a-f]/.test(path)) ?? '';
    put(site, shard, 'x');
    put(site, `${shard}.new`, 'half');
    expect(await liaoji(['check', site])).toMatchObject({ code: 1 });
    await build(logs, site);
    expect(await liaoji(['check', site])).toMatchObject({ code: 0 });
    expect(existsSync(join(site, `${shard}.new`))).toBe(false);

    const unfinished = folderOf({ 'data/.unfinished': '', 'data/talks/000000000000.json': '{' });
    await build(logs, unfinished);
    expect([...filesBelow(unfinished).keys()].sort()).toEqual([...filesBelow(site).keys()].sort());
  });

  it('keeps the old site whole when it fails', async () => {
    const [logs, site, page] = [logsFolder(), folderOf(), pageFolder()];
    await build(logs, site, page);
    put(logs, 'talks/2024-01-03.md', log('2024-01-03', '08:00:00 未央|明天'));
    // A folder where a file must go: the day's page cannot be written.
    mkdirSync(join(site, 'talks/2024-01-03/index.html/x'), { recursive: true });
    expect((await liaoji(['build', logs, '--out', site], { page })).code).toBe(1);
    expect(await liaoji(['check', site])).toMatchObject({ code: 0 });
    expect(manifestOf(site).chats[1]?.count).toBe(3);
  });
});

describe('the folder to write to', () => {
  it.each<[what: string, files: Record<string, string>]>([
    ['holds other things', { 'thesis.doc': 'x' }],
    ['has a manifest of something else', { 'data/manifest.json': '{"name":"x"}' }],
    ['has a manifest that is no JSON', { 'data/manifest.json': 'x' }],
  ])('is left alone where it %s', async (_, files) => {
    const site = folderOf(files);
    const before = filesBelow(site);
    expect(await liaoji(['build', logsFolder(), '--out', site])).toMatchObject({
      code: 2,
      err: expect.stringContaining(site),
    });
    expect(filesBelow(site)).toEqual(before);
  });

  it('may be within the logs', async () => {
    const logs = logsFolder();
    await build(logs, join(logs, 'site'));
    await build(logs, join(logs, 'site'));
    expect(manifestOf(join(logs, 'site')).chats).toHaveLength(2);
  });

  it('stays empty where there is nothing to write', async () => {
    const site = folderOf();
    expect(await liaoji(['build', folderOf({ 'a.txt': 'x' }), '--out', site])).toMatchObject({ code: 1 });
    expect([...filesBelow(site).keys()]).toEqual([]);
  });
});

it('gives the same bytes for the same logs, wherever they are', async () => {
  const [page, one, two] = [pageFolder(), folderOf(), folderOf()];
  await build(logsFolder(), one, page);
  await build(logsFolder(), two, page);
  const contents = (site: string) => [...filesBelow(site)].map(([path, { content }]) => [path, content]);
  expect(contents(one)).toEqual(contents(two));
});
