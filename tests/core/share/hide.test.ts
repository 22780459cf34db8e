// Longer than other files: tables of the forms in which a name can stand in a text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, hideNames, type Kind, parseParts } from '../../../src/core/index.ts';
import { isDistinct } from '../../../src/core/share/needles.ts';
import { nameSigns } from '../../../src/core/share/signs.ts';
import { survives } from '../../helpers/growth.ts';
import { entry } from '../../helpers/messages.ts';
import { excerptOf } from './excerpts.ts';

const lin = '林小满-云杉-产品-上海';

/** What is left of each line, as 'speaker: text'. */
const hidden = (entries: readonly Entry[], others?: string[], me?: string) =>
  hideNames(excerptOf(entries, others, me)).lines.map(({ message }) => `${message.speaker}: ${message.text}`);

describe('hidden names', () => {
  test('are 甲 乙 丙 in order of first appearance, the same wherever they stand', () => {
    expect(
      hidden([
        entry(`2024-03-12 10:00:00 ${lin} 早`),
        entry(`2024-03-12 10:00:01 周渔 @${lin}\u2005早，昨天多谢林小满`),
        entry(`2024-03-12 10:00:02 Kai 周渔说得对，kai 也谢`),
        entry(`2024-03-12 10:00:03 ${lin} 「Kai：也谢」 - - - - - - - - - - 客气`),
      ]),
    ).toEqual([
      '甲: 早',
      '乙: @甲\u2005早，昨天多谢甲',
      '丙: 乙说得对，丙 也谢',
      '甲: 「丙：也谢」 - - - - - - - - - - 客气',
    ]);
  });

  test.each<[why: string, text: string, left: string]>([
    ['a mention that fits by prefix only', '@周渔-远舟-北京 好', '@乙 好'],
    ['a name that nobody here speaks under', '请 @赵某-某行-广州 看看', '请 @丙 看看'],
    ['one that the sentence runs on from', '@林小满你好', '@甲你好'],
    ['one cut short by a group card', '「林小满-云杉：好」 - - - - - - - - 是', '「甲：好」 - - - - - - - - 是'],
    ['one in an address', 'https://example.com/u/%E6%9E%97%E5%B0%8F%E6%BB%A1?a=1 见此', 'https://example.com 见此'],
  ])('are found as %s', (_, text, left) => {
    expect(
      hidden([
        entry(`2024-03-12 10:00:00 ${lin} 早`),
        entry('2024-03-12 10:00:01 周渔 早'),
        entry(`2024-03-12 10:00:02 周渔 ${text}`),
      ])[2],
    ).toBe(`乙: ${left}`);
  });

  test.each([
    ['everybody', '@所有人 开会'],
    ['a mail address', '写信到 me@example.com'],
    ['an emoticon', '好[强][微笑]'],
    ['a word that holds a Latin name', 'Kaiser 牌'],
    ['a word with a name of one character', '一个满字'],
    ['an address without a name', 'https://example.com/a@b?x=%20%'],
  ])('are not found in %s', (_, text) => {
    const people = ['Kai', '微笑', '满', '我'].map((name, index) => entry(`2024-03-12 10:00:0${index} ${name} 早`));
    expect(hidden([...people, entry(`2024-03-12 10:01:00 满 ${text}`)])[4]).toBe(`丙: ${text}`);
  });

  test('two speakers with one personal name stay two, and the owner is who the keeper says', () => {
    const two = [entry('2024-03-12 10:00:00 林小满-云杉 早'), entry('2024-03-12 10:00:01 林小满-远舟 早')];
    const owner = [entry('2024-03-12 10:00:02 我 早'), entry('2024-03-12 10:00:03 周渔 @陆知夏 我也早')];
    expect(hidden([...two, ...owner], ['陆知夏'], '陆知夏')).toEqual(['甲: 早', '乙: 早', '丙: 早', '丁: @丙 我也早']);
    expect(hideNames(excerptOf([...two, ...owner], [], '陆知夏')).me).toBe('丙');
    expect(hideNames(excerptOf(owner)).me).toBe('甲');
  });

  test('are found in titles, in contacts, and in what the system says', () => {
    const of = (kind: Kind, more: Partial<Entry>) => entry('2024-03-12 10:00:01 周渔 x', { kind, ...more });
    const { lines } = hideNames(
      excerptOf([
        of('link', {
          title: '周渔谈冷链',
          text: '周渔谈冷链\nhttps://example.com/周渔',
          href: 'https://example.com/周渔',
        }),
        of('contact', { title: '钱某' }),
        of('system', { speaker: '', text: '“赵某”邀请"周渔"加入了群聊' }),
      ]),
    );
    expect(lines.map(({ message: { title, href, text } }) => [title, href, text])).toEqual([
      ['甲谈冷链', 'https://example.com', '甲谈冷链\nhttps://example.com/周渔'.replace('/周渔', '/甲')],
      ['乙', undefined, 'x'],
      [undefined, undefined, '“丙”邀请"甲"加入了群聊'],
    ]);
  });

  test('are hidden in the title of a chat of two, and left in that of a group', () => {
    const said = ['周渔', '林小满', '夜航'].map((name, index) => entry(`2024-03-12 10:00:0${index} ${name} 早`));
    const titleOf = (entries: Entry[], title: string) => hideNames({ ...excerptOf(entries), title }).title;
    expect(titleOf(said.slice(0, 2), '与周渔的聊天')).toBe('与甲的聊天');
    expect(titleOf(said, '冷链夜航船')).toBe('冷链夜航船');
  });

  test('no one has a sign that is in anybody’s name', () => {
    expect(hidden([entry('2024-03-12 10:00:00 甲虫 早'), entry('2024-03-12 10:00:01 乙 早，甲虫')])).toEqual([
      '丙: 早',
      '丁: 早，丙',
    ]);
  });
});

