import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHead } from '../helpers/read-head.ts';
import { filesBelow, folderOf, liaoji, log, pageFolder, put } from './harness.ts';

const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-05', '2024-01-06'];

function logsFolder(settings: object = {}): string {
  const text = (date: string) => log(date, `10:00:00 安可|${date.slice(-2)}号的蓝莓`, '10:00:05 未央|温度怎么样');
  const files = days.flatMap((date) => ['berries', 'secret'].map((chat) => [`${chat}/${date}.md`, text(date)]));
  return folderOf({ ...Object.fromEntries(files), 'liaoji.json': JSON.stringify({ title: '两个群', ...settings }) });
}

async function build(logs: string, ...more: string[]): Promise<{ site: string; out: string }> {
  const site = folderOf();
  const { code, err, out } = await liaoji(['build', logs, '--out', site, ...more]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return { site, out };
}

const read = (site: string, path: string) => readFileSync(join(site, path), 'utf8');
const headOf = (site: string, path: string) => readHead(read(site, `${path}index.html`));
const pagesOf = (site: string) => [...filesBelow(site)].filter(([path]) => path.endsWith('index.html'));
const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);

describe('where the site will be', () => {
  it.each<[what: string, settings: object, argv: string[], url: string]>([
    ['is said in liaoji.json', { url: 'https://example.com/a' }, [], 'https://example.com/a/'],
    ['is said on the command line', {}, ['--url', 'https://example.com/b/'], 'https://example.com/b/'],
    [
      'is as the command line says first',
      { url: 'https://a.example' },
      ['--url=http://b.example'],
      'http://b.example/',
    ],
  ])('%s', async (_, settings, argv, url) => {
    const { site, out } = await build(logsFolder(settings), ...argv);
    expect(out).not.toContain('sitemap.xml');
    expect(headOf(site, 'berries/2024-01-02/').metas.get('og:url')).toBe(`${url}berries/2024-01-02/`);
    const pages = pagesOf(site).map(([path]) => url + path.replace('index.html', ''));
    expect(addresses(read(site, 'sitemap.xml')).sort()).toEqual(pages.sort());
    expect(read(site, 'robots.txt')).toContain(`Sitemap: ${url}sitemap.xml`);
    expect(read(site, 'berries/feed.xml')).toContain(`href="${url}berries/2024-01-06/"`);
  });

  it('may be unknown: there is no sitemap then, and the build says how to get one', async () => {
    const { site, out } = await build(logsFolder());
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(out).toMatch(/sitemap\.xml.*liaoji\.json.*--url/);
    expect([existsSync(join(site, 'sitemap.xml')), read(site, 'robots.txt').includes('Sitemap')]).toEqual([
      false,
      false,
    ]);
    expect(read(site, 'berries/feed.xml')).toContain('href="2024-01-06/"');
    expect(read(site, 'feed.xml')).toContain('href="berries/2024-01-06/"');
  });

  it('is complained of where it is none', async () => {
    const logs = logsFolder();
    expect(await liaoji(['build', logs, '--out', folderOf(), '--url', 'example.com'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/“example\.com”[\s\S]*build --help/),
    });
    put(logs, 'liaoji.json', '{ "url": "example.com", "noindex": "yes" }');
    const { code, err } = await liaoji(['build', logs, '--out', folderOf()]);
    expect(code).toBe(0);
    expect(err).toMatch(/“url”[\s\S]*“noindex”/);
  });
});

describe('what search engines are asked to leave out', () => {
  const url = 'https://example.com/';

  it('may be a chat', async () => {
    const { site } = await build(logsFolder({ url, chats: { secret: { noindex: true } } }));
    for (const [path, { content }] of pagesOf(site)) {
      expect([path, readHead(content).metas.get('robots')]).toEqual([
        path,
        path.startsWith('secret/') ? 'noindex' : undefined,
      ]);
    }
    for (const list of ['sitemap.xml', 'feed.xml', 'robots.txt']) expect(read(site, list)).not.toContain('secret');
    expect([existsSync(join(site, 'secret/feed.xml')), existsSync(join(site, 'berries/feed.xml'))]).toEqual([
      false,
      true,
    ]);
    expect(addresses(read(site, 'sitemap.xml'))).toHaveLength(days.length + 2);
  });

  it('may be all of it; a crawler still has to read the pages to learn that', async () => {
    const { site, out } = await build(logsFolder({ noindex: true }));
    expect(pagesOf(site).every(([, { content }]) => readHead(content).metas.get('robots') === 'noindex')).toBe(true);
    expect([...filesBelow(site).keys()].filter((path) => path.endsWith('.xml'))).toEqual([]);
    expect(read(site, 'robots.txt')).not.toContain('Disallow');
    expect(out).not.toContain('sitemap');
  });

  it('loses the lists of an earlier build, but nothing of the keeper’s own', async () => {
    const logs = logsFolder({ url });
    const { site } = await build(logs);
    put(site, 'robots.txt', 'User-agent: x\n');
    put(site, 'sitemap-own.xml', '<urlset/>');
    put(logs, 'liaoji.json', JSON.stringify({ url, noindex: true }));
    await liaoji(['build', logs, '--out', site]);
    expect([...filesBelow(site).keys()].filter((path) => path.endsWith('.xml'))).toEqual(['sitemap-own.xml']);
    expect(read(site, 'robots.txt')).toBe('User-agent: x\n');
  });
});

