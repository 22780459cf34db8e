import { describe, expect, it } from 'vitest';
import { buildSnippet } from '../../../src/core/index.ts';

const say = (text: string, marks: [number, number][]) =>
  buildSnippet(text, marks)
    .map(({ text: piece, marked }) => (marked ? `<${piece}>` : piece))
    .join('');

describe('a snippet', () => {
  it.each([
    ['今天谈担保支付', [[3, 7]], '今天谈<担保支付>'],
    ['没有', [], '没有'],
    ['', [], ''],
    ['一\n\n二  三', [[0, 4]], '<一 二> 三'],
    [`${'长'.repeat(40)}支付`, [[40, 42]], `…${'长'.repeat(8)}<支付>`],
    ['支付'.repeat(100), [[0, 2]], `<支付>${'支付'.repeat(79)}…`],
    // Not through the middle of 𠮷.
    [`${'𠮷'.repeat(20)}a支付`, [[41, 43]], `…${'𠮷'.repeat(4)}a<支付>`],
    ['a'.repeat(300), [[0, 300]], `<${'a'.repeat(160)}>…`],
  ] as [string, [number, number][], string][])('of %j with %j is %s', (text, marks, expected) => {
    expect(say(text, marks)).toBe(expected);
  });
});
