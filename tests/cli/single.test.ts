import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { singleLimits } from '../../src/cli/build-single.ts';
import { type Manifest, parseManifest } from '../../src/core/index.ts';
import { folderOf, liaoji, log, pngBytes, put } from './harness.ts';

const picture = '![2024-01-02 10:00:00](http://example.com/img/202401/20240102_100000.png)';

function logsFolder(): string {
  return folderOf({
    '夜谈 & 茶/2024-01-01.md': log('2024-01-01', '10:00:00 安可|早 </script><!--', '10:00:05 未央|@安可?早'),
    '夜谈 & 茶/2024-01-02.md': log('2024-01-02', `10:00:00 安可|${picture}`),
    'pics/202401/20240102_100000.png': pngBytes(3, 4),
    'liaoji.json': JSON.stringify({ title: '</title><script>', pictures: 'pics' }),
  });
}

/** The files that stand in a page. */
function inlineFiles(html: string): Map<string, { type: string; bytes: Buffer }> {
  const blocks = html.matchAll(/<script type="([^"]*)" data-file="([^"]*)">([^<]*)<\/script>/g);
  return new Map(
    Array.from(blocks, ([, type = '', path = '', text = '']) => {
      const bytes = Buffer.from(text, 'base64');
      const name = path.replaceAll('&amp;', '&');
      return [name, { type, bytes: type.endsWith('+deflate') ? inflateSync(bytes) : bytes }];
    }),
  );
}

async function buildFile(logs: string, out: string, ...options: string[]) {
  const { code, err, out: said } = await liaoji(['build', logs, '--single', ...options, '--out', out]);
  expect(code, err).toBe(0);
  return { err, said, files: inlineFiles(readFileSync(out, 'utf8')), html: readFileSync(out, 'utf8') };
}

