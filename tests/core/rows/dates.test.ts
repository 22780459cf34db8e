import { expect, test } from 'vitest';
import { minuteOf, parseDate, timeOf } from '../../../src/core/rows/dates.ts';

test.each([
  ['2018-01-02', { year: 2018, month: 1, day: 2, weekday: 2 }],
  ['2024-02-29', { year: 2024, month: 2, day: 29, weekday: 4 }],
  ['1970-01-01', { year: 1970, month: 1, day: 1, weekday: 4 }],
  ['1969-12-31', { year: 1969, month: 12, day: 31, weekday: 3 }],
  ['1900-03-04', { year: 1900, month: 3, day: 4, weekday: 0 }],
])('%s is taken apart, weekday included', (date, parts) => {
  expect(parseDate(date)).toEqual(parts);
});

test.each(['2023-02-29', '2018-13-01', '2018-00-10', '2018-1-2', 'today', ''])('%j is no day', (date) => {
  expect(parseDate(date)).toBeUndefined();
});

test('a message shows its seconds, a time chip its minute', () => {
  expect(timeOf('2018-01-02T10:32:50')).toBe('10:32:50');
  expect(minuteOf('2018-01-02T10:32:50')).toBe('10:32');
});
