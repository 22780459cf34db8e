import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, folderOf, liaoji, log } from '../harness.ts';
import { stopAt } from '../stop-at.ts';

const bundle = resolve('dist/cli.js');
const page = resolve('dist/page');

/** Logs that are just large enough for threads: 80 days of a busy group, one of them larger than a shard. */
function inventLogs(): Record<string, string> {
  const logs: Record<string, string> = {};
  for (let day = 0; day < 80; day++) {
    const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
    const count = day === 50 ? 2400 : 180;
    const messages = Array.from({ length: count }, (_, n) => {
      const time = new Date(Math.floor((n * 80_000) / count) * 1000).toISOString().slice(11, 19);
      const body =
        n % 17 === 0 ? `@成员${(n * 7) % 40}? 好的[强]` : `第${day}天的第${n}句，说说冷链和温度${'啊'.repeat(n % 60)}`;
      return `${time} 成员${(n * n) % 40}|${body}`;
    });
    logs[`夜谈/${date}.md`] = log(date, ...messages);
  }
  return logs;
}

/** dist/cli.js as a user runs it: with threads. */
function build(from: string, site: string, TZ = 'UTC') {
  const run = spawnSync(process.execPath, [bundle, 'build', from, '--out', site], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  return run.stdout;
}

/** But for the ledger, which tells a program from others. */
const contents = (site: string) => {
  const files = [...filesBelow(site)].filter(([path]) => !path.endsWith('.ledger'));
  return files.map(([path, { content }]) => [path, content] as const);
};

/** As the sites of two builds, without printing a hundred pages where they differ. */
function expectSame(one: string, other: string): void {
  const [here, there] = [contents(one), new Map(contents(other))];
  expect(here.map(([path]) => path)).toEqual([...there.keys()]);
  expect(here.filter(([path, content]) => there.get(path) !== content).map(([path]) => path)).toEqual([]);
}

describe.skipIf(!existsSync(bundle))('a large build', () => {
  it('gives the same bytes with threads and without, in every time zone', async () => {
    const [from, alone] = [folderOf(inventLogs()), folderOf()];
    expect((await liaoji(['build', from, '--out', alone], { page })).code).toBe(0);
    for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      const site = folderOf();
      build(from, site, TZ);
      expectSame(site, alone);
    }
  }, 120_000);

  it('that is stopped in the middle leaves the site that was there working, and the same command goes on', async () => {
    const logs = Object.entries(inventLogs());
    const [before, now] = [logs.filter((_, day) => day % 3 === 0), logs].map((each) =>
      folderOf(Object.fromEntries(each)),
    );
    const [site, whole] = [folderOf(), folderOf()];
    build(before ?? '', site);
    build(before ?? '', whole);
    build(now ?? '', whole);
    const stop = join(site, '夜谈/2024-01-05/index.html');
    expect(await stopAt(stop, [bundle, 'build', now ?? '', '--out', site])).toMatchObject({ code: 130 });
    const paths = [...filesBelow(site).keys()];
    expect(paths.filter((path) => path.endsWith('.new'))).toEqual([]);
    expect(paths).not.toContain('夜谈/2024-03-20/index.html');
    expect((await liaoji(['check', site])).code).toBe(0);
    build(now ?? '', site);
    expectSame(site, whole);
  }, 120_000);
});
