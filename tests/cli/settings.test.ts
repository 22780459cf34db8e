import { describe, expect, it } from 'vitest';
import { folderOf, log, parse } from './harness.ts';

const one = log('2024-01-01', '10:00:00 安可|早');

describe('liaoji.json', () => {
  const withSettings = (settings: unknown) =>
    folderOf({
      'g/1.md': one,
      'h/1.md': one,
      'liaoji.json': typeof settings === 'string' ? settings : JSON.stringify(settings),
    });

  it('gives chats their titles', async () => {
    const { chats, problems } = await parse(
      withSettings({ title: 'T', offset: '+08:00', chats: { g: { title: '群', me: '安可' } } }),
    );
    expect(chats.map(({ title }) => title)).toEqual(['群', 'h']);
    expect(problems).toEqual([]);
  });

  it.each<[what: unknown, text: RegExp]>([
    [{ title: 7 }, /“title”/],
    [{ offset: '8' }, /“offset”/],
    [{ offset: '+25:00' }, /“offset”/],
    [{ pictures: '../../etc' }, /“pictures”/],
    [{ pictures: 'nowhere' }, /图片文件夹/],
    [{ chats: [] }, /“chats”/],
    [{ chats: { g: 'x' } }, /“chats\.g”/],
    [{ chats: { g: { me: 1 } } }, /“chats\.g\.me”/],
    [{ chats: { nobody: {} } }, /“nobody”/],
  ])('%j is a problem and nothing worse', async (settings, text) => {
    const { problems, chats } = await parse(withSettings(settings));
    expect(chats).toHaveLength(2);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.text).toMatch(text);
    expect(problems[0]?.line).toBe(0);
  });

  it('gives the site the first title of several folders, and says so', async () => {
    const folder = folderOf({
      'a/1.md': one,
      'b/1.md': one,
      'c/1.md': one,
      'a/liaoji.json': '{"title":"甲群"}',
      'b/liaoji.json': '{"title":"乙群"}',
      'c/liaoji.json': '{"title":"甲群"}',
    });
    const { chats, problems } = await parse(`${folder}/a`, `${folder}/b`, `${folder}/c`);
    expect(chats.map(({ title }) => title)).toEqual(['甲群', '乙群', '甲群']);
    expect(problems.map(({ code, file, text }) => [code, file, text])).toEqual([
      ['title-differs', `${folder}/b/liaoji.json`, expect.stringMatching(/“乙群”.*“甲群”/)],
    ]);
  });
});
