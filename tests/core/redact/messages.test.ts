import { describe, expect, it } from 'vitest';
import {
  createRedactor,
  type Entry,
  findMessage,
  parseMessageRule,
  toMessages,
  withheldText,
} from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';

const said: Entry[] = [
  entry('2024-03-12 08:00:00 安可 早'),
  entry('2024-03-12 09:00:00 未央 这句话不该留下来'),
  entry('2024-03-12 09:00:00 安可 好'),
  entry('2024-03-12 09:00:00 安可 好'),
  entry('2024-03-12 10:00:00 舟禾 [图片]', { kind: 'image', src: 'http://example.com/a.png', width: 1, height: 1 }),
  entry('2024-03-13 08:00:00 安可 「未央：这句话不该留下来」 - - - - - - - - - - 为什么'),
  entry('2024-03-13 09:00:00 安可 晚'),
];
const ids = [...toMessages(said.slice(0, 5)), ...toMessages(said.slice(5))].map(({ id }) => id);

/** The indexes of what was withheld whole. */
function withheld(addresses: string[], entries = said): number[] {
  const messages = addresses.map((address) => parseMessageRule(address)!);
  const chat = createRedactor({ patterns: [], speakers: [], words: [], messages }).chat({
    id: 'talks',
    formerly: ['夜谈'],
    speakers: new Set(),
  });
  return chat.entries(entries).flatMap(({ text }, index) => (text === withheldText ? [index] : []));
}

describe('an address', () => {
  it.each<[address: string, indexes: number[]]>([
    ['talks/2024-03-12#080000', [0]],
    [`talks/2024-03-12/#${ids[1]}`, [1]],
    [`talks/2024-03-12#${ids[2]}`, [2]],
    [`talks/2024-03-12#${ids[3]}`, [3]],
    [`https://example.com/logs/talks/2024-03-12/?from=singlemessage&isappinstalled=0#${ids[1]}`, [1]],
    [`file:///home/a/b.html#/talks/2024-03-12/${ids[1]}`, [1]],
    [`https://example.com/%E5%A4%9C%E8%B0%88/2024-03-12/index.html#${ids[1]}`, [1]],
    ['talks/2024-03-12#090000', [1, 2, 3]],
    [`talks/2024-03-12#${ids[2]}.9`, [2, 3]],
    ['talks/2024-03-12#080000..090000', [0, 1, 2, 3]],
    [`talks/2024-03-12#${ids[2]}..100000`, [2, 3, 4]],
    [`talks/2024-03-12#100000..2024-03-13.080000`, [4, 5]],
    ['talks/2024-03-12#100000..080000', [0, 1, 2, 3, 4]],
    ['talks/2024-03-13', [5, 6]],
    ['https://example.com/talks/2024-03-13/', [5, 6]],
    ['talks/2024-03-12#080001', []],
    ['other/2024-03-12', []],
  ])('%s means %j', (address, indexes) => {
    expect(withheld([address])).toEqual(indexes);
  });

  it.each([
    '',
    'talks',
    'talks/',
    '2024-03-12',
    'talks/2024-02-30',
    'talks/2024-03-12#x',
    'talks/2024-03-12#250000',
    'talks/2024-03-12/090000',
    'https://example.com/#/talks/2024-03-12/x',
  ])('%j is none', (address) => {
    expect(parseMessageRule(address)).toBeNull();
  });

  it('means a message by the id that it has without what the patterns took', () => {
    const entries = [entry('2024-03-12 09:00:00 未央 打13812345678'), entry('2024-03-12 09:00:00 安可 好')];
    const redactor = (messages: string[]) =>
      createRedactor({
        patterns: ['mobile'],
        speakers: [],
        words: [],
        messages: messages.map((one) => parseMessageRule(one)!),
      }).chat({
        id: 'talks',
        formerly: [],
        speakers: new Set(),
      });
    const [before] = toMessages(redactor([]).entries(entries));
    const after = redactor([`talks/2024-03-12#${before!.id}`]).entries(entries);
    expect(after.map(({ text }) => text)).toEqual([withheldText, '好']);
  });

  it('takes the second phone’s copy along', () => {
    const twins = [
      entry('2024-03-12 09:00:00 未央 话'),
      entry('2024-03-12 09:00:00 小央 话', { twin: true }),
      entry('2024-03-12 09:00:00 安可 好'),
    ];
    const all = toMessages(twins);
    expect(withheld([`talks/2024-03-12#${all[0]!.id}`], twins)).toEqual([0, 1]);
    expect(withheld([`talks/2024-03-12#${all[1]!.id}`], twins)).toEqual([0, 1]);
  });
});

describe('a withheld message', () => {
  const without = (address: string) =>
    createRedactor({ patterns: [], speakers: [], words: [], messages: [parseMessageRule(address)!] })
      .chat({ id: 'talks', formerly: [], speakers: new Set() })
      .entries(said);

  it('keeps its time and its speaker, and nothing else', () => {
    expect(without('talks/2024-03-12#100000')[4]).toEqual({
      ...entry('2024-03-12 10:00:00 舟禾'),
      text: withheldText,
      redacted: true,
    });
  });

  it('is not left in replies that quote it', () => {
    const [reply] = without(`talks/2024-03-12#${ids[1]}`).slice(5);
    expect(reply!.text).toBe('「未央：〔已隐去〕」 - - - - - - - - - - 为什么');
    expect(reply!.redacted).toBe(true);
  });

  it('is where old links to it land, also in a second that it shares', () => {
    for (const index of [0, 1, 4]) {
      const day = toMessages(without(`talks/2024-03-12#${ids[index]}`).slice(0, 5));
      expect(findMessage(day, ids[index]!)?.index).toBe(index);
    }
    const day = toMessages(without(`talks/2024-03-12#${ids[1]}`).slice(0, 5));
    expect([2, 3].map((index) => findMessage(day, ids[index]!))).toEqual([
      { index: 2, how: 'exact' },
      { index: 3, how: 'exact' },
    ]);
  });
});
