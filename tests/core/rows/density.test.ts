import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatMap } from '../../../src/core/archive/chat-map.ts';
import { addMonths } from '../../../src/core/calendar/add-months.ts';
import { formatDay, parseDay } from '../../../src/core/days.ts';
import { weekdayOf } from '../../../src/core/rows/dates.ts';
import { countsOf, dayAtFraction, density, fractionOf, fractionOfDay, spanOf } from '../../../src/core/rows/density.ts';
import { pickedSequence, wholeSequence } from '../../../src/core/rows/sequence.ts';

const week: ChatMap = {
  dates: ['2018-01-01', '2018-01-02', '2018-01-10'],
  starts: Int32Array.of(0, 4, 5, 10),
  count: 10,
  shards: [],
};
const all = (map: ChatMap) => countsOf(map, wholeSequence(map.count));

const numberOf = (date: string) => parseDay(date) as number;

/** Days with messages: gaps of 1 to 40 days, 1 to 300 messages each. */
const days = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300 })), { minLength: 1, maxLength: 60 })
  .map((list): ChatMap => {
    const dates: string[] = [];
    const starts: number[] = [];
    let day = numberOf('2017-11-03');
    let count = 0;
    for (const [gap, messages] of list) {
      dates.push(formatDay(day));
      starts.push(count);
      day += gap;
      count += messages;
    }
    return { dates, starts: Int32Array.of(...starts, count), count, shards: [] };
  });

test('the span is the calendar from the first day to the last, both included', () => {
  expect(spanOf(week)).toEqual({ first: numberOf('2018-01-01'), length: 10 });
  expect(all(week)).toEqual([4, 1, 5]);
});

test('each bin has the messages of its stretch of the calendar, and days without messages are gaps', () => {
  expect([...density(week, all(week), 10)]).toEqual([4, 1, 0, 0, 0, 0, 0, 0, 0, 5]);
  expect([...density(week, all(week), 5)]).toEqual([5, 0, 0, 0, 5]);
  expect([...density(week, all(week), 20)].slice(0, 5)).toEqual([2, 2, 0.5, 0.5, 0]);
});

test('a filter counts only what it lets through', () => {
  expect(countsOf(week, pickedSequence(Int32Array.of(1, 3, 9)))).toEqual([2, 0, 1]);
});

test('the bins add up to all messages, whatever their number', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 900 }), (chat, bins) => {
      const sum = density(chat, all(chat), bins).reduce((before, bin) => before + bin, 0);
      expect(sum).toBeCloseTo(chat.count, 6);
    }),
  );
});

test('an empty chat has a flat strip', () => {
  const empty: ChatMap = { dates: [], starts: Int32Array.of(0), count: 0, shards: [] };
  expect([...density(empty, all(empty), 3)]).toEqual([0, 0, 0]);
  expect(fractionOf(empty, 0)).toBe(0);
});

test('a place moves down the strip as the reader does, and within its own day', () => {
  expect([0, 2, 4, 5, 9].map((position) => Math.round(fractionOf(week, position) * 100) / 100)).toEqual([
    0, 0.05, 0.1, 0.9, 0.98,
  ]);
  fc.assert(
    fc.property(days, fc.nat(), (chat, any) => {
      const position = any % chat.count;
      const here = fractionOf(chat, position);
      expect(here).toBeLessThanOrEqual(fractionOf(chat, position + 1));
      const day = dayAtFraction(chat, here + 1e-9);
      expect(chat.starts[day]).toBeLessThanOrEqual(position);
      expect(chat.starts[day + 1] ?? chat.count).toBeGreaterThan(position);
    }),
  );
});

test('a day with messages is found again at its own place on the strip', () => {
  fc.assert(
    fc.property(days, fc.nat(), (chat, any) => {
      const index = any % chat.dates.length;
      expect(dayAtFraction(chat, fractionOfDay(chat, index, 0.5))).toBe(index);
    }),
  );
});

test.each([
  ['1970-01-01', 4],
  ['1969-12-31', 3],
  ['2018-01-02', 2],
  ['2020-02-29', 6],
])('%s is weekday %i', (date, weekday) => {
  expect(weekdayOf(date)).toBe(weekday);
  expect(formatDay(numberOf(date))).toBe(date);
});

test.each([
  ['2018-01-31', 1, '2018-02-28'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2018-01-15', -1, '2017-12-15'],
  ['2018-03-31', -1, '2018-02-28'],
])('%s and %i months is %s', (date, by, then) => {
  expect(formatDay(addMonths(numberOf(date), by))).toBe(then);
});
