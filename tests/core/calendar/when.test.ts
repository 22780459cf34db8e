import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../src/core/days.ts';
import { formatWhen, parseWhen } from '../../../src/core/index.ts';

const here = '2018-06-05';
const two = (value: number) => String(value).padStart(2, '0');

describe('what is typed to go to a date', () => {
  test.each([
    ['2018-01-02', '2018-01-02'],
    ['2018-1-2', '2018-01-02'],
    ['2018/1/2', '2018-01-02'],
    ['2018.01.02', '2018-01-02'],
    ['20180102', '2018-01-02'],
    ['２０１８－０１－０２', '2018-01-02'],
    ['2018年1月2日', '2018-01-02'],
    ['2018年1月2号', '2018-01-02'],
    ['  2018年 1月 2日 周二 ', '2018-01-02'],
    ['18年1月2日', '2018-01-02'],
    ['18/01/02', '2018-01-02'],
    ['Tue, 2 January 2018', '2018-01-02'],
    ['Jan 2, 2018', '2018-01-02'],
    ['Sept 3rd 2018', '2018-09-03'],
    ['12 August', '2018-08-12'],
    ['1月2日', '2018-01-02'],
    ['1/2', '2018-01-02'],
    ['2号', '2018-06-02'],
    ['2月', '2018-02'],
    ['2018-01', '2018-01'],
    ['2018年1月', '2018-01'],
    ['201801', '2018-01'],
    ['January 2018', '2018-01'],
    ['2018', '2018'],
    ['17年', '2017'],
  ])('%s is %s', (text, expected) => {
    expect(parseWhen(text, here)).toEqual({ date: expected });
  });

  test.each([
    ['2018-01-02 21:30', '2018-01-02 21:30'],
    ['2018-01-02T21:30:05', '2018-01-02 21:30:05'],
    ['2018-01-02，21：30', '2018-01-02 21:30'],
    ['201801022130', '2018-01-02 21:30'],
    ['20180102213005', '2018-01-02 21:30:05'],
    ['2018年1月2日晚上9点半', '2018-01-02 21:30'],
    ['2018年1月2日 21点05分', '2018-01-02 21:05'],
    ['1月2日下午3:20', '2018-01-02 15:20'],
    ['1月2日中午12点', '2018-01-02 12:00'],
    ['1月2日凌晨12点', '2018-01-02 00:00'],
    ['2 Jan 2018, 9:30pm', '2018-01-02 21:30'],
    ['2 Jan 2018 at 9 am', '2018-01-02 09:00'],
    ['12am 2018-01-02', '2018-01-02 00:00'],
    ['21:30', '2018-06-05 21:30'],
    ['晚8点', '2018-06-05 20:00'],
  ])('%s is %s', (text, expected) => {
    const [date, time] = expected.split(' ');
    expect(parseWhen(text, here)).toEqual({ date, time });
  });

  test.each([
    ['昨天', { code: 'relative', text: '昨天' }],
    ['去年1月2日', { code: 'relative', text: '去年' }],
    ['last Tuesday', { code: 'relative', text: 'last' }],
    ['2018-13-02', { code: 'no-month', month: 13 }],
    ['2018年2月30日', { code: 'no-day', year: 2018, month: 2, day: 30 }],
    ['2019-02-29', { code: 'no-day', year: 2019, month: 2, day: 29 }],
    ['2018-01-02 25:00', { code: 'no-time', text: '25:00' }],
    ['1月2日晚上12点', { code: 'no-time', text: '晚上12点' }],
    ['2018-01 21:30', { code: 'unreadable' }],
    ['老地方', { code: 'unreadable' }],
    ['3 marches 2018', { code: 'unreadable' }],
    ['1 jan 2', { code: 'unreadable' }],
    ['', { code: 'unreadable' }],
    ['2018-01-02'.repeat(1000), { code: 'unreadable' }],
  ])('%s is refused, and it is said why', (text, problem) => {
    expect(parseWhen(text, here)).toEqual(problem);
  });

  test('a time alone needs a day where the reader is', () => {
    expect(parseWhen('21:30', '')).toEqual({ code: 'unreadable' });
  });

  const dates = fc.integer({ min: 0, max: 40_000 }).map(formatDay);
  const times = fc.tuple(fc.nat(23), fc.nat(59), fc.option(fc.nat(59))).map(([hour, minute, second]) => {
    return [hour, minute, ...(second === null ? [] : [second])].map(two).join(':');
  });

  test('what is written is read again, wherever the reader is', () => {
    const whens = fc.oneof(
      dates.map((date) => ({ date })),
      dates.map((date) => ({ date: date.slice(0, 7) })),
      dates.map((date) => ({ date: date.slice(0, 4) })),
      fc.record({ date: dates, time: times }),
    );
    fc.assert(
      fc.property(whens, dates, (when, place) => {
        expect(parseWhen(formatWhen(when), place)).toEqual(when);
      }),
    );
  });

  test('nothing that can be typed throws, and what is understood is a day that exists', () => {
    const typed = fc.array(fc.constantFrom(...'0123456789-/:年月日点半 晚上pmjan,t')).map((each) => each.join(''));
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const when = parseWhen(text, here);
        if ('code' in when) return;
        expect(when.date).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/);
        expect(parseWhen(formatWhen(when), '2001-01-01')).toEqual(when);
      }),
      { numRuns: 1000 },
    );
  });
});
