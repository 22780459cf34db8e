import { describe, expect, it } from 'vitest';
import { type Kind, markText, parseQuery, type Query } from '../../../src/core/index.ts';

/** The text with its marks in brackets. */
function marked(text: string, typed: string, kind: Kind = 'text'): string {
  let result = '';
  let end = 0;
  for (const [from, to] of markText({ kind, text }, parseQuery(typed) as Query)) {
    result += `${text.slice(end, from)}<${text.slice(from, to)}>`;
    end = to;
  }
  return result + text.slice(end);
}

describe('marks in a text', () => {
  it.each([
    ['担保支付和支付宝', '支付', '担保<支付>和<支付>宝'],
    ['ＥＴＣ、etc', 'Etc', '<ＥＴＣ>、<etc>'],
    ['哈哈哈', '哈哈', '<哈哈哈>'],
    ['担保支付', '保支 支付', '担<保支付>'],
    ['担保支付', '担保 支付', '<担保支付>'],
    ['担保 支付', '"担保 支付"', '<担保 支付>'],
    ['担保支付', '-支付 担保', '<担保>支付'],
    ['cafe\u0301好', 'é', 'caf<e\u0301>好'],
    ['ﬁx', 'i', '<ﬁ>x'],
    ['好👍🏻', '👍', '好<👍>🏻'],
    ['https://example.com', 'has:link', 'https://example.com'],
    ['林小满', 'from:林', '林小满'],
  ])('%s for %s', (text, typed, result) => {
    expect(marked(text, typed)).toBe(result);
  });

  it('are none in what stands for a picture', () => {
    expect(marked('[图片]', '图片', 'image')).toBe('[图片]');
    expect(marked('[图片]', '图片')).toBe('[<图片>]');
  });
});