test('signs go on from 甲 to 癸, 子 to 亥, 甲子 to 癸亥, and never end or repeat', () => {
  const take = (count: number, taken = '') => {
    const signs = nameSigns(taken);
    return Array.from({ length: count }, () => signs.next().value);
  };
  const all = take(5000);
  expect([all[0], all[9], all[10], all[21], all[22], all[81]]).toEqual(['甲', '癸', '子', '亥', '甲子', '癸亥']);
  expect(new Set(all).size).toBe(5000);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑寅卯abcαβ') }), (taken) => {
      const signs = take(200, taken);
      expect(new Set(signs).size).toBe(200);
      expect(signs.every((sign) => ![...sign].some((character) => taken.includes(character)))).toBe(true);
    }),
  );
});

describe('laws of hiding', () => {
  const people = [
    '林小满-云杉-产品',
    '林小满',
    '周渔',
    '渔',
    'Kai',
    'Kai Lin',
    '甲方',
    '王一诺（远舟）',
    '一',
    '🌸',
    '我',
    'a.b*c',
  ];
  const crumbs = [
    ...people,
    ...people.map((name) => `@${name}`),
    ...[
      ' ',
      '\u2005',
      '?',
      '，',
      '：',
      '「',
      '」',
      '- - - - - - ',
      '[强]',
      '\n',
      'K',
      'ai',
      '林',
      '小满',
      '-',
      'x',
      'https://example.com/',
      '@',
    ],
  ];
  const texts = fc.array(fc.constantFrom(...crumbs), { maxLength: 16 }).map((pieces) => pieces.join(''));
  const chats = fc.array(fc.tuple(fc.constantFrom(...people), texts), { minLength: 1, maxLength: 6 });
  const entriesOf = (said: [string, string][]): Entry[] =>
    said.map(([speaker, text], index) => ({ date: '2024-03-12', second: index, speaker, kind: 'text', text }));

  /** As a word of its own, where it is Latin. */
  const occurs = (name: string, text: string) =>
    new RegExp(
      `${/^\w/.test(name) ? '(?<![a-z\\d])' : ''}${name.replace(/[.*]/g, '\\$&')}${/\w$/.test(name) ? '(?![a-z\\d])' : ''}`,
      'i',
    ).test(text);

  test('no speaker’s name is left anywhere but in an emoticon', () => {
    fc.assert(
      fc.property(chats, (said) => {
        const result = hideNames(excerptOf(entriesOf(said), people));
        const left = result.lines.flatMap(({ message, names }) => [
          message.speaker,
          ...parseParts(message.text, names).map((part) => (part.kind === 'emoticon' ? '' : part.raw)),
        ]);
        for (const [speaker] of said) {
          if (isDistinct(speaker)) expect(left.filter((text) => occurs(speaker, text))).toEqual([]);
          expect(result.lines.map(({ message }) => message.speaker)).not.toContain(speaker);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('all that is no name is left as it was said', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'好的，。 \n?[]「」：') });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plain, fc.constantFrom('周渔', '王一诺', '欧阳若')), { maxLength: 6 }),
        plain,
        (pieces, end) => {
          const text = `${pieces.map(([before, name]) => before + name).join('')}${end}`;
          fc.pre(!text.includes('- '));
          const entries = [
            entry('2024-03-12 10:00:00 周渔 早'),
            entry('2024-03-12 10:00:01 王一诺 早'),
            entry('2024-03-12 10:00:02 欧阳若 早'),
          ];
          const signs: Record<string, string> = { 周渔: '甲', 王一诺: '乙', 欧阳若: '丙' };
          const expected = `${pieces.map(([before, name]) => before + signs[name]).join('')}${end}`;
          expect(
            hideNames(excerptOf([...entries, { ...entries[0]!, second: 40_000, text }])).lines[3]?.message.text,
          ).toBe(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('time, kind, id and order stay', () => {
    fc.assert(
      fc.property(chats, (said) => {
        const before = excerptOf(entriesOf(said), people);
        const rest = ({ lines }: typeof before) => lines.map(({ message: { id, at, kind } }) => ({ id, at, kind }));
        expect(rest(hideNames(before))).toEqual(rest(before));
      }),
    );
  });
});

test.each([['@'], ['"'], ['@a'], ['周'], ['https://example.com/周渔 '], ['“'], ['@周渔-']])(
  'time grows with the length of a text, whatever it holds: %j',
  (crumb) => {
    const of = (text: string) => excerptOf([{ date: '2024-03-12', second: 1, speaker: '周渔', kind: 'text', text }]);
    expect(survives((length) => () => hideNames(of(crumb.repeat(length / 10 / crumb.length))))).toBe(true);
  },
);
