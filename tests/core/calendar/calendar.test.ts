import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstFrom } from '../../../src/core/calendar/calendar.ts';
import {
  buildChatMap,
  buildLeaf,
  buildYears,
  calendarOf,
  calendarOfAll,
  chatsOn,
  findWhen,
  indexOfDate,
  nearestDay,
  parseManifest,
  pickedSequence,
  sameDays,
  wholeSequence,
} from '../../../src/core/index.ts';
import { memoryArchive } from '../../helpers/memory-archive.ts';
import { entry } from '../../helpers/messages.ts';
import { calendars, calendarWith, chosenDays } from './calendars.ts';

const said = (...times: string[]) => times.map((time) => entry(`${time} 周渔 有人吗`));
const files = memoryArchive([
  {
    id: 'coldchain',
    title: '冷链人',
    entries: said('2018-01-02 10:00:00', '2018-01-02 11:00:00', '2018-01-05 09:00:00'),
  },
  { id: 'roasters', title: '慢火', entries: said('2017-12-31 10:00:00', '2018-01-02 08:00:00') },
]);
const manifest = parseManifest(files.get('data/manifest.json') ?? '');
const chats = 'fault' in manifest ? [] : manifest.chats;

describe('a calendar', () => {
  test('of a chat has its days with messages, and how many', () => {
    const map = buildChatMap(chats[0]!);
    expect(calendarOf(map, wholeSequence(3))).toEqual(calendarWith(['2018-01-02', 2], ['2018-01-05', 1]));
  });

  test('has no day of which a filter leaves nothing', () => {
    const map = buildChatMap(chats[0]!);
    expect(calendarOf(map, pickedSequence(Int32Array.of(1)))).toEqual(calendarWith('2018-01-02'));
  });

  test('of all chats adds them up, and knows who spoke on a day', () => {
    expect(calendarOfAll(chats)).toEqual(calendarWith('2017-12-31', ['2018-01-02', 3], '2018-01-05'));
    const names = (date: string) => chatsOn(chats, date).map(({ chat, count }) => [chat.id, count]);
    expect(names('2018-01-02')).toEqual([
      ['coldchain', 2],
      ['roasters', 1],
    ]);
    expect(names('2018-01-03')).toEqual([]);
  });

  test('of nothing has no days, and nothing in it is found', () => {
    const empty = calendarOfAll([]);
    expect(empty).toEqual(calendarWith());
    expect([nearestDay(empty, '2018-01-02'), indexOfDate(empty, '2018-01-02')]).toEqual([-1, -1]);
    expect(findWhen(empty, { date: '2018' })).toEqual({ index: -1, exact: false });
    expect(sameDays(empty, '2018-01-02')).toEqual([]);
    expect(buildYears(empty)).toEqual([]);
  });
});

describe('a month and its years', () => {
  test('every day with messages can be chosen on its leaf, and none without', () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const leaves = buildYears(calendar).flatMap(({ months }) =>
          months.map(({ month }) => buildLeaf(calendar, month)),
        );
        const days = leaves.flatMap((leaf) => leaf.days);
        const choosable = days.filter(({ index }) => index !== undefined);
        expect(choosable.map(({ date }) => date)).toEqual(calendar.dates);
        expect(choosable.map(({ index }) => index)).toEqual(calendar.dates.map((_, index) => index));
      }),
    );
  });

  test('February has as many days as its year gives it, and begins on its weekday', () => {
    const leaf = (month: string) => buildLeaf(calendarWith(), month);
    expect([leaf('2019-02').days.length, leaf('2020-02').days.length]).toEqual([28, 29]);
    // 1 February 2020 was a Saturday, 1 September 2019 a Sunday.
    expect([leaf('2020-02').column, leaf('2019-09').column]).toEqual([6, 0]);
  });

  test('years add up their months, months their days, and a year without messages is left out', () => {
    const years = buildYears(calendarWith(['2016-02-29', 3], ['2018-01-02', 4], ['2018-01-05', 5], ['2018-12-31', 6]));
    expect(years.map(({ year, count, days }) => [year, count, days])).toEqual([
      [2016, 3, 1],
      [2018, 15, 3],
    ]);
    expect(years[1]?.months[0]).toEqual({ month: '2018-01', count: 9, first: 1 });
    expect(years[1]?.months[1]).toEqual({ month: '2018-02', count: 0, first: undefined });
  });
});

describe('going to a date', () => {
  const calendar = calendarWith('2017-12-30', '2018-01-02', '2018-03-09', '2018-03-20');

  test.each([
    ['2018-01-02', '2018-01-02', true],
    ['2018-01-01', '2018-01-02', false],
    ['2017-12-31', '2017-12-30', false],
    ['2018', '2018-01-02', true],
    ['2018-03', '2018-03-09', true],
    ['2018-02', '2018-01-02', false],
    ['2009', '2017-12-30', false],
    ['2030-01-01', '2018-03-20', false],
  ])('%s leads to %s', (date, to, exact) => {
    const found = findWhen(calendar, { date });
    expect([calendar.dates[found.index], found.exact]).toEqual([to, exact]);
  });

  test('no day is nearer than the one it leads to', () => {
    const far = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b));
    fc.assert(
      fc.property(chosenDays, chosenDays, ({ calendar: days }, { date }) => {
        const found = days.dates[nearestDay(days, date)] ?? '';
        for (const other of days.dates) expect(far(found, date)).toBeLessThanOrEqual(far(other, date));
        expect(days.dates.slice(0, firstFrom(days, date)).every((each) => each < date)).toBe(true);
      }),
    );
  });
});

describe('the same day in other years', () => {
  const calendar = calendarWith(
    '2015-02-28',
    '2015-03-01',
    '2016-02-28',
    '2016-02-29',
    '2017-02-28',
    '2018-01-02',
    '2019-01-02',
    '2020-02-29',
  );
  const found = (date: string) => sameDays(calendar, date).map((index) => calendar.dates[index]);

  test.each([
    ['2018-01-02', ['2019-01-02']],
    ['2026-01-02', ['2019-01-02', '2018-01-02']],
    ['2016-02-29', ['2020-02-29', '2017-02-28', '2015-02-28']],
    ['2020-02-29', ['2017-02-28', '2016-02-29', '2015-02-28']],
    ['2017-02-28', ['2020-02-29', '2016-02-29', '2016-02-28', '2015-02-28']],
    ['2016-02-28', ['2017-02-28', '2015-02-28']],
    ['2017-03-01', ['2015-03-01']],
    ['2018-07-07', []],
  ])('of %s is %j', (date, expected) => {
    expect(found(date)).toEqual(expected);
  });

  test('goes both ways, is never of the same year, and knows every day of that name', () => {
    fc.assert(
      fc.property(chosenDays, ({ calendar: days, index, date }) => {
        const others = sameDays(days, date);
        for (const other of others) {
          expect(days.dates[other]?.slice(0, 4)).not.toBe(date.slice(0, 4));
          expect(sameDays(days, days.dates[other] ?? '')).toContain(index);
        }
        const named = days.dates.flatMap((each, at) => (each.slice(4) === date.slice(4) && at !== index ? [at] : []));
        expect(others).toEqual(expect.arrayContaining(named));
      }),
    );
  });
});
