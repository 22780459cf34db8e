import { expect, test } from 'vitest';
import { formatQuotation, hideNames } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { excerptOf, words } from './excerpts.ts';

const said = [
  entry('2024-03-12 23:58:10 林小满 都到了吗？\n下一站八点'),
  entry('2024-03-12 23:58:40 林小满 收到回我[强]'),
  entry('2024-03-12 23:59:00 周渔 「林小满：都到了吗？」 - - - - - - - - - - - - - - - 到了'),
  entry('2024-03-13 00:01:00 周渔 '),
  entry('2024-03-13 00:01:30  周渔 撤回了一条消息', { kind: 'recalled', speaker: '', text: '' }),
  entry('2024-03-13 00:01:40 周渔 [图片]', { kind: 'image', src: 'pictures/a.png' }),
];

test('a quotation has the title, days, names with times, all texts, and the link on a line of its own', () => {
  expect(formatQuotation(excerptOf(said), 'https://example.com/a/#1', words)).toBe(
    [
      '夜航船',
      '— 2024-03-12 —',
      '林小满 23:58\n都到了吗？\n下一站八点\n收到回我[强]',
      '周渔 23:59\n「林小满：都到了吗？」\n到了',
      '— 2024-03-13 —',
      '周渔 00:01\n内容未导出',
      '无名 撤回了一条消息',
      '周渔 00:01\n[图片]',
      'https://example.com/a/#1',
    ].join('\n\n'),
  );
});

test('a quotation without names has the same signs in names, quotes and texts, and no link where none is wanted', () => {
  const text = formatQuotation(hideNames(excerptOf(said)), '', words);
  expect(text).not.toMatch(/林小满|周渔/);
  expect(text).toContain('乙 23:59\n「甲：都到了吗？」\n到了');
  expect(text.endsWith('[图片]')).toBe(true);
});
