import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashMessage, withheldText } from '../../src/core/index.ts';
import { folderOf, liaoji, log, put } from './harness.ts';

const talk = ['10:00:00 安可|早', '10:00:05 未央|今天的温度表谁有', '10:30:00 安可|我有'];
const base = { 'talks/2024-01-01.md': log('2024-01-01', ...talk), 'talks/2024-01-02.md': log('2024-01-02', ...talk) };

async function siteOf(files: Record<string, string>, before?: string): Promise<string> {
  const site = folderOf();
  if (before) cpSync(before, site, { recursive: true });
  expect((await liaoji(['build', folderOf(files), '--out', site])).code).toBe(0);
  return site;
}

async function follow(now: string, old: string, ...options: string[]) {
  const { code, out, err } = await liaoji(['check', now, '--against', old, '--lang', 'en', ...options]);
  return { code, err, lines: out.trimEnd().split('\n') };
}

/** The logs a year later: `edit` of one day's messages, or another set of files. */
const later = (...messages: string[]) => ({ ...base, 'talks/2024-01-02.md': log('2024-01-02', ...messages) });
const formerly = (id: string) => JSON.stringify({ chats: { [id]: { formerly: ['talks'] } } });

describe('an old link', () => {
  it('is as it was where nothing has changed', async () => {
    const site = await siteOf(base);
    expect(await follow(site, site)).toEqual({
      code: 0,
      err: '',
      lines: [
        'talks: messages exact 6; pages exact 3',
        'In all: messages exact 6.',
        'No link leads astray without a cause.',
      ],
    });
  });

  it.each<[what: string, files: Record<string, string>, code: number, lines: string[]]>([
    [
      'goes astray to a neighbour of its second, if the sites were built apart',
      later('10:00:00 若谷|你们早', ...talk),
      0,
      ['talks/2024-01-02/#100000 → talks/2024-01-02/#100000-mg7p: other messages came to its second, or went'],
    ],
    ['is gone with its message', later(...talk.slice(1)), 0, ['talks/2024-01-02/#100000 → gone']],
    [
      'leads to a message whose text is another',
      later('10:00:00 安可|早啊', ...talk.slice(1)),
      0,
      ['talks/2024-01-02/#100000 → talks/2024-01-02/#100000: its text is another'],
    ],
    ['leads to a speaker under another name', later('10:00:00 安可-霜桥|早', ...talk.slice(1)), 0, []],
    [
      'goes astray where its day got another date',
      { 'talks/2024-01-01.md': base['talks/2024-01-01.md'], 'talks/2024-01-03.md': log('2024-01-03', ...talk) },
      0,
      [
        'talks/2024-01-02/ → gone',
        'talks/2024-01-02/#100000 → talks/2024-01-03/#100000: of another date or time now',
        'talks/2024-01-02/#100005 → talks/2024-01-03/#100005: of another date or time now',
        'talks/2024-01-02/#103000 → talks/2024-01-03/#103000: of another date or time now',
      ],
    ],
    [
      'leads to the chat as it is called now',
      { 'evenings/2024-01-01.md': base['talks/2024-01-01.md'], 'liaoji.json': formerly('evenings') },
      0,
      [
        'talks/ → evenings/: the chat has another id',
        'talks/2024-01-01/ → evenings/2024-01-01/: the chat has another id',
        'talks/2024-01-02/ → gone',
        'talks/2024-01-01/#100000 → evenings/2024-01-01/#100000: the chat has another id',
        'talks/2024-01-01/#100005 → evenings/2024-01-01/#100005: the chat has another id',
        'talks/2024-01-01/#103000 → evenings/2024-01-01/#103000: the chat has another id',
        ...['100000', '100005', '103000'].map((id) => `talks/2024-01-02/#${id} → gone`),
      ],
    ],
    [
      'is lost without need where nobody says that the chat was renamed',
      { 'evenings/2024-01-01.md': base['talks/2024-01-01.md'] },
      1,
      [
        ...['', '2024-01-01/', '2024-01-02/'].map((page) => `talks/${page} → gone`),
        ...['100000', '100005', '103000'].map(
          (id) =>
            `talks/2024-01-01/#${id} → evenings/2024-01-01/#${id}: the chat has another id, and "formerly" in liaoji.json does not say so`,
        ),
        ...['100000', '100005', '103000'].map((id) => `talks/2024-01-02/#${id} → gone`),
      ],
    ],
  ])('%s', async (_, files, code, links) => {
    const result = await follow(await siteOf(files), await siteOf(base));
    expect(result.lines.filter((line) => line.includes(' → '))).toEqual(links);
    expect(result.code).toBe(code);
  });

  it('stays with its message when a neighbour comes to its second, in a site that is built over the old one', async () => {
    const old = await siteOf(base);
    const now = await siteOf(later('10:00:00 若谷|你们早', ...talk), old);
    const { lines } = await follow(now, old);
    expect(lines[0]).toBe('talks: messages exact 6; pages exact 3');
    expect((await follow(await siteOf(base, now), now)).lines[1]).toBe(
      'talks: messages exact 6, gone 1; pages exact 3',
    );
  });

  it('leads to its message where several of a second say the same and are redacted', async () => {
    const logs = { 'talks/1.md': log('2024-01-02', '10:00:00 若谷|别的', '10:00:00 安可|收到', '10:00:00 未央|收到') };
    const id = `100000-${hashMessage('text', '收到')}`;
    const redactions = { messages: [`talks/2024-01-02/#${id}`, `talks/2024-01-02/#${id}.2`] };
    const now = await siteOf({ ...logs, 'liaoji.json': JSON.stringify({ redactions }) });
    const { code, lines } = await follow(now, await siteOf(logs));
    const withheld = `100000-${hashMessage('text', withheldText)}`;
    expect([code, ...lines.slice(0, 2)]).toEqual([
      0,
      `talks/2024-01-02/#${id} → talks/2024-01-02/#${withheld}: redacted`,
      `talks/2024-01-02/#${id}.2 → talks/2024-01-02/#${withheld}.2: redacted`,
    ]);
  });

  it('needs a page: one that is missing is no good site', async () => {
    const [old, now] = [await siteOf(base), await siteOf(base)];
    rmSync(join(now, 'talks/2024-01-02/index.html'));
    const { code, lines, err } = await follow(now, old);
    expect([code, lines[0]]).toEqual([
      1,
      'talks/2024-01-02/ → talks/2024-01-02/: there is no page at this address; build or upload again',
    ]);
    expect(err).toContain('talks/2024-01-02/index.html: This file is missing');
  });
});

