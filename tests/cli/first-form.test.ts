import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFirstForm } from '../helpers/first-form.ts';
import { filesBelow, folderOf, liaoji, log, put } from './harness.ts';

const manifest = 'data/manifest.json';
const talk = ['10:00:00 安可|早', '10:00:05 未央|今天的温度表谁有', '10:30:00 安可|我有'];
const logs = { 'talks/2024-01-01.md': log('2024-01-01', ...talk), 'talks/2024-01-03.md': log('2024-01-03', ...talk) };
const build = (files: Record<string, string>, site: string) =>
  liaoji(['build', folderOf(files), '--out', site, '--lang', 'en']);

/** A site as it is built now, and as it was built when manifests listed days and shards one by one. */
async function sites(): Promise<{ site: string; former: string }> {
  const [site, former] = [folderOf(), folderOf()];
  expect((await build(logs, site)).code).toBe(0);
  cpSync(site, former, { recursive: true, preserveTimestamps: true });
  const text = readFileSync(join(site, manifest), 'utf8');
  put(former, manifest, toFirstForm(text));
  expect(readFileSync(join(former, manifest), 'utf8')).toContain('"gaps":[2],"counts":[3,3],"shards":[["');
  expect(text).not.toContain('"gaps":[2]');
  return { site, former };
}

describe('an archive whose manifest has the first form', () => {
  it('is found well, and every address of it in a later one', async () => {
    const { site, former } = await sites();
    expect(await liaoji(['check', former, '--lang', 'en'])).toMatchObject({ code: 0, err: '' });
    const follow = await liaoji(['check', site, '--against', former, '--lang', 'en']);
    expect(follow).toMatchObject({ code: 0, err: '' });
    expect(follow.out).toContain('In all: messages exact 6.');
  });

  it('is served as it is', async () => {
    const { former } = await sites();
    const during = async ({ address }: { address: string }) => {
      expect(await (await fetch(`${address}${manifest}`)).json()).toMatchObject({ liaoji: 1 });
    };
    expect((await liaoji(['serve', former, '--port', '0'], { during })).code).toBe(0);
  });

  it('is built again by writing the manifest, and nothing else', async () => {
    const { site, former } = await sites();
    expect((await build(logs, former)).out).toContain('wrote 1 of');
    const [one, other] = [filesBelow(site), filesBelow(former)];
    for (const [path, { content }] of one) expect([path, other.get(path)?.content]).toEqual([path, content]);
  });

  it('loses the page of a day that is gone, and keeps the ids that it gave', async () => {
    const { former } = await sites();
    const { 'talks/2024-01-03.md': _, ...rest } = logs;
    const later = { ...rest, 'talks/2024-01-01.md': log('2024-01-01', '10:00:00 若谷|你们早', ...talk) };
    expect((await build(later, former)).code).toBe(0);
    expect(existsSync(join(former, 'talks/2024-01-03'))).toBe(false);
    expect(readFileSync(join(former, 'talks/2024-01-01/index.html'), 'utf8')).toContain('id="100000"');
  });
});