describe('build --single', () => {
  it.each([['--precompress'], ['--url', 'https://example.com/']])('does not go with %s', async (...options) => {
    const said = await liaoji(['build', logsFolder(), '--single', ...options, '--out', join(folderOf(), 'x.html')]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(`${options[0]} 不能和 --single 一起用`);
  });

  it('puts the same data files into the page as a site has', async () => {
    const logs = logsFolder();
    const site = folderOf();
    await liaoji(['build', logs, '--out', site]);
    const { files, html } = await buildFile(logs, join(folderOf(), 'all.html'));
    const manifest = parseManifest(files.get('data/manifest.json')?.bytes.toString()) as Manifest;
    expect([...files.keys()]).toHaveLength(1 + manifest.chats.flatMap(({ shards }) => shards).length + 3);
    for (const [path, { bytes }] of files) {
      const there = readFileSync(join(site, path), 'utf8');
      // It holds all texts: there is nothing to look up in a search index.
      expect(bytes.toString(), path).toBe(there.replace(/,"search":"\w+"/g, ''));
    }
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
  });

  it('leaves pictures out and says so, or puts them in', async () => {
    const logs = logsFolder();
    const bare = await buildFile(logs, join(folderOf(), 'a.html'));
    expect(bare.err).toContain('1 张图片（0.1 MB）没有放进文件');
    expect([...bare.files.keys()].filter((path) => path.startsWith('pictures/'))).toEqual([]);
    const whole = await buildFile(logs, join(folderOf(), 'a.html'), '--inline-pictures');
    expect(whole.err).toBe('');
    const [path = ''] = [...whole.files.keys()].filter((each) => each.startsWith('pictures/'));
    expect(whole.files.get(path)).toEqual({ type: 'image/png;base64', bytes: Buffer.from(pngBytes(3, 4)) });
  });

  it('holds nothing of what is redacted', async () => {
    const logs = logsFolder();
    put(logs, 'liaoji.json', JSON.stringify({ redactions: { words: ['早'], speakers: { 未央: '甲' } } }));
    const { files } = await buildFile(logs, join(folderOf(), 'a.html'));
    const texts = [...files.values()].map(({ bytes }) => bytes.toString());
    expect(texts.join('')).toContain('安可');
    expect(texts.filter((text) => /早|未央/.test(text))).toEqual([]);
  });

  it('gives the same bytes again, and does not touch a file that has them', async () => {
    const logs = logsFolder();
    const out = join(folderOf(), 'a.HTML');
    const first = await buildFile(logs, out);
    const { mtimeMs } = statSync(out);
    expect((await buildFile(logs, out)).html).toBe(first.html);
    expect(statSync(out).mtimeMs).toBe(mtimeMs);
    put(logs, '夜谈 & 茶/2024-01-03.md', log('2024-01-03', '10:00:00 安可|新'));
    expect((await buildFile(logs, out)).html).not.toBe(first.html);
  });

  it('may stand among the logs without being taken for one', async () => {
    const logs = logsFolder();
    const out = join(logs, 'all.html');
    await buildFile(logs, out, '--inline-pictures');
    expect((await buildFile(logs, out, '--inline-pictures')).err).toBe('');
  });

  it.each([
    ['something else', 'my notes'],
    ['a page of a site', '<!doctype html>\n<html lang="zh-CN" data-root="./">'],
  ])('leaves %s alone', async (_, content) => {
    const out = join(folderOf({ 'a.html': content }), 'a.html');
    const { code, err } = await liaoji(['build', logsFolder(), '--single', '--out', out]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('不是聊记生成的') });
    expect(readFileSync(out, 'utf8')).toBe(content);
  });

  it.each([
    [['--single', '--out', 'site'], '.html'],
    [['--single'], '--out'],
    [['--inline-pictures', '--out', 'site'], '--single'],
  ])('with %j is told what is missing', async (options, hint) => {
    const { code, err } = await liaoji(['build', logsFolder(), ...options]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(hint) });
  });

  it('refuses a folder in the place of its file', async () => {
    const folder = folderOf();
    mkdirSync(join(folder, 'a.html'));
    const { code } = await liaoji(['build', logsFolder(), '--single', '--out', join(folder, 'a.html')]);
    expect(code).toBe(2);
  });

  it('makes no file of logs without a message', async () => {
    const out = join(folderOf(), 'a.html');
    const { code } = await liaoji(['build', folderOf({ 'g/a.txt': 'nothing' }), '--single', '--out', out]);
    expect(code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  it('warns above one size and refuses above another, with what to do instead', async () => {
    const logs = logsFolder();
    const withPicture = (bytes: number) => {
      const content = new Uint8Array(bytes);
      content.set(pngBytes(3, 4));
      writeFileSync(join(logs, 'pics/202401/20240102_100000.png'), content);
    };
    const out = join(folderOf(), 'a.html');
    withPicture(singleLimits.warn);
    const { err } = await buildFile(logs, out, '--inline-pictures');
    expect(err).toMatch(/^文件有 33\.3 MB：超过 25 MB.*不带 --single/);
    withPicture(singleLimits.most);
    const before = statSync(out).size;
    const refused = await liaoji(['build', logs, '--single', '--inline-pictures', '--out', out, '--lang', 'en']);
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/too much for one file: 133 MB.*100 MB/) });
    expect(statSync(out).size).toBe(before);
  });

  it('refuses more than a string can hold like any other size', async () => {
    const logs = logsFolder();
    const times = ['10:00:00', '10:00:01', '10:00:02', '10:00:03'];
    const address = (time: string) => `http://example.com/img/202401/20240102_${time.replaceAll(':', '')}.png`;
    const lines = times.map((time) => `${time} 安可|![2024-01-02 ${time}](${address(time)})`);
    put(logs, '夜谈 & 茶/2024-01-02.md', log('2024-01-02', ...lines));
    for (const [index, time] of times.entries()) {
      const path = join(logs, `pics/202401/20240102_${time.replaceAll(':', '')}.png`);
      writeFileSync(path, Buffer.concat([pngBytes(3, 4), Buffer.from([index])]));
      truncateSync(path, 100e6);
    }
    const { code, err } = await liaoji(['build', logs, '--single', '--inline-pictures', '--out', join(logs, 'a.html')]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('要 533 MB，最多 100 MB') });
  });
});
