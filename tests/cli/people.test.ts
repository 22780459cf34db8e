import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personWords } from '../../src/cli/output/words/person-words.ts';
import { readingsOf } from '../../src/cli/people/readings.ts';
import { parsePeopleFile } from '../../src/core/index.ts';
import { folderOf, liaoji, log } from './harness.ts';

const day = log('2024-01-02', '10:00:00 安可|早', '10:00:05 未央|早', '10:00:06 未央-云杉-产品-上海|@安可 早');

/** Builds the talks with these settings; what its people file says, what was printed, and all data as one text. */
async function build(settings: unknown) {
  const logs = folderOf({ 'talks/1.md': day, 'liaoji.json': JSON.stringify(settings, null, 2) });
  const site = folderOf();
  const { code, err } = await liaoji(['build', logs, '--out', site]);
  expect(code).toBe(0);
  const folder = join(site, 'data/talks');
  const file = readdirSync(folder).find((name) => name.startsWith('people.'));
  const people = parsePeopleFile(readFileSync(join(folder, file ?? expect.fail('no people file')), 'utf8'), {
    chat: 'talks',
    count: 3,
  });
  if ('fault' in people) throw new Error(people.detail);
  const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return {
    site,
    err,
    all: all.join('\n'),
    persons: people.persons.map(({ name, names }) => [name, ...names.map((each) => each.name)]),
  };
}

describe('the persons in a site', () => {
  it('are the speakers, unless liaoji.json says which names are one person', async () => {
    expect((await build({})).persons).toHaveLength(3);
    const { persons, err } = await build({ aliases: { 林未央: ['未央', '未央-云杉-产品-上海'] } });
    expect(persons).toEqual([
      ['林未央', '未央', '未央-云杉-产品-上海'],
      ['安可', '安可'],
    ]);
    expect(err).toBe('');
  });

  it('are found whole by check', async () => {
    const { site } = await build({ aliases: { 林未央: ['未央', '未央-云杉-产品-上海'] } });
    expect(await liaoji(['check', site])).toMatchObject({ code: 0 });
  });

  it.each<[what: string, aliases: unknown, sentence: RegExp, persons: number]>([
    ['no table', ['未央'], /liaoji\.json:2: .*“aliases”的值不对/, 3],
    ['an entry that is no list', { 未央: '安可' }, /liaoji\.json:3: .*“aliases\.未央”的值不对/, 3],
    ['a name that is none', { 未央: [7, '安可'] }, /liaoji\.json:3: .*“aliases\.未央\[0\]”的值不对/, 2],
    ['a name of two people', { 未央: ['安可'], 若谷: ['安可'] }, /“安可”写在两个人名下，只算在“未央”名下/, 2],
    ['a name that nobody has', { 未央: ['未殃'] }, /“未央”的名字“未殃”没有人用过/, 3],
  ])('tells of %s among the aliases, and uses the rest', async (_, aliases, sentence, count) => {
    const { persons, err } = await build({ aliases });
    expect(err).toMatch(sentence);
    expect(persons).toHaveLength(count);
  });

  it('do not tell whom a pseudonym hides, even where the aliases do', async () => {
    const { persons, err, all } = await build({
      aliases: { 未央: ['未央-云杉-产品-上海', '安可'] },
      redactions: { speakers: { 安可: '甲' } },
    });
    expect(persons).toContainEqual(['甲', '甲']);
    expect(persons).toContainEqual(['未央', '未央', '未央-云杉-产品-上海']);
    expect(err).toMatch(/liaoji\.json:3: .*分开算/);
    expect(all).not.toContain('安可');
  });
});

describe('the readings of names', () => {
  it('are in pinyin without tones, a surname also as one', async () => {
    const readings = await readingsOf(['曾一诺', '吕晴', '单于 Tim 7', '🌸']);
    expect(readings).toMatchObject({ zeng: '曾', yi: '一', lv: '吕', shan: '单' });
    expect(Object.keys(readings).every((reading) => /^[a-z]+$/.test(reading))).toBe(true);
  });
});

describe('the words that a person uses most', () => {
  const entries = (speaker: string, text: string, count: number) =>
    Array.from({ length: count }, () => ({ date: '2024-01-02', second: 0, speaker, kind: 'text' as const, text }));

  it('are those of many messages, first what the others say less', () => {
    const all = [...entries('安可', '温度，和蓝莓', 9), ...entries('未央', '温度', 40)];
    const [own] = personWords(
      all,
      Uint32Array.from(all, ({ speaker }) => Number(speaker === '未央')),
      [],
    );
    expect(own).toEqual([
      { word: '蓝莓', count: 9 },
      { word: '温度', count: 9 },
    ]);
  });

  it('are none of somebody who wrote little, and no names', () => {
    const all = entries('安可', '蓝莓', 5);
    expect(personWords(all, new Uint32Array(5), [])).toEqual([[]]);
    const more = entries('安可', '蓝莓', 20);
    expect(personWords(more, new Uint32Array(20), ['蓝莓'])).toEqual([[]]);
  });
});
