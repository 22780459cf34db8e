import { describe, expect, test } from 'vitest';
import { readSigns } from '../../../src/core/folds/signs.ts';

describe('a pure reaction', () => {
  test.each([
    ['签到', ['签到']],
    ['签到。', ['签到']],
    ['签到 [ThumbsUp]', ['签到', '[强]']],
    ['欢迎欢迎！[鼓掌][鼓掌]', ['欢迎', '欢迎', '[鼓掌]', '[鼓掌]']],
    ['感谢老师的分享', ['感谢']],
    ['谢谢分享，新年快乐～', ['感谢', '祝贺']],
    ['哈哈哈哈哈', ['大笑', '大笑']],
    ['👍🏻👍❤️', ['👍', '👍', '❤']],
    ['[强]'.repeat(20), Array(20).fill('[强]')],
  ])('%s', (text, signs) => expect(readSigns(text)).toEqual(signs));
});

describe('what says anything else is none', () => {
  test.each([
    // Answers, agreement, refusal.
    '收到',
    '好的',
    '是的',
    '同意',
    '支持',
    '没有',
    '[OK]',
    '[NO]',
    '[弱]',
    '[疑问]',
    // Numbers.
    '1',
    '+1',
    '666',
    '签到1',
    '２',
    // Whom, what, whether.
    '谢谢小满',
    '@林小满 欢迎',
    '签到，带了小本子',
    '北京签到',
    '欢迎？',
    '签到?',
    '[强]https://example.com',
    '[红包]',
    '[图片]',
    '[三]',
    // What the exporter lost may have been anything.
    '谢谢??',
    '',
    ' ',
    '。。。',
  ])('%j', (text) => expect(readSigns(text)).toBeUndefined());
});

test('a long hostile text is answered at once', () => {
  expect(readSigns('谢谢'.repeat(200_000))).toBeUndefined();
  expect(readSigns(`${'谢'.repeat(150)}x`)).toBeUndefined();
});
