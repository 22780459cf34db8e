import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { message } from '../helpers/day-log.ts';
import { folderOf, liaoji, log } from './harness.ts';

const pair = (clock: string, one: string, other: string, text: string) => [
  `${clock} ${one}|${text}`,
  `${clock} ${other}|${text}`,
];
const merged = log(
  '2024-01-02',
  ...pair('10:00:00', '我', '安可-远舟-北京', '到齐了吗各位'),
  ...pair('10:00:10', '我', '安可-远舟-北京', '那就开始吧'),
  ...pair('10:00:20', '我', '安可-远舟-北京', '先看第一页'),
  ...pair('10:01:00', 'Kai', '林未央-云杉-产品-上海', '一车不够用'),
);

describe('aliases', () => {
  it('suggests as a piece of liaoji.json, with the reasons beside it, what the next build takes', async () => {
    const logs = folderOf({ 'talks/1.md': merged });
    const { code, out, err } = await liaoji(['aliases', logs]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      aliases: { 林未央: ['Kai', '林未央-云杉-产品-上海'] },
      chats: { talks: { me: '安可-远舟-北京' } },
    });
    expect(err).toMatch(/“Kai”和“林未央-云杉-产品-上海”：两部手机导出的同一条消息分别署这两个名字，1 次/);
    expect(err).toMatch(/talks 里的“我”像是“安可-远舟-北京”：.*3 次/);
    writeFileSync(join(logs, 'liaoji.json'), out);
    const again = await liaoji(['aliases', logs]);
    expect(JSON.parse(again.out)).toEqual({ aliases: {} });
    expect(again.err).toMatch(/没有新的建议/);
    expect(await liaoji(['build', logs, '--out', folderOf()])).toMatchObject({ code: 0 });
  });

  it('says it in English', async () => {
    const { err } = await liaoji(['aliases', folderOf({ 'talks/1.md': merged }), '--lang', 'en']);
    expect(err).toMatch(/1 person/);
    expect(err).toMatch(/two phones exported the same message under these names, 1 time\n/);
  });

  it('keeps redacted names out, and warns where another of their names would tell who they are', async () => {
    const settings = JSON.stringify({ redactions: { speakers: { Kai: '甲' } } });
    const { out, err } = await liaoji(['aliases', folderOf({ 'talks/1.md': merged, 'liaoji.json': settings })]);
    expect(JSON.parse(out).aliases).toEqual({});
    expect(err).toMatch(/隐去了“Kai”，但“林未央-云杉-产品-上海”像是同一个人，没有隐去/);
  });

  it('reads a day of a hundred and fifty thousand messages', async () => {
    const day = Array.from({ length: 150_000 }, () => message('10:00:00', 'Kai', '早'));
    const logs = folderOf({ 'talks/1.md': log('2024-01-02') + day.join('') });
    const { code, out } = await liaoji(['aliases', logs]);
    expect([code, JSON.parse(out)]).toEqual([0, { aliases: {} }]);
  });

  it('ends with 1 where there is nothing to read, with 2 where nothing is named', async () => {
    expect(await liaoji(['aliases', folderOf({ 'a.txt': 'x' })])).toMatchObject({ code: 1 });
    expect(await liaoji(['aliases'])).toMatchObject({ code: 2 });
  });
});
