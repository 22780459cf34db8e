import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDayWords, type DayTexts } from '../../../src/cli/output/words/day-words.ts';

const day = (...texts: string[]): DayTexts => ({ texts, names: [] });
const many = (text: string, count = 12) => Array.from({ length: count }, () => text);
const wordsOf = (...days: DayTexts[]) => createDayWords()(days);

describe('the words that tell a day', () => {
  it.each<[what: string, days: DayTexts[], words: string[]]>([
    ['are what many messages hold', [day(...many('温度'), '蓝莓')], ['温度']],
    ['are no particles and commonplaces', [day(...many('我们今天觉得这个问题还是可以的'))], []],
    [
      'are not what the days beside it speak of as much',
      [day(...many('温度')), day(...many('温度'), ...many('蓝莓')), day(...many('温度'))].slice(0, 3),
      ['蓝莓', '温度'],
    ],
    ['may be Latin, as first written', [day(...many('看一下 Kafka 和 KAFKA'))], ['Kafka']],
    ['are joined where they keep coming together', [day(...many('担保支付'))], ['担保支付']],
    ['are no mentions, emoticons and urls', [day(...many('@蓝莓?[温度] https://example.com/temperature'))], []],
    ['are said by more than one message', [day(...many('温度'), '蓝莓蓝莓蓝莓')], ['温度']],
    ['may be said once on a quiet day', [day('今天的蓝莓')], ['蓝莓']],
    ['are none where nobody wrote', [day(), day('', '')], []],
  ])('%s', (_, days, words) => {
    expect(wordsOf(...days)[days.length > 2 ? 1 : 0]).toEqual(words);
  });

  it('are not the names of those who speak', () => {
    expect(wordsOf({ texts: many('蓝莓，温度'), names: ['蓝莓-霜桥'] })).toEqual([['温度']]);
  });

  it('depend on the day and its two neighbours alone', () => {
    const text = fc.string({ unit: fc.constantFrom(...'支付担保温度蓝莓冷链车，aK@[') });
    const days = fc.array(
      fc.array(text, { maxLength: 15 }).map((texts) => day(...texts)),
      { minLength: 5, maxLength: 8 },
    );
    fc.assert(
      fc.property(days, fc.nat(), (list, pick) => {
        const at = pick % list.length;
        const from = Math.max(0, at - 1);
        expect(wordsOf(...list)[at]).toEqual(wordsOf(...list.slice(from, at + 2))[at - from]);
      }),
    );
  });

  it('are the same for days asked for at once and run by run, and whatever was asked for between', () => {
    const text = fc.string({ unit: fc.constantFrom(...'支付担保温度蓝莓冷链车，aK@['), maxLength: 6 });
    const some = fc.array(
      fc.record({ texts: fc.array(text, { maxLength: 4 }), names: fc.array(text, { maxLength: 2 }) }),
      { minLength: 1, maxLength: 8 },
    );
    const tell = createDayWords();
    fc.assert(
      fc.property(some, fc.array(fc.nat({ max: 8 })), fc.option(some), (days, cuts, others) => {
        const ends = [...new Set([...cuts.map((cut) => cut % days.length), days.length])].sort((a, b) => a - b);
        const runs = ends.map((end, index) => [ends[index - 1] ?? 0, end] as const).filter(([from, to]) => to > from);
        const words = runs.flatMap(([from, to], index) => {
          if (others && index % 2 === 1) tell(others);
          return tell(days.slice(from, to), { before: days[from - 1]?.texts, after: days[to]?.texts });
        });
        expect(words).toEqual(wordsOf(...days));
      }),
    );
  });

  it('are found in a time that grows with the text alone', () => {
    const hostile = [
      '['.repeat(2e5),
      '@'.repeat(2e5),
      ':'.repeat(2e5),
      '蓝莓'.repeat(1e5),
      'a1'.repeat(1e5),
      '温'.repeat(2e5),
    ];
    expect(wordsOf(day(...hostile, ...hostile))[0]?.length).toBeLessThan(7);
  });
});
