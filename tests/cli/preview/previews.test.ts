import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../../helpers/png.ts';
import { filesBelow, folderOf, liaoji, log, put } from '../harness.ts';

const logs = () =>
  folderOf({
    'talks/2024-01-01.md': log('2024-01-01', '10:00:00 安可|早', '20:00:05 未央|早'),
    'talks/2024-01-02.md': log('2024-01-02', '10:00:00 安可|早'),
    'quiet/2024-01-02.md': log('2024-01-02', '11:00:00 舟禾|有人吗'),
    'liaoji.json': JSON.stringify({ title: '两个群', chats: { talks: { title: '周四夜谈' } } }),
  });

async function build(from: string, site = folderOf(), fonts?: string): Promise<string> {
  const { code, err } = await liaoji(['build', from, '--out', site], fonts === undefined ? {} : { fonts });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return site;
}

function picturesOf(site: string) {
  return new Map([...filesBelow(site)].filter(([path]) => path.endsWith('preview.png')));
}

describe('preview pictures', () => {
  it('stand beside every page, and decode', async () => {
    const site = await build(logs());
    expect([...picturesOf(site).keys()].sort()).toEqual([
      'preview.png',
      'quiet/2024-01-02/preview.png',
      'quiet/preview.png',
      'talks/2024-01-01/preview.png',
      'talks/2024-01-02/preview.png',
      'talks/preview.png',
    ]);
    for (const path of picturesOf(site).keys()) {
      const { width, height } = decodePng(readFileSync(join(site, path)));
      expect([width, height]).toEqual([1200, 630]);
    }
  });

  it('are the same bytes for the same logs', async () => {
    const from = logs();
    const contents = async () => [...picturesOf(await build(from))].map(([path, { content }]) => [path, content]);
    expect(await contents()).toEqual(await contents());
  });

  it('are not drawn again where nothing changed: the font is not even there', async () => {
    const from = logs();
    const site = await build(from);
    const before = picturesOf(site);
    await build(from, site, folderOf());
    expect(picturesOf(site)).toEqual(before);
  });

  it('of other days stay as they are when a day changes', async () => {
    const from = logs();
    const site = await build(from);
    const before = picturesOf(site);
    put(from, 'talks/2024-01-02.md', log('2024-01-02', '10:00:00 安可|早', '11:00:00 未央|早'));
    await build(from, site);
    const after = picturesOf(site);
    const changed = [...after.keys()].filter((path) => after.get(path)?.content !== before.get(path)?.content).sort();
    expect(changed).toEqual(['preview.png', 'talks/2024-01-02/preview.png', 'talks/preview.png']);
    for (const path of ['talks/2024-01-01/preview.png', 'quiet/preview.png']) {
      expect(after.get(path)).toEqual(before.get(path));
    }
  });

  it('that stop short, or are something else, are drawn again', async () => {
    const from = logs();
    const site = await build(from);
    const [one, other] = ['talks/preview.png', 'quiet/preview.png'].map((path) => join(site, path)) as [string, string];
    const whole = [one, other].map((path) => readFileSync(path));
    writeFileSync(one, (whole[0] as Buffer).subarray(0, 300));
    writeFileSync(other, 'x');
    await build(from, site);
    expect([one, other].map((path) => readFileSync(path))).toEqual(whole);
  });

  it('go with their day', async () => {
    const from = logs();
    const site = await build(from);
    rmSync(join(from, 'talks/2024-01-01.md'));
    await build(from, site);
    expect(existsSync(join(site, 'talks/2024-01-01'))).toBe(false);
  });

  it('cannot be drawn without the font, and it is said', async () => {
    const { code, err } = await liaoji(['build', logs(), '--out', folderOf()], { fonts: folderOf() });
    expect(code).toBe(1);
    expect(err).toContain('unicode.json');
  });
});
