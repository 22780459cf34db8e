import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { folderOf, liaoji, log, put } from './harness.ts';

const logs = () => folderOf({ '支付 群/2024-01-01.md': log('2024-01-01', '10:00:00 安可|早') });
// Of its own: other tests come and go in that of the machine meanwhile.
beforeEach(() => void vi.stubEnv('TMPDIR', folderOf()));
afterEach(() => void vi.unstubAllEnvs());
const temporaries = () => readdirSync(process.env.TMPDIR ?? '').filter((name) => !name.startsWith('liaoji-test'));

async function look(address: string, path: string): Promise<{ status: number; location: string | null; text: string }> {
  const response = await fetch(new URL(path, address), { redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

describe('serving logs', () => {
  it('opens every address on this machine, and removes what it built', async () => {
    const before = temporaries();
    let during: string[] = [];
    const { code, out } = await liaoji(['serve', logs(), '--port', '0'], {
      async during({ address }) {
        during = temporaries();
        const chat = encodeURIComponent('支付-群');
        expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
        expect(await look(address, '/')).toMatchObject({
          status: 200,
          text: expect.stringContaining('data-root="./"'),
        });
        expect(await look(address, `/${chat}/`)).toMatchObject({ status: 200 });
        expect(await look(address, `/${chat}/2024-01-01/?speaker=x`)).toMatchObject({ status: 200 });
        expect(await look(address, `/${chat}/2024-01-01?speaker=x`)).toMatchObject({
          status: 301,
          location: `/${chat}/2024-01-01/?speaker=x`,
        });
        expect(await look(address, '/data/manifest.json')).toMatchObject({
          status: 200,
          text: expect.stringContaining('"liaoji":2'),
        });
        for (const path of ['/nothing/', '/%2e%2e%2f%2e%2e%2fetc/passwd', '/%', '/%00']) {
          expect((await look(address, path)).status, path).toBeGreaterThanOrEqual(400);
        }
        expect(await look(address, '/nothing/')).toMatchObject({
          status: 404,
          text: expect.stringContaining('这里没有页面'),
        });
      },
    });
    expect(code).toBe(0);
    expect(out).toContain('http://127.0.0.1:');
    expect(during).toHaveLength(before.length + 1);
    expect(temporaries()).toEqual(before);
  });

  it('offers no service worker, which would outlive what is served', async () => {
    const site = folderOf();
    await liaoji(['build', logs(), '--out', site]);
    put(site, 'sw.js', 'addEventListener("fetch", () => {})');
    await liaoji(['serve', site, '--port', '0'], {
      async during({ address }) {
        expect(await look(address, '/sw.js')).toMatchObject({ status: 404 });
        expect(await look(address, '/favicon.svg')).toMatchObject({ status: 200 });
      },
    });
  });

  it('takes a free port where the wanted one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const { port } = other.address() as AddressInfo;
    const { code } = await liaoji(['serve', logs(), '--port', String(port)], {
      during: async ({ address }) => expect((await look(address, '/')).status).toBe(200),
    });
    other.close();
    expect(code).toBe(0);
  });

  it('removes what it built when it cannot listen', async () => {
    const before = temporaries();
    expect(await liaoji(['serve', logs(), '--host', '203.0.113.1'])).toMatchObject({ code: 1 });
    expect(temporaries()).toEqual(before);
  });
});

it('serves a site that is there as it is', async () => {
  const site = folderOf();
  await liaoji(['build', logs(), '--out', site]);
  put(site, 'mine.txt', 'mine');
  await liaoji(['serve', site, '--port', '0'], {
    during: async ({ address }) => expect((await look(address, '/mine.txt')).text).toBe('mine'),
  });
  expect(existsSync(join(site, 'mine.txt'))).toBe(true);
});
