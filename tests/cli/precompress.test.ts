import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesBelow, folderOf, liaoji, log, put } from './harness.ts';

const words = Array.from({ length: 60 }, (_, n) => `10:00:${String(n).padStart(2, '0')} 安可|第${n}句，说得长一些`);
const logs = () =>
  folderOf({
    'talks/2024-01-01.md': log('2024-01-01', ...words),
    'talks/2024-01-02.md': log('2024-01-02', '10:00:00 安可|早'),
  });

async function build(from: string, site: string, ...options: string[]): Promise<string> {
  const { code, err } = await liaoji(['build', from, '--out', site, ...options]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return site;
}

const compressed = (site: string) => [...filesBelow(site)].filter(([path]) => /\.(br|gz)$/.test(path));

/** Each holds what the file beside it holds, and each large text has both. */
function expectCurrent(site: string): void {
  for (const [path] of compressed(site)) {
    const bytes = readFileSync(join(site, path));
    const content = path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    expect(content.equals(readFileSync(join(site, path.slice(0, -3)))), path).toBe(true);
  }
  for (const [path, { content }] of filesBelow(site)) {
    const large = /\.(html|json|js|xml)$/.test(path) && content.length >= 1024;
    for (const ending of ['.br', '.gz']) expect(existsSync(join(site, path + ending)), path + ending).toBe(large);
  }
}

describe('build --precompress', () => {
  it('puts both beside each text of more than 1 kB, and beside nothing else', async () => {
    const site = await build(logs(), folderOf(), '--precompress');
    expect(compressed(site).length).toBeGreaterThan(4);
    expectCurrent(site);
  });

  it('compresses again what changed, leaves the rest alone, and takes away what belongs to nothing', async () => {
    const from = logs();
    const site = await build(from, folderOf(), '--precompress');
    const before = new Map(compressed(site));
    put(from, 'talks/2024-01-03.md', log('2024-01-03', ...words));
    await build(from, site, '--precompress');
    expectCurrent(site);
    const feed = 'feed.xml.gz';
    expect(new Map(compressed(site)).get(feed)?.content).not.toBe(before.get(feed)?.content);
    rmSync(join(from, 'talks/2024-01-03.md'));
    await build(from, site, '--precompress');
    expectCurrent(site);
    expect([...new Map(compressed(site)).keys()].sort()).toEqual([...before.keys()].sort());
    expect(existsSync(join(site, 'talks/2024-01-03'))).toBe(false);
  });

  it('writes nothing again where nothing changed', async () => {
    const from = logs();
    const site = await build(from, folderOf(), '--precompress');
    const before = filesBelow(site);
    await build(from, site, '--precompress');
    expect(filesBelow(site)).toEqual(before);
  });

  it('is undone by a build without it: no host sends what is old', async () => {
    const from = logs();
    const site = await build(from, folderOf(), '--precompress');
    await build(from, site);
    expect(compressed(site)).toEqual([]);
    expect(filesBelow(site)).toEqual(filesBelow(await build(from, site)));
  });
});

it('serve sends what was compressed before', async () => {
  const site = await build(logs(), folderOf(), '--precompress');
  await liaoji(['serve', site, '--port', '0'], {
    async during({ address }) {
      const shard = [...filesBelow(site).keys()].find((path) =>
        /^data\/talks\/[0-9a-f]{12}\.json$/.test(path),
      ) as string;
      const response = await fetch(new URL(shard, address), { headers: { 'accept-encoding': 'br' } });
      expect(response.headers.get('content-encoding')).toBe('br');
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(await response.json()).toMatchObject({ liaoji: 1, chat: 'talks' });
    },
  });
});

describe('_headers', () => {
  it('lets what is named by its content be kept for ever, and nothing else', async () => {
    const site = await build(folderOf({ '支付 群/1.md': log('2024-01-01', ...words) }), folderOf());
    const text = readFileSync(join(site, '_headers'), 'utf8');
    const paths = text.split('\n').filter((line) => line.startsWith('/'));
    expect(paths).toEqual(['/app/*', '/pictures/*', `/data/${encodeURIComponent('支付-群')}/*`]);
    expect(text).toContain('\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  it('of the keeper’s own stays as it is', async () => {
    const from = logs();
    const site = await build(from, folderOf());
    put(site, '_headers', '/*\n  X-Mine: 1\n');
    await build(from, site);
    expect(readFileSync(join(site, '_headers'), 'utf8')).toBe('/*\n  X-Mine: 1\n');
  });
});
