import { weekdayOf } from '../../core/index.ts';
import type { Words } from './words.ts';

function split(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}

/** '2018-01-02' → '2018年1月2日'. */
export function wordDate(words: Words, date: string): string {
  return words.app.date(...split(date));
}

/** '2018-01-02' → '2018年1月2日 周二'. */
export function wordDateAndWeekday(words: Words, date: string): string {
  return words.app.dated(wordDate(words, date), words.app.weekdays[weekdayOf(date)] ?? '');
}

/** '2018-01-02' → '1月2日'. */
export function wordMonthDay(words: Words, date: string): string {
  const [, month, day] = split(date);
  return words.app.day(month, day);
}

/** '2018-01' or a date of it → '2018年1月'. */
export function wordMonth(words: Words, month: string): string {
  const [year, number] = split(month);
  return words.app.yearMonth(year, number);
}

/** '2018-01-02' or a time of it → '2018/1/2': the same in all languages, as lists of chats have it. */
export function shortDate(date: string): string {
  return split(date.slice(0, 10)).join('/');
}
