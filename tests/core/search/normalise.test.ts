import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUnitNormaliser, normaliseText, normaliseWithPlaces } from '../../../src/core/search/normalise.ts';

describe('the normalised text', () => {
  it.each([
    ['full width is half width', 'ＡＢＣ１２３：', 'abc123:'],
    ['half-width kana are kana', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['case does not count', 'ETC 与 Etc', 'etc 与 etc'],
    ['Chinese stays as it is', '担保支付，今天“讲”', '担保支付,今天“讲”'],
    ['a letter and its mark are one', 'cafe\u0301', 'caf\u00e9'],
    ['of letters whose small form alone is one', 'H\u0331', '\u1e96'],
    ['a sigma is a sigma, wherever it stands', 'ΟΔΟΣ', 'οδοσ'],
    ['blanks and line feeds count', 'a\u3000b\nc', 'a b\nc'],
  ])('%s', (_, raw, normalised) => {
    expect(normaliseText(raw)).toBe(normalised);
  });

  it('stays as it is when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  it('is the same with the way back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { text, starts, ends } = normaliseWithPlaces(raw);
        expect(text).toBe(normaliseText(raw));
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same unit by unit, one text after the other', () => {
    const normalise = createUnitNormaliser();
    const units = fc
      .array(fc.constantFrom(...'好，Ａtσς|Σß ｶﾞガ゙e\u0301\u0000İﬁㅎㅏ한👍\ud83d|ﷺ'), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(units, fc.string({ unit: 'binary' })), (raw) => {
        const { values, length } = normalise(raw);
        expect(String.fromCharCode(...values.subarray(0, length))).toBe(normaliseText(raw));
      }),
      { numRuns: 2000 },
    );
    const long = 'ﷺ'.repeat(3000);
    expect(normalise(long).length).toBe(normaliseText(long).length);
  });

  it('is made of parts that do not touch each other, for every pair that Unicode has', () => {
    // What may come second in a pair: everything that is not as it was, or joins something.
    const marked = [...allCharacters()].filter((char) =>
      /[\p{M}\u1100-\u11ff\u3130-\u318f\ud7b0-\ud7ff\uff61-\uffdc]/u.test(char),
    );
    for (const first of ['e', 'か', 'カ', '가', 'ㄱ', '\u1100', 'σ', 'İ', '\u0915', '好', '\u{11131}']) {
      for (const second of marked) {
        const raw = first + second;
        expect(normaliseWithPlaces(raw).text, JSON.stringify(raw)).toBe(normaliseText(raw));
      }
    }
    for (const char of allCharacters()) {
      const raw = `e${char}\u0301好`;
      if (normaliseWithPlaces(raw).text !== normaliseText(raw)) expect.fail(JSON.stringify(raw));
    }
  });

  it('knows where each place comes from', () => {
    const { text, starts, ends } = normaliseWithPlaces('ﬁ Ｅe\u0301👍');
    expect(text).toBe('fi eé👍');
    expect([...starts]).toEqual([0, 0, 1, 2, 3, 5, 5]);
    expect([...ends]).toEqual([1, 1, 2, 3, 5, 7, 7]);
  });
});

function* allCharacters(): Generator<string> {
  for (let code = 0; code < 0x110000; code++) {
    const char = String.fromCodePoint(code);
    // Most of Unicode is ideographs and nothing at all; neither joins anything.
    if (!dull.test(char)) yield char;
  }
}

const dull = /[\p{Unified_Ideograph}\p{C}]|[\uac01-\ud7a3]/u;