describe('a new day', () => {
  it.each<[what: string, date: string, changed: string[]]>([
    ['at the end', '2024-01-09', ['2024-01-06']],
    ['in the middle', '2024-01-04', ['2024-01-03', '2024-01-05']],
    ['at the beginning', '2023-12-01', ['2024-01-01']],
  ])('%s changes its neighbours’ pages and no other day', async (_, date, changed) => {
    const [logs, page, site] = [logsFolder({ url: 'https://example.com/' }), pageFolder(), folderOf()];
    await liaoji(['build', logs, '--out', site], { page });
    const before = filesBelow(site);
    put(
      logs,
      `berries/${date}.md`,
      log(date, ...Array.from({ length: 20 }, (_, n) => `10:00:${10 + n} 舟禾|蓝莓的温度`)),
    );
    await liaoji(['build', logs, '--out', site], { page });
    const others = pagesOf(site).filter(([path, { content }]) => content !== before.get(path)?.content);
    const expected = [...changed, date].map((day) => `berries/${day}/index.html`);
    expect(others.map(([path]) => path).sort()).toEqual([...expected, 'berries/index.html', 'index.html'].sort());
    rmSync(join(logs, `berries/${date}.md`));
    await liaoji(['build', logs, '--out', site], { page });
    expect([...filesBelow(site)].map(([path, { content }]) => [path, content])).toEqual(
      [...before].map(([path, { content }]) => [path, content]),
    );
  });
});

describe('the sample archive', () => {
  let samples: string;
  beforeAll(async () => {
    samples = mkdtempSync(join(tmpdir(), 'liaoji-test-'));
    await liaoji(['build', 'samples', '--out', samples], { page: pageFolder() });
  });
  afterAll(() => rmSync(samples, { recursive: true }));

  it.each<[path: string, title: string, description: RegExp]>([
    [
      '',
      '聊记示例：两个群，十二天',
      /^2 个群.*2023年11月5日至2024年11月11日，1130 条消息：冷链夜航船（838 条）、慢火烘豆子（292 条）。$/,
    ],
    ['coldchain/', '冷链夜航船', /^冷链夜航船：2023年12月31日至2024年11月11日，8 天，838 条消息，42 人。说到：.*回风/],
    [
      'coldchain/2023-12-31/',
      '2023年12月31日 · 冷链夜航船',
      /^2023年12月31日，65 条消息，20 人发言。说到：.*新年.*说得最多：夜航船、/,
    ],
    ['coldchain/2024-01-18/', '2024年1月18日 · 冷链夜航船', /酸奶/],
    ['coldchain/2024-02-09/', '2024年2月9日 · 冷链夜航船', /除夕/],
    ['coldchain/2024-03-12/', '2024年3月12日 · 冷链夜航船', /回风.*品温.*蓝莓/],
    ['coldchain/2024-03-13/', '2024年3月13日 · 冷链夜航船', /凌晨/],
    ['coldchain/2024-05-21/', '2024年5月21日 · 冷链夜航船', /皮带/],
    ['coldchain/2024-07-08/', '2024年7月8日 · 冷链夜航船', /冰袋.*干冰/],
    ['coldchain/2024-11-11/', '2024年11月11日 · 冷链夜航船', /帝王蟹/],
    ['roasters/', '慢火烘豆子', /292 条消息，17 人/],
    ['roasters/2023-11-05/', '2023年11月5日 · 慢火烘豆子', /水洗/],
    ['roasters/2024-04-16/', '2024年4月16日 · 慢火烘豆子', /升温率/],
    ['roasters/2024-06-30/', '2024年6月30日 · 慢火烘豆子', /港口/],
    ['roasters/2024-09-17/', '2024年9月17日 · 慢火烘豆子', /中秋快乐/],
  ])('has at %s the page %s', (path, title, description) => {
    const head = headOf(samples, path);
    expect([head.title, head.metas.get('og:title')]).toEqual([title, title]);
    expect(head.metas.get('description')).toMatch(description);
    expect(head.metas.get('og:description')).toBe(head.metas.get('description'));
  });
});
