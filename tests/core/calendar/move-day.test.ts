import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayMove, moveDay } from '../../../src/core/index.ts';
import { calendarWith, chosenDays } from './calendars.ts';

describe('moving over the days with messages', () => {
  const calendar = calendarWith(
    '2016-02-29',
    '2017-12-30',
    '2018-01-06',
    '2018-01-08',
    '2018-01-31',
    '2018-03-01',
    '2018-03-28',
  );
  const moved = (date: string, move: DayMove) => calendar.dates[moveDay(calendar, calendar.dates.indexOf(date), move)];

  test.each<[string, 'day' | 'week' | 'month' | 'year', string, string]>([
    ['2018-01-06', 'day', '2017-12-30', '2018-01-08'],
    ['2018-01-06', 'week', '2017-12-30', '2018-01-31'],
    ['2018-01-08', 'week', '2017-12-30', '2018-01-31'],
    // February 2018 has no messages.
    ['2018-01-31', 'month', '2017-12-30', '2018-03-28'],
    ['2018-03-01', 'month', '2018-01-06', '2018-03-01'],
    ['2017-12-30', 'year', '2016-02-29', '2018-03-28'],
    ['2016-02-29', 'day', '2016-02-29', '2017-12-30'],
  ])('from %s by %s leads back to %s, on to %s', (from, by, back, on) => {
    expect([moved(from, { by, forward: false }), moved(from, { by, forward: true })]).toEqual([back, on]);
  });

  test('the first and the last are a step away from anywhere', () => {
    expect([moved('2018-01-06', { to: 'first' }), moved('2018-01-06', { to: 'last' })]).toEqual([
      '2016-02-29',
      '2018-03-28',
    ]);
  });

  test('every move goes on in its direction, and stays at the ends only', () => {
    const units = fc.constantFrom('day', 'week', 'month', 'year' as const);
    fc.assert(
      fc.property(chosenDays, units, ({ calendar: days, index }, by) => {
        const unit = { day: 10, week: 10, month: 7, year: 4 }[by];
        const period = (at: number) => days.dates[at]?.slice(0, unit) ?? '';
        const [on, back] = [moveDay(days, index, { by, forward: true }), moveDay(days, index, { by, forward: false })];
        const isLast = period(days.dates.length - 1) === period(index);
        if (isLast) expect(on).toBeGreaterThanOrEqual(index);
        else expect(period(on) > period(index)).toBe(true);
        if (period(0) === period(index)) expect(back).toBeLessThanOrEqual(index);
        else expect(period(back) < period(index)).toBe(true);
      }),
    );
  });
});
