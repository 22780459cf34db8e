import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkSite } from '../../src/cli/commands/check.ts';
import { toFirstForm } from '../helpers/first-form.ts';
import { folderOf, liaoji, log, pngBytes, put } from './harness.ts';

const picture = '![2024-01-02 10:00:00](img/a.png)';
let site: string;

beforeEach(async () => {
  const logs = folderOf({
    'talks/2024-01-01.md': log('2024-01-01', '10:00:00 安可|早', '10:00:05 未央|早'),
    'talks/2024-01-02.md': log('2024-01-02', `10:00:00 安可|${picture}`),
    'talks/img/a.png': pngBytes(3, 4),
  });
  site = folderOf();
  await liaoji(['build', logs, '--out', site]);
});

const path = (pattern: RegExp) => {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return names.find((name) => pattern.test(name)) ?? expect.fail(`${pattern}`);
};
const edit = (pattern: RegExp, change: (text: string) => string) => {
  const file = path(pattern);
  put(site, file, change(readFileSync(join(site, file), 'utf8')));
};
/** Other counts of its days, in the only chat's entry of the manifest. */
const editCounts = (counts: number[]) =>
  edit(/manifest\.json$/, (text) => {
    const { chats, ...rest } = JSON.parse(toFirstForm(text));
    return JSON.stringify({ ...rest, chats: [{ ...chats[0], counts }] });
  });
const shard = /^data\/talks\/[0-9a-f]{12}\.json$/;
const people = /^data\/talks\/people\./;
const index = /^data\/talks\/speakers\./;

describe('check', () => {
  it('finds nothing in a site as it was built', async () => {
    expect(await checkSite(site)).toMatchObject({ problems: [] });
    expect(await liaoji(['check', site, '--lang', 'en'])).toMatchObject({
      code: 0,
      out: 'All is well: 1 chat, 3 messages, 5 data files.\n',
    });
  });

  it.each<[what: string, harm: () => void, codes: string[]]>([
    ['no manifest', () => rmSync(join(site, 'data/manifest.json')), ['archive-missing']],
    ['a manifest cut short', () => edit(/manifest\.json$/, (text) => text.slice(0, 80)), ['archive-fault']],
    ['a manifest whose counts are off', () => editCounts([1, 1]), ['archive-fault']],
    ['a manifest that moved a message to another day', () => editCounts([1, 2]), ['archive-fault']],
    ['no shard', () => rmSync(join(site, path(shard))), ['archive-missing']],
    [
      'a shard with another text',
      () => edit(shard, (text) => text.replace('早', '晚')),
      ['archive-hash', 'archive-search'],
    ],
    ['no search index', () => rmSync(join(site, path(/\/search\.\w+\.json$/))), ['archive-missing']],
    ['a search index that lacks a file', () => rmSync(join(site, path(/\.bin$/))), ['archive-missing']],
    ['a search index for other messages', () => put(site, path(/\.bin$/), ''), ['archive-hash', 'archive-search']],
    ['a shard cut short', () => edit(shard, (text) => text.slice(0, 99)), ['archive-hash', 'archive-fault']],
    [
      'an index that knows other speakers',
      () => edit(index, (text) => text.replace('未央', '若谷')),
      ['archive-hash', 'archive-index', 'archive-people'],
    ],
    [
      'an index that knows other kinds',
      () => edit(index, (text) => text.replace('"image":[2]', '"image":[1]')),
      ['archive-hash', 'archive-index'],
    ],
    [
      'persons of other names',
      () => edit(people, (text) => text.replace('未央', '若谷')),
      ['archive-hash', 'archive-people'],
    ],
    ['no persons', () => rmSync(join(site, path(people))), ['archive-missing']],
    ['portraits cut short', () => edit(/portraits\./, (text) => text.slice(0, 60)), ['archive-hash', 'archive-fault']],
    ['no index', () => rmSync(join(site, path(index))), ['archive-missing']],
    ['no picture', () => rmSync(join(site, path(/^pictures\/.*png$/))), ['archive-missing']],
    ['no page for a day', () => rmSync(join(site, 'talks/2024-01-02/index.html')), ['archive-missing']],
    ['no page at the root', () => rmSync(join(site, 'index.html')), ['archive-missing']],
  ])('finds %s', async (_, harm, codes) => {
    harm();
    expect((await checkSite(site)).problems.map(({ code }) => code)).toEqual(codes);
    expect(await liaoji(['check', site])).toMatchObject({ code: 1, out: '' });
  });
});
