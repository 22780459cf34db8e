import fc from 'fast-check';
import type { ChatSource, Entry } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { sortedEntries } from '../archive/entries.ts';

const said = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '好',
      '的',
      'a',
      'A',
      'B',
      ' ',
      '，',
      '支',
      '付',
      '"',
      '\\',
      '-',
      '“',
      '👍',
      '\n',
      '\u0301',
      'Ａ',
    ),
    maxLength: 12,
  }),
  fc.constantFrom('', '[图片]', 'https://example.com/a', '[强][强]', '支付 from:a', 'cafe\u0301'),
);

/** Entries whose texts queries.ts asks for. */
const entries: fc.Arbitrary<Entry[]> = sortedEntries.chain((list) =>
  fc
    .array(said, { minLength: list.length, maxLength: list.length })
    .map((texts) => list.map((entry, index) => ({ ...entry, text: texts[index] ?? '' }))),
);

/** Up to three chats, their owner known in some. */
export const anyChats: fc.Arbitrary<ChatSource[]> = fc
  .array(fc.record({ entries, me: fc.option(fc.constantFrom('安可', '远 舟'), { nil: undefined }) }), { maxLength: 3 })
  .map((chats) =>
    chats.map(({ entries: list, me }, number) => ({
      id: ['talks', '夜谈', 'n1'][number] ?? '',
      title: ['安可的群', 'N', '远 舟'][number] ?? '',
      entries: list,
      ...(me !== undefined && { me }),
    })),
  );

/** A chat of two days, in which 支付 is said twice and 付 of a picture by nobody. */
export const paymentTalk = [
  {
    id: 'talks',
    title: '夜谈',
    me: '安可-远舟',
    entries: [
      entry('2024-03-12 10:00:00 我 担保支付'),
      entry('2024-03-13 10:00:00 未央 支付宝，支 付'),
      entry('2024-03-13 10:01:00 未央 付', { kind: 'image', text: '[图片]' }),
    ],
  },
];
