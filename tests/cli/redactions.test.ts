import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, liaoji, log, parse, put } from './harness.ts';

const secret = '13812345678';
const day = log('2024-03-12', `09:00:00 林小满|打${secret}`, '09:00:01 安可|@林小满?好', '09:00:02 未央|早');
const withRedactions = (redactions: unknown) =>
  folderOf({ 'talks/1.md': day, 'liaoji.json': JSON.stringify({ redactions }) });

const textsOf = async (...argv: string[]) => {
  const { chats } = await parse(...argv);
  return chats.flatMap(({ messages }) => messages.map(({ speaker, text }) => `${speaker}|${text}`));
};

describe('redactions in liaoji.json', () => {
  it.each<[what: string, redactions: unknown, texts: string[]]>([
    ['none', {}, [`林小满|打${secret}`, '安可|@林小满?好', '未央|早']],
    ['a pattern', { patterns: ['mobile'] }, ['林小满|打〔手机号已隐去〕', '安可|@林小满?好', '未央|早']],
    ['a speaker', { speakers: { 林小满: '一位嘉宾' } }, [`一位嘉宾|打${secret}`, '安可|@一位嘉宾?好', '未央|早']],
    ['speakers', { speakers: ['未央', '林小满'] }, [`乙|打${secret}`, '安可|@乙?好', '甲|早']],
    ['a word', { words: ['好'] }, [`林小满|打${secret}`, '安可|@林小满?〔已隐去〕', '未央|早']],
    [
      'a message',
      { messages: ['talks/2024-03-12#090002'] },
      [`林小满|打${secret}`, '安可|@林小满?好', '未央|此消息已由整理者隐去'],
    ],
  ])('take out %s', async (_, redactions, texts) => {
    expect(await textsOf(withRedactions(redactions))).toEqual(texts);
  });

  it.each<[what: string, settings: unknown, sentence: RegExp]>([
    ['no JSON', '{', /JSON/],
    ['a list', '[]', /JSON/],
    ['a misspelt key', { redaction: {} }, /“redaction”/],
    ['a misspelt key of a chat', { chats: { talks: { redactions: {} } } }, /“chats\.talks\.redactions”/],
    ['a key of JavaScript’s', '{"__proto__":{"title":"x"}}', /“__proto__”/],
    ['a list of redactions', { redactions: [] }, /“redactions”/],
    ['a misspelt sort', { redactions: { speaker: ['林小满'] } }, /“redactions\.speaker”/],
    ['an unknown pattern', { redactions: { patterns: ['phone'] } }, /没有“phone”这种规则.*mobile/],
    ['a word that is none', { redactions: { words: [' '] } }, /“redactions\.words”/],
    ['a name without a pseudonym', { redactions: { speakers: { 林小满: '' } } }, /“redactions\.speakers”/],
    ['an address that is none', { redactions: { messages: ['talks'] } }, /“redactions\.messages\[0\]”里的“talks”/],
  ])('with %s end the command before anything is made', async (_, settings, sentence) => {
    const json = typeof settings === 'string' ? settings : JSON.stringify(settings);
    const folder = folderOf({ 'talks/1.md': day, 'liaoji.json': json });
    const out = join(folderOf(), 'site');
    const built = await liaoji(['build', folder, '--out', out]);
    expect([built.code, built.out, existsSync(out)]).toEqual([2, '', false]);
    expect(built.err).toMatch(sentence);
    expect(built.err).toMatch(/liaoji\.json: /);
    expect((await liaoji(['parse', folder])).code).toBe(2);
  });

  it('count wherever the file lies: above, beside and below what is named', async () => {
    const folder = withRedactions({ patterns: ['mobile'] });
    put(folder, 'talks/deep/2.md', log('2024-03-13', '09:00:00 未央|到'));
    put(folder, 'talks/deep/liaoji.json', JSON.stringify({ redactions: { words: ['到'] } }));
    expect(await textsOf(join(folder, 'talks'))).toContain('林小满|打〔手机号已隐去〕');
    expect(await textsOf(join(folder, 'talks/1.md'))).toContain('林小满|打〔手机号已隐去〕');
    expect(await textsOf(folder)).toEqual([
      '林小满|打〔手机号已隐去〕',
      '安可|@林小满?好',
      '未央|早',
      '未央|〔已隐去〕',
    ]);
    put(folder, 'talks/deep/liaoji.json', '{');
    expect((await liaoji(['parse', folder])).code).toBe(2);
  });

  it('are said on stderr by rule, and what fits nothing or looks like somebody else', async () => {
    const redactions = {
      patterns: ['mobile', 'email'],
      speakers: { 林小满: '未央', 林晓满: '乙' },
      messages: ['talks/2024-03-12#235959'],
    };
    const { code, err } = await liaoji(['build', withRedactions(redactions), '--out', join(folderOf(), 'site')]);
    expect(code).toBe(0);
    expect(err).toContain('隐去：mobile 1，email 0，speakers 2，messages 0。');
    expect(err).toMatch(/liaoji\.json: “redactions\.speakers\[1\]”没有找到/);
    expect(err).toMatch(/liaoji\.json: “redactions\.messages\[0\]”没有找到/);
    expect(err).toMatch(/liaoji\.json: “redactions\.speakers\[0\]”的化名/);
    expect(err).not.toMatch(/林小满|林晓满/);
  });

  it('are written down address by address where that is wanted', async () => {
    const folder = withRedactions({ patterns: ['mobile'], speakers: { 林小满: '甲' } });
    const report = join(folderOf(), 'report.txt');
    await liaoji(['build', folder, '--out', join(folderOf(), 'site'), '--report', report]);
    expect(readFileSync(report, 'utf8').split('\n')).toEqual([
      '# rule\tplaces\tmessages',
      'mobile\t1\t1',
      'speakers[0]\t2\t2',
      '',
      '# message\trules',
      'talks/2024-03-12/#090000\tspeakers[0] mobile',
      'talks/2024-03-12/#090001\tspeakers[0]',
      '',
    ]);
  });

  it('reach the names of folders, titles and the owner', async () => {
    const messages = ['林小满/2024-03-12#090002', 'talks/2024-03-12#090001', '和林小满/2024-03-12#090000'];
    const folder = folderOf({
      '林小满/1.md': day,
      'liaoji.json': JSON.stringify({
        title: '林小满和朋友',
        chats: { 林小满: { me: '林小满', formerly: ['和林小满', 'talks'] } },
        redactions: { speakers: ['林小满'], messages },
      }),
    });
    const out = join(folderOf(), 'site');
    const { err } = await liaoji(['build', folder, '--out', out]);
    const manifest = JSON.parse(readFileSync(join(out, 'data/manifest.json'), 'utf8'));
    expect([
      manifest.title,
      manifest.chats[0].id,
      manifest.chats[0].title,
      manifest.chats[0].me,
      manifest.chats[0].formerly,
    ]).toEqual(['甲和朋友', '甲', '甲', '甲', ['talks']]);
    expect(err).toMatch(/文件夹名里有要隐去的内容/);
    expect(err).toMatch(/群“甲”的 formerly 里有 1 个旧标识含有要隐去的内容/);
    expect(err).toMatch(/messages 3。/);
    expect(existsSync(join(out, '和林小满'))).toBe(false);
  });

  it('keep what problems quote out of what is printed', async () => {
    const bad = log('2024-03-12', `09:00:00 林小满|![2024-03-12 09:00:00](ftp://example.com/${secret})`);
    const folder = folderOf({
      '林小满/1.md': bad,
      'liaoji.json': JSON.stringify({ redactions: { speakers: ['林小满'], patterns: ['mobile'] } }),
    });
    const { out, err } = await liaoji(['parse', folder]);
    expect(JSON.parse(out).problems.map(({ code }: { code: string }) => code)).toContain('unsafe-address');
    expect(out + err.replaceAll('林小满/1.md', '')).not.toMatch(new RegExp(`${secret}|林小满`));
  });
});
