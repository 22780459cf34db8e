import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHead } from '../helpers/read-head.ts';
import { filesBelow, folderOf, liaoji, log, parse, put } from './harness.ts';

const day = log('2024-01-01', '10:00:00 安可|早');

/** The chat 夜谈 & 茶, which was called talks, then 周四, and one that was never renamed. */
const renamed = (formerly: unknown = ['talks', '周四']) =>
  folderOf({
    '夜谈/2024-01-01.md': day,
    '夜谈/2024-01-02.md': log('2024-01-02', '10:00:00 安可|晚'),
    'quiet/2024-01-01.md': day,
    'liaoji.json': JSON.stringify({ chats: { 夜谈: { title: '夜谈 & <茶>', formerly } } }),
  });

/** What previews of links read in a page, as absolute addresses. */
function previewOf(site: string, path: string): Record<string, string> {
  const { title, metas } = readHead(readFileSync(join(site, path, 'index.html'), 'utf8'));
  const page = new URL(path, 'https://example.com/sub/');
  const shown = [...metas].filter(([key]) => /^(?:og:|article:|twitter:|description$|robots$)/.test(key));
  const resolve = (key: string, value: string) => (/(?::image|:url)$/.test(key) ? new URL(value, page).href : value);
  return { title, ...Object.fromEntries(shown.map(([key, value]) => [key, resolve(key, value)])) };
}

describe('a renamed chat', () => {
  it('has a small page at every former address, which leads to the same place of the chat as it is called now', async () => {
    const site = folderOf();
    expect(await liaoji(['build', renamed(), '--out', site])).toMatchObject({ code: 0, err: '' });
    for (const former of ['talks', '周四']) {
      for (const day of ['', '2024-01-01/', '2024-01-02/']) {
        const html = readFileSync(join(site, former, day, 'index.html'), 'utf8');
        const page = new URL(`${encodeURIComponent(former)}/${day}`, 'https://example.com/sub/');
        const leads = [...html.matchAll(/(?:href="|url=)([^"]+)"/g)].map(([, to = '']) => new URL(to, page).href);
        expect(leads).toEqual(Array(3).fill(`https://example.com/sub/${encodeURIComponent('夜谈')}/${day}`));
        const script = /src="([^"]+)"/.exec(html)?.[1] ?? '';
        expect(new URL(script, page).href).toBe('https://example.com/sub/moved.js');
        expect(html).toContain('夜谈 &amp; &lt;茶&gt;');
        expect(statSync(join(site, former, day, 'index.html')).size).toBeLessThan(2600);
      }
    }
    expect(JSON.parse(readFileSync(join(site, 'data/manifest.json'), 'utf8')).chats[1].formerly).toEqual([
      'talks',
      '周四',
    ]);
    expect(await liaoji(['check', site])).toMatchObject({ code: 0 });
  });

  it('is previewed at its former addresses as at the present ones', async () => {
    const site = folderOf();
    for (const url of [[], ['--url', 'https://example.com/sub/']]) {
      expect((await liaoji(['build', renamed(), '--out', site, ...url])).code).toBe(0);
      for (const day of ['', '2024-01-01/', '2024-01-02/']) {
        const [now, former] = ['夜谈', 'talks'].map((chat) => previewOf(site, `${chat}/${day}`));
        expect(former).toEqual(now);
        expect(now?.['og:title']).toContain('夜谈 & <茶>');
      }
    }
  });

  it('is not to be found at its former addresses either, where the keeper wants that', async () => {
    const [site, logs] = [folderOf(), renamed()];
    put(logs, 'liaoji.json', JSON.stringify({ noindex: true, chats: { 夜谈: { formerly: ['talks'] } } }));
    await liaoji(['build', logs, '--out', site]);
    expect(previewOf(site, 'talks/2024-01-01/').robots).toBe('noindex');
  });

  it('keeps these pages over builds, replaces the old ones, and loses them with the name', async () => {
    const [site, logs] = [folderOf(), renamed()];
    await liaoji(['build', folderOf({ 'talks/2024-01-01.md': day }), '--out', site]);
    await liaoji(['build', logs, '--out', site]);
    await liaoji(['build', logs, '--out', site]);
    expect(readFileSync(join(site, 'talks/2024-01-01/index.html'), 'utf8')).toContain('moved.js');
    put(logs, 'liaoji.json', '{}');
    await liaoji(['build', logs, '--out', site]);
    expect([existsSync(join(site, 'talks')), existsSync(join(site, '周四'))]).toEqual([false, false]);
    expect(filesBelow(site).has('夜谈/2024-01-01/index.html')).toBe(true);
  });

  it.each<[what: string, formerly: unknown, code: string]>([
    ['another chat has', ['quiet'], 'former-taken'],
    ['another chat has in other letters', ['QUIET'], 'former-taken'],
    ['it has itself', ['夜谈'], 'former-taken'],
    ['it names twice', ['old', 'old'], 'former-taken'],
    ['leads elsewhere', ['../x'], 'settings-value'],
    ['the site needs for itself', ['data'], 'settings-value'],
    ['is no list', 'old', 'settings-value'],
  ])('takes no name that %s, and says so', async (_, formerly, code) => {
    const logs = renamed(formerly);
    expect((await parse(logs)).problems.map((problem) => problem.code)).toEqual([code]);
    const site = folderOf();
    expect((await liaoji(['build', logs, '--out', site])).code).toBe(0);
    expect(readFileSync(join(site, 'quiet/2024-01-01/index.html'), 'utf8')).not.toContain('moved.js');
    expect(await liaoji(['check', site])).toMatchObject({ code: 0 });
  });
});