describe('what is told', () => {
  const many = Array.from({ length: 50 }, (_, n) => `10:00:${String(n + 5).padStart(2, '0')} 安可|第${n}句`);

  it('lists twenty of each cause, or all', async () => {
    const [old, now] = [await siteOf(later(...talk, ...many)), await siteOf(base)];
    const few = await follow(now, old);
    expect(few.lines.filter((line) => line.endsWith('→ gone'))).toHaveLength(20);
    expect(few.lines).toContain('30 more are not listed; --all lists them, and so does --json.');
    const all = await follow(now, old, '--all');
    expect(all.lines.filter((line) => line.endsWith('→ gone'))).toHaveLength(50);
    expect(all.lines).toContain('  talks/2024-01-02/: moved 1, gone 50');
  });

  it('is JSON where that is asked for, with every case', async () => {
    const [old, now] = [await siteOf(later(...talk, ...many)), await siteOf(base)];
    const { lines } = await follow(now, old, '--json');
    const report = JSON.parse(lines.join('\n'));
    expect(report.links).toHaveLength(51);
    expect(report.links).toContainEqual({ from: 'talks/2024-01-02/#100006', fate: 'gone' });
    expect(report.chats).toEqual([
      {
        id: 'talks',
        messages: { exact: 5, moved: 1, gone: 50 },
        pages: { exact: 3 },
        days: { '2024-01-02': { moved: 1, gone: 50 } },
      },
    ]);
    const same = JSON.parse((await follow(now, now, '--json')).lines.join('\n'));
    expect(same).toMatchObject({ links: [], unexplained: 0 });
  });

  it('says so where the old site cannot be read whole', async () => {
    const [old, now] = [await siteOf(base), await siteOf(base)];
    const shard = readdirSync(join(old, 'data/talks')).find((name) => /^[0-9a-f]{12}\.json$/.test(name)) ?? '';
    put(old, `data/talks/${shard}`, '{');
    const { code, err } = await follow(now, old);
    expect([code, err]).toEqual([1, expect.stringContaining(shard)]);
  });
});

describe('what is asked for', () => {
  it.each<[what: string, argv: (site: string) => string[], err: RegExp]>([
    ['a folder that is no site', (site) => [folderOf({ 'a.txt': 'x' }), '--against', site], /不是聊记生成的网站/],
    ['a file', (site) => [join(site, 'index.html'), '--against', site], /不是聊记生成的网站/],
    ['no folder', (site) => [site, '--against', join(site, 'nowhere')], /找不到“.*nowhere”/],
    ['an empty folder', () => [folderOf()], /不是聊记生成的网站/],
    ['--all alone', (site) => [site, '--all'], /--all 要和 --against/],
    ['--json alone', (site) => [site, '--json'], /--json 要和 --against/],
  ])('%s is refused', async (_, argv, err) => {
    const outcome = await liaoji(['check', ...argv(await siteOf(base))]);
    expect([outcome.code, outcome.out]).toEqual([2, '']);
    expect(outcome.err).toMatch(err);
  });
});
