import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, folderOf, log } from './harness.ts';
import { stopAt } from './stop-at.ts';

const bundle = resolve('dist/cli.js');
const shared = process.env.LIAOJI_SHARED ?? resolve('..', 'shared');
const logs = () =>
  folderOf({
    '群/2024-03-31.md': log('2024-03-31', '02:30:00 安可|夏令时', '02:30:00 未央|[强]', '23:59:59 安可|@未央?晚安'),
  });

/** dist/cli.js as a user runs it. */
function liaoji(argv: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [bundle, ...argv], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
}

const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'];

describe.skipIf(!existsSync(bundle))('dist/cli.js', () => {
  it('gives the same bytes in every time zone and locale', () => {
    const folder = logs();
    const results = zones.map((TZ, index) => {
      const env = { TZ, LANG: ['C', 'zh_CN.UTF-8', 'tr_TR.UTF-8'][index] ?? '' };
      const site = folderOf();
      const build = liaoji(['build', folder, '--out', site], env);
      expect(build.status, build.stderr).toBe(0);
      const files = [...filesBelow(site)].map(([path, { content }]) => [path, content]);
      return { files, parsed: liaoji(['parse', folder, '--parts'], env).stdout };
    });
    expect(results[0]?.parsed).toContain('2024-03-31T02:30:00');
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('ends quietly when its reader goes away', async () => {
    const folder = folderOf({
      'g/1.md': log('2024-01-01', ...Array.from({ length: 30_000 }, (_, n) => `10:00:00 安可|第${n}句`)),
    });
    const child = spawn(process.execPath, [bundle, 'parse', folder]);
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.once('exit', done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('removes what it built to serve when it is told to stop', async () => {
    const tmp = folderOf();
    const child = spawn(process.execPath, [bundle, 'serve', logs(), '--port', '0'], {
      env: { ...process.env, TMPDIR: tmp },
    });
    const address = await new Promise<string>((done) => {
      let out = '';
      child.stdout.on('data', (data) => {
        out += data;
        const found = /http:\S+(?=\s)/.exec(out)?.[0];
        if (found) done(found);
      });
    });
    expect((await fetch(address)).status).toBe(200);
    expect(filesBelow(tmp).size).toBeGreaterThan(0);
    child.kill('SIGTERM');
    expect(await new Promise((done) => child.once('exit', done))).toBe(0);
    expect(filesBelow(tmp).size).toBe(0);
  });

  it('stops a build in good order when it is told to, and goes on from there', async () => {
    const folder = folderOf({
      'g/1.md': log('2024-01-01', ...Array.from({ length: 30_000 }, (_, n) => `10:00:00 安可|第${n}句`)),
    });
    const site = join(folderOf(), 'site');
    const { code, err } = await stopAt(join(site, 'data/.unfinished'), [bundle, 'build', folder, '--out', site]);
    expect(code).toBe(130);
    expect(err).toMatch(/^已停下。.*\n$/);
    expect(liaoji(['build', folder, '--out', site]).status).toBe(0);
    expect(liaoji(['check', site]).status).toBe(0);
  });

  it('says what is wrong on stderr, and 2', () => {
    const { status, stdout, stderr } = liaoji(['build']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('没有给出聊天记录');
  });
});

describe.skipIf(!existsSync(bundle) || !existsSync(join(shared, 'corpus')))('dist/cli.js on real logs', () => {
  it('reads all of them, the same in every time zone', () => {
    const outputs = zones.map((TZ) => liaoji(['parse', join(shared, 'corpus'), join(shared, 'seed')], { TZ }).stdout);
    const { chats } = JSON.parse(outputs[0] ?? '') as { chats: { id: string; messages: unknown[] }[] };
    expect(chats.map(({ id, messages }) => `${id} ${messages.length}`)).toEqual(
      expect.arrayContaining(['devarch 10324', 'prodarch 31080', 'seed 150']),
    );
    const hashes = outputs.map((output) => createHash('sha256').update(output).digest('hex'));
    expect(new Set(hashes).size).toBe(1);
  }, 120_000);
});
