import { describe, expect, it } from 'vitest';
import { createRedactor, type Entry, hashMessage, toMessages } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { redact } from './redact.ts';

const name = '林小满-云杉-产品-上海';
const rules = { patterns: [], words: [], messages: [], speakers: [{ name, pseudonym: '甲' }] };

/** 'speaker|text' of what is left of these 'speaker|text'. */
function talk(lines: string[], speakers: { name: string; pseudonym: string }[] = rules.speakers): string[] {
  const entries = lines.map((line, index): Entry => {
    const [speaker = '', text = ''] = line.split('|');
    return { ...entry(`2024-03-12 09:00:${10 + index} x`), speaker, text };
  });
  const all = new Set(entries.map(({ speaker }) => speaker));
  const chat = createRedactor({ ...rules, speakers }).chat({ id: 'c', formerly: [], speakers: all });
  return chat.entries(entries).map(({ speaker, text }) => `${speaker}|${text}`);
}

describe('a hidden speaker is nowhere', () => {
  it.each<[what: string, line: string, shown: string]>([
    ['in bubbles', `${name}|好`, '甲|好'],
    ['in names with other blanks and width', ' 林小满－云杉-产品-上海 |好', '甲|好'],
    ['in mentions', `安可|@${name}?看这里`, '安可|@甲?看这里'],
    ['in mentions that go on', `安可|@${name}-新公司 看`, '安可|@甲 看'],
    ['in mentions by the person’s name', '安可|@林小满?在吗 @林小满-云杉 呢', '安可|@甲?在吗 @甲 呢'],
    ['in texts', `安可|听${name}说的`, '安可|听甲说的'],
    ['in quotes', `安可|「${name}：早」 - - - - - - - - - - 早`, '安可|「甲：早」 - - - - - - - - - - 早'],
    [
      'in quotes by the person’s name',
      '安可|「林小满：早」 - - - - - - - - - - 早',
      '安可|「甲：早」 - - - - - - - - - - 早',
    ],
    ['in system lines', `|"${name}" 撤回了一条消息`, '|"甲" 撤回了一条消息'],
    ['in invitations', `|安可邀请${name}加入了群聊`, '|安可邀请甲加入了群聊'],
    ['in the names of others', `${name}（外出）|好`, '甲（外出）|好'],
    ['in encoded addresses', `安可|https://example.com/?u=${encodeURIComponent(name)}`, '安可|〔网址已隐去〕'],
  ])('%s', (_, line, shown) => {
    expect(talk([line])).toEqual([shown]);
  });

  it('and other people stay who they are', () => {
    const speakers = [{ name: '张三', pseudonym: '甲' }];
    expect(talk(['张三丰|张三丰和张三', '张三|好', '安可|@张三丰 @张三 张三-远舟'], speakers)).toEqual([
      '张三丰|张三丰和甲',
      '甲|好',
      '安可|@张三丰 @甲 甲-远舟',
    ]);
    expect(
      talk(
        ['Tom|Tomorrow, Tom', '林小满|好', `${name}|@林小满 好`],
        [
          { name: 'Tom', pseudonym: '甲' },
          { name, pseudonym: '乙' },
        ],
      ),
    ).toEqual(['甲|Tomorrow, 甲', '林小满|好', '乙|@林小满 好']);
  });

  it('and a name of one character, or 我, is no word', () => {
    const speakers = ['好', '我'].map((one, index) => ({ name: one, pseudonym: `某${index}` }));
    expect(talk(['好|好的，我来', '我|我好', '安可|@好 来，“好”说'], speakers)).toEqual([
      '某0|好的，我来',
      '某1|我好',
      '安可|@某0 来，“某0”说',
    ]);
  });

  it('and several names may be one person', () => {
    const speakers = [name, '小满'].map((one) => ({ name: one, pseudonym: '甲' }));
    expect(talk([`${name}|早`, '小满|@小满 早'], speakers)).toEqual(['甲|早', '甲|@甲 早']);
  });

  it('also in titles and links, which then lead nowhere', () => {
    const link: Entry = entry('2024-03-12 09:00:00 安可 x', {
      kind: 'link',
      title: `${name}的聊天记录`,
      href: `https://example.com/${name}`,
      text: `${name}的聊天记录\nhttps://example.com/${name}`,
    });
    const chat = createRedactor(rules).chat({ id: 'c', formerly: [], speakers: new Set(['安可']) });
    expect(chat.entries([link])).toEqual([
      {
        ...entry('2024-03-12 09:00:00 安可 x'),
        kind: 'link',
        title: '甲的聊天记录',
        text: '甲的聊天记录\n〔网址已隐去〕',
        redacted: true,
      },
    ]);
  });
});

describe('a report', () => {
  it('counts by rule and says what fits nothing, and whose pseudonym is a name', () => {
    const speakers = [
      { name, pseudonym: '安可' },
      { name: '林小蛮', pseudonym: '乙' },
    ];
    const redactor = createRedactor({ patterns: ['mobile', 'email'], speakers, words: ['云杉'], messages: [] });
    const chat = redactor.chat({ id: 'c', formerly: [], speakers: new Set([name, '安可']) });
    const entries = [
      entry(`2024-03-12 09:00:00 ${name} 13812345678 13912345678`),
      entry('2024-03-12 09:00:01 安可 早'),
    ];
    expect(chat.entries(entries)[1]).toBe(entries[1]);
    expect(redactor.report()).toEqual({
      rules: [
        { rule: 'mobile', count: 2, messages: 1 },
        { rule: 'email', count: 0, messages: 0 },
        { rule: 'speakers[0]', count: 1, messages: 1 },
        { rule: 'speakers[1]', count: 0, messages: 0 },
        { rule: 'words[0]', count: 0, messages: 0 },
      ],
      unused: ['speakers[1]', 'words[0]'],
      namesakes: ['speakers[0]'],
    });
  });
});

it('a word of the keeper’s goes wherever it stands, also within others and inside names', () => {
  expect(redact('霜桥三号库、ＡＢＣ', { words: ['霜桥', 'abc'] })).toBe('〔已隐去〕三号库、〔已隐去〕');
  expect(redact('张三丰', { words: ['三丰'], speakers: [{ name: '张三', pseudonym: '甲' }] })).not.toContain('丰');
});

it('words, names and mentions go from a text of a million characters that is full of them', () => {
  const who = { name: '张三丰', pseudonym: '甲' };
  const left = (text: string) => redact(text.repeat(1e6 / text.length), { words: ['霜'], speakers: [who] });
  expect(left('霜')).toMatch(/^(?:〔已隐去〕)+$/);
  expect(left('@张三丰 ')).toMatch(/^(?:@甲 )+$/);
  expect(left('张三丰，')).toMatch(/^(?:甲，)+$/);
});

it('an id gives away nothing of what was there: it follows from what is left', () => {
  const said = [entry('2024-03-12 09:00:00 安可 打13812345678'), entry('2024-03-12 09:00:00 安可 好')];
  const chat = createRedactor({ ...rules, patterns: ['mobile'] }).chat({ id: 'c', formerly: [], speakers: new Set() });
  const [redacted, other] = toMessages(chat.entries(said));
  expect(redacted!.id).toBe(`090000-${hashMessage('text', '打〔手机号已隐去〕')}`);
  expect(other!.id).toBe(toMessages(said)[1]!.id);
});
