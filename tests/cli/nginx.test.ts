import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesBelow, folderOf, liaoji, log, pngBytes } from './harness.ts';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
let nginx: ChildProcess | undefined;
afterEach(async () => {
  const stopped = new Promise((done) => nginx?.once('exit', done));
  nginx?.kill('SIGTERM');
  if (nginx) await stopped;
  nginx = undefined;
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** nginx with the recipe as it stands in docs, but for its port and the site's folder. */
async function startNginx(site: string): Promise<string> {
  const port = await freePort();
  const folder = folderOf();
  const recipe = readFileSync('docs/hosting/nginx.conf', 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/liaoji/site;', `root ${site};`);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  );
  const http = `include /etc/nginx/mime.types; access_log off; ${paths.join(' ')}\n${recipe}`;
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const conf = `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { ${http} }`;
  const file = join(folderOf({ 'nginx.conf': conf }), 'nginx.conf');
  nginx = spawn('nginx', ['-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  const address = `http://127.0.0.1:${port}/`;
  await vi.waitFor(() => fetch(address), { timeout: 10_000 });
  return address;
}

const forever = 'public, max-age=31536000, immutable';
const words = Array.from({ length: 60 }, (_, n) => `10:00:${String(n).padStart(2, '0')} 安可|第${n}句，说得长一些`);

describe.skipIf(!hasNginx)('the recipe for nginx', () => {
  it('serves every file of a site with the right type, to be kept for as long as it may', async () => {
    const logs = folderOf({
      '支付 群/2024-01-01.md': log(
        '2024-01-01',
        ...words,
        '11:00:00 安可|![2024-01-01 11:00:00](http://x.example/a/20240101_110000.png)',
      ),
      'pics/a/20240101_110000.png': pngBytes(3, 4),
      'liaoji.json': JSON.stringify({ pictures: 'pics' }),
    });
    const site = folderOf();
    expect(await liaoji(['build', logs, '--out', site, '--precompress'])).toMatchObject({ code: 0 });
    const address = await startNginx(site);
    const types: Record<string, RegExp> = {
      html: /^text\/html; charset=utf-8$/,
      js: /javascript/,
      json: /^application\/json/,
      png: /^image\/png$/,
      svg: /^image\/svg\+xml/,
      xml: /xml/,
      webmanifest: /^application\/manifest\+json/,
    };
    for (const path of filesBelow(site).keys()) {
      if (/\.(br|gz)$|(^|\/)\./.test(path)) continue;
      const response = await fetch(new URL(path.split('/').map(encodeURIComponent).join('/'), address));
      const { headers, status } = response;
      expect(status, path).toBe(200);
      const type = types[/\.(\w+)$/.exec(path)?.[1] ?? ''];
      if (type) expect(headers.get('content-type'), path).toMatch(type);
      const hashed = /^(app|pictures)\/|^data\/.+\//.test(path);
      expect(headers.get('cache-control'), path).toBe(hashed ? forever : 'no-cache');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      if (/\.(html|json)$/.test(path) && (await response.arrayBuffer()).byteLength >= 1024) {
        expect(headers.get('content-encoding'), path).toBe('gzip');
      }
    }
  });

  it('finds pages, sends folders on to their slash, and says what is missing without having it kept', async () => {
    const site = folderOf();
    await liaoji(['build', folderOf({ '支付 群/1.md': log('2024-01-01', '10:00:00 安可|早') }), '--out', site]);
    const address = await startNginx(site);
    const look = (path: string) => fetch(new URL(path, address), { redirect: 'manual' });
    const chat = encodeURIComponent('支付-群');
    expect((await look(`${chat}/2024-01-01/?speaker=x&from=groupmessage`)).status).toBe(200);
    const moved = await look(`${chat}/2024-01-01?speaker=x`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/${chat}/2024-01-01/?speaker=x`]);
    for (const path of ['nothing/', `data/${chat}/000000000000.json`, 'data/.unfinished', '../etc/passwd']) {
      const { status, headers } = await look(path);
      expect([status, headers.get('cache-control')], path).toEqual([404, null]);
      expect(headers.get('content-type'), path).toBe('text/html; charset=utf-8');
      expect(await (await look(path)).text(), path).toContain('这里没有页面');
    }
  });
});
