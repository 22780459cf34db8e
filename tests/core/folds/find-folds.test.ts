import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFolds } from '../../../src/core/folds/find-folds.ts';
import { readSigns } from '../../../src/core/folds/signs.ts';
import type { Entry } from '../../../src/core/index.ts';
import { withheldText } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';

const say = (...lines: (string | [string, Partial<Entry>])[]): Entry[] =>
  lines.map((line, index) => {
    const [words, more] = typeof line === 'string' ? [line, {}] : line;
    return entry(`2024-03-12 10:00:${String(index).padStart(2, '0')} ${words}`, more);
  });
const ends = (entries: Entry[]) => findFolds(entries).map(({ from, to }) => [from, to]);

describe('a run folds', () => {
  test('from three reactions on, by whomever, and says who and what', () => {
    const entries = say('甲 谁在', '甲 签到', '乙 签到', '甲 签到', '乙 [强][强]', '乙 今天几点', '甲 签到', '乙 签到');
    expect(findFolds(entries)).toEqual([
      {
        from: 1,
        to: 5,
        summary: {
          kind: 'reactions',
          signs: [
            ['签到', 2],
            ['[强]', 2],
          ],
        },
      },
    ]);
  });

  test('where the keeper took several messages out whole, apart from reactions', () => {
    const out: [string, Partial<Entry>] = [`甲 ${withheldText}`, { redacted: true }];
    const entries = say('甲 签到', '乙 签到', '丙 签到', out, out, out);
    expect(findFolds(entries).map(({ summary }) => summary.kind)).toEqual(['reactions', 'withheld']);
    expect(ends(entries)).toEqual([
      [0, 3],
      [3, 6],
    ]);
    expect(ends(say([`甲 ${withheldText}`, {}], [`甲 ${withheldText}`, {}], [`甲 ${withheldText}`, {}]))).toEqual([]);
  });
});

describe('a run ends', () => {
  test.each([
    ['at a picture', say('甲 签到', '乙 签到', ['丙 [强]', { kind: 'image' }], '甲 签到')],
    [
      'at a message of which something was taken out',
      say('甲 签到', '乙 签到', ['丙 签到', { redacted: true }], '甲 签到'),
    ],
    ['at a link', say('甲 签到', '乙 签到', ['丙 签到', { kind: 'link' }], '甲 签到')],
    ['at a number', say('甲 签到', '乙 签到', '丙 1', '甲 签到')],
    [
      'at a message that is quoted',
      say('甲 签到', '乙 签到', '丙 [强]', '甲 签到', '丁 「丙：[强]」\n- - - - - - - - -\n强在哪里'),
    ],
    [
      'at midnight',
      [...say('甲 签到', '乙 签到'), ...say('丙 签到', '丁 签到').map((each) => ({ ...each, date: '2024-03-13' }))],
    ],
  ])('%s', (_, entries) => expect(ends(entries)).toEqual([]));
});

test('a message that two phones exported counts once, and is never parted', () => {
  const twin = { twin: true } as const;
  expect(ends(say('甲 签到', ['甲2 签到', twin], '乙 签到'))).toEqual([]);
  expect(ends(say('甲 签到', ['甲2 签到', twin], '乙 签到', '丙 签到', ['丙2 签到', twin]))).toEqual([[0, 5]]);
  expect(ends(say(['甲2 签到', twin], '乙 签到', '丙 签到', '丁 签到'))).toEqual([[1, 4]]);
});

test('nothing is folded that is not a pure reaction, and folds are in order', () => {
  const words = fc.constantFrom('签到', '[强]', '好的', '谢谢', '1', '欢迎!', '[OK]', '👏');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (texts) => {
      const folds = findFolds(say(...texts.map((text) => `甲 ${text}`)));
      let end = 0;
      for (const { from, to } of folds) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to - from).toBeGreaterThanOrEqual(3);
        for (const text of texts.slice(from, to)) expect(readSigns(text)).toBeDefined();
        end = to;
      }
    }),
  );
});
