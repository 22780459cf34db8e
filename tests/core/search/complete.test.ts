import { describe, expect, it } from 'vitest';
import { fillIn, typingAt } from '../../../src/core/index.ts';

/** The caret stands at |. */
const at = (text: string) => typingAt(text.replace('|', ''), text.indexOf('|'));

describe('what is being typed', () => {
  it.each([
    ['支付 from:林|', { field: 'from', value: '林', from: 3, to: 9, not: false }],
    ['-in:|', { field: 'in', value: '', from: 0, to: 4, not: true }],
    ['from:"林 小|', { field: 'from', value: '林 小', from: 0, to: 9, not: false }],
    ['支|', { field: 'text', value: '支', from: 0, to: 1, not: false }],
    ['支|付', undefined],
    ['支付 |', undefined],
    ['|', undefined],
  ])('in %s', (text, expected) => {
    expect(at(text)).toEqual(expected);
  });

  it.each([
    ['支付 from:林|', 'from', '林小满', '支付 from:林小满 |'],
    ['-from:林| 支付', 'from', 'Kai W', '-from:"Kai W" |支付'],
    ['林|', 'from', '林小满', 'from:林小满 |'],
  ] as const)('%s becomes a whole condition', (text, field, value, expected) => {
    const typing = at(text);
    const filled = typing && fillIn(text.replace('|', ''), typing, { field, value });
    expect(filled && `${filled.text.slice(0, filled.caret)}|${filled.text.slice(filled.caret)}`).toBe(expected);
  });
});
