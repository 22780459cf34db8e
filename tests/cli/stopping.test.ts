import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interrupted } from '../../src/cli/io.ts';
import { filesBelow, folderOf, liaoji, log, pageFolder } from './harness.ts';

const logs = () =>
  folderOf({
    'talks/2024-01-01.md': log('2024-01-01', '10:00:00 安可|早', '10:00:05 未央|早'),
    'talks/2024-01-02.md': log('2024-01-02', '10:00:00 安可|晚'),
    'quiet/2024-01-02.md': log('2024-01-02', '10:00:00 舟禾|有人吗'),
    'liaoji.json': JSON.stringify({ chats: { quiet: { formerly: ['still'] } } }),
  });
const before = () =>
  folderOf({
    'talks/2024-01-01.md': log('2024-01-01', '10:00:00 安可|早'),
    'old/1.md': log('2023-01-01', '10:00:00 若谷|旧'),
  });

/** A signal that comes after so many chances to stop. */
function stopAfter(chances: number) {
  const state = { left: chances };
  const throwIfAborted = () => {
    if (state.left-- <= 0) throw new Interrupted();
  };
  return { state, signal: { throwIfAborted } as AbortSignal };
}

describe('a build that is stopped', () => {
  it('at any moment leaves the site that was there whole, and the same command goes on', async () => {
    const [input, page, old, whole] = [logs(), pageFolder(), folderOf(), folderOf()];
    await liaoji(['build', before(), '--out', old], { page });
    cpSync(old, whole, { recursive: true });
    await liaoji(['build', input, '--out', whole], { page });
    const contents = (site: string) => [...filesBelow(site)].map(([path, { content }]) => [path, content]);
    let stopped = 0;
    for (let chances = 0; ; chances++) {
      const site = folderOf();
      cpSync(old, site, { recursive: true });
      const { code, err, out } = await liaoji(['build', input, '--out', site], {
        page,
        signal: stopAfter(chances).signal,
      });
      if (code === 0) break;
      expect([code, out]).toEqual([130, '']);
      expect(err).toContain('再运行一次');
      expect([...filesBelow(site).keys()].filter((path) => path.endsWith('.new'))).toEqual([]);
      expect((await liaoji(['check', site])).code, `after ${chances} chances`).toBe(0);
      stopped++;
      if (chances % 4 > 0) continue;
      await liaoji(['build', input, '--out', site], { page });
      expect(contents(site)).toEqual(contents(whole));
    }
    expect(stopped).toBeGreaterThan(10);
  }, 120_000);

  it('leaves of a first build what the next one goes on from, or nothing', async () => {
    const [input, page] = [logs(), pageFolder()];
    for (const chances of [0, 1, 5, 12]) {
      const parent = folderOf();
      const site = join(parent, 'new/site');
      expect((await liaoji(['build', input, '--out', site], { page, signal: stopAfter(chances).signal })).code).toBe(
        130,
      );
      expect(existsSync(join(parent, 'new'))).toBe(chances > 4);
      expect((await liaoji(['build', input, '--out', site], { page })).code).toBe(0);
      expect(filesBelow(site).has('data/.unfinished')).toBe(false);
      expect((await liaoji(['check', site])).code).toBe(0);
    }
  }, 60_000);

  it('says so in English, too', async () => {
    const { err } = await liaoji(['build', logs(), '--out', folderOf(), '--lang', 'en'], {
      signal: stopAfter(3).signal,
    });
    expect(err).toBe(
      'Stopped. The site that was there works as before; run the same command again to go on: files that are written are not written again.\n',
    );
  });
});

describe('a build that fails', () => {
  it.each<[what: string, argv: (out: string) => string[], page?: string]>([
    ['has no messages', (out) => ['build', folderOf({ 'a.txt': 'x' }), '--out', out]],
    ['has no logs', (out) => ['build', join(out, 'nowhere'), '--out', out]],
    ['has no page', (out) => ['build', logs(), '--out', out], '/nowhere'],
  ])('leaves nothing behind where it %s', async (_, argv, page) => {
    const parent = folderOf();
    expect((await liaoji(argv(join(parent, 'a/b')), page === undefined ? {} : { page })).code).toBeGreaterThan(0);
    expect(filesBelow(parent).size).toBe(0);
    expect(existsSync(join(parent, 'a'))).toBe(false);
    const empty = folderOf();
    await liaoji(argv(empty), page === undefined ? {} : { page });
    expect([existsSync(empty), existsSync(join(empty, 'data'))]).toEqual([true, false]);
  });

  it.skipIf(!existsSync('/proc/self'))('ends with a sentence where nothing can be written', async () => {
    expect(await liaoji(['build', logs(), '--out', '/proc/x'])).toEqual({
      code: 1,
      out: '',
      err: '没有做成：“/proc/x”不存在，也不能在那里新建。\n',
    });
    const { err } = await liaoji(['build', logs(), '--out', '/proc/x/y', '--lang', 'en']);
    expect(err).toBe('That did not work: "/proc/x" is not there and cannot be made there.\n');
  });
});
