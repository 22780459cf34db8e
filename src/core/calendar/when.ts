import { parseDay } from '../days.ts';
import { type ClockTime, takeTime } from './clock-time.ts';

/**
 * Where in time a reader wants to go: a year ('2018'), a month ('2018-01') or a date ('2018-01-02'), which may come with a
 * time of day ('21:30', '21:30:05').
 */
export type When = { date: string; time?: string };

/** Why what was typed leads nowhere; the sentences are the page's. */
export type WhenProblem =
  | { code: 'relative'; text: string }
  | { code: 'no-month'; month: number }
  | { code: 'no-day'; year: number; month: number; day: number }
  | { code: 'no-time'; text: string }
  | { code: 'unreadable' };

/**
 * Reads what somebody types to go to a date, and perhaps a time: '2018-01-02 21:30', '2018年1月2日 晚上9点半', '20180102', '1/2',
 * '2 Jan 2018, 9:30pm', '21:30'. What is left out is taken from `here`, the date where the reader is. Words like 昨天
 * are refused: an archive is read years later, and nobody could say which day they mean.
 */
export function parseWhen(text: string, here: string): When | WhenProblem {
  const typed = text.normalize('NFKC').toLowerCase().trim();
  const relative = relativePattern.exec(typed);
  if (relative) return { code: 'relative', text: relative[0] };
  if (typed.length > longest) return { code: 'unreadable' };
  const { rest, time } = takeTime(typed.replace(stampPattern, '$1 $2:$3:$4').replace(/:$/, ''));
  const date = readDate(rest.replace(weekdayPattern, ' ').replace(fillerPattern, ' ').trim(), here, time !== undefined);
  if (date === undefined) return { code: 'unreadable' };
  return check(date, time);
}

/** '2018-01-02 21:30'; `parseWhen` reads it again. */
export function formatWhen({ date, time }: When): string {
  return time === undefined ? date : `${date} ${time}`;
}

/** Longer is no date. */
const longest = 60;

/** Matches 昨天, 今晚, 去年, yesterday, 3 days ago; not 2018年今天's digits, not 2018-01-02. */
const relativePattern =
  /[今昨前明后][天晚早]|[今昨明]日|[去今前明后]年|[上这本下]个?(?:周|月|星期|礼拜)|刚才|现在|\b(?:today|tonight|yesterday|tomorrow|now|ago|last|next|this)\b/;

/** Matches 201801022130, 20180102213005; not 20180102. */
const stampPattern = /^(\d{8})t?(\d\d)(\d\d)(\d\d)?$/;

/** Matches 周二, 星期日, tue, Tuesday; not 周年. */
const weekdayPattern = /(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/g;

/** What may stand between date and time: 2018-01-02T21:30, 2 Jan 2018, at 9:30pm. */
const fillerPattern = /[,，、()的]|\b(?:at|on|of|the)\b|(?<=\d)t$/g;

type TypedDate = { year: number; month?: number; day?: number };

/** What is left of the typed text as numbers, still unchecked. */
function readDate(text: string, here: string, withTime: boolean): TypedDate | undefined {
  const [year = 0, month = 0, day = 0] = here.split('-').map(Number);
  if (text === '') return withTime && day > 0 ? { year, month, day } : undefined;
  const numbers = (pattern: RegExp) => pattern.exec(text)?.slice(1).map(Number);
  const whole = numbers(/^(\d{4})(\d\d)(\d\d)$/) ?? numbers(/^(\d{4})[-/.年 ]+(\d{1,2})[-/.月 ]+(\d{1,2})[日号]?$/);
  if (whole) return { year: whole[0] ?? 0, month: whole[1] ?? 0, day: whole[2] ?? 0 };
  const short = numbers(/^(\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/);
  if (short) return { year: 2000 + (short[0] ?? 0), month: short[1] ?? 0, day: short[2] ?? 0 };
  const inYear = numbers(/^(\d{4})[-/.年 ]+(\d{1,2})月?$/) ?? numbers(/^((?:19|20)\d\d)(\d\d)$/);
  if (inYear) return { year: inYear[0] ?? 0, month: inYear[1] ?? 0 };
  const alone = numbers(/^(\d{4})年?$/) ?? numbers(/^(\d\d)年$/);
  if (alone) return { year: (alone[0] ?? 0) + ((alone[0] ?? 0) < 100 && text.length === 3 ? 2000 : 0) };
  const dated = numbers(/^(\d{1,2})[-/.月 ]+(\d{1,2})[日号]?$/);
  if (dated) return { year, month: dated[0] ?? 0, day: dated[1] ?? 0 };
  const only = numbers(/^(\d{1,2})月$/);
  if (only) return { year, month: only[0] ?? 0 };
  const onDay = numbers(/^(\d{1,2})[日号]$/);
  return onDay ? { year, month, day: onDay[0] ?? 0 } : readEnglish(text, year);
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');

/** '2 january 2018', 'jan 2nd 2018', 'january 2018', 'jan 2'. */
function readEnglish(text: string, here: number): TypedDate | undefined {
  const match =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? *)?([a-z]{3,9})\.?(?: *(\d{1,2})(?:st|nd|rd|th)?)?(?: +(\d{4}))?$/.exec(text) ?? [];
  const [, before, name = '', after, year] = match;
  const month = monthNames.findIndex((each) => name !== '' && each.startsWith(name)) + 1;
  if (month === 0 || (before && after)) return undefined;
  const day = before ?? after;
  return { year: year ? Number(year) : here, month, ...(day !== undefined && { day: Number(day) }) };
}

function check({ year, month, day }: TypedDate, time: ClockTime | undefined): When | WhenProblem {
  const name = String(year).padStart(4, '0');
  if (month !== undefined && (month < 1 || month > 12)) return { code: 'no-month', month };
  if (time?.wrong !== undefined) return { code: 'no-time', text: time.wrong };
  if (month === undefined || day === undefined) {
    if (time) return { code: 'unreadable' };
    return { date: month === undefined ? name : `${name}-${two(month)}` };
  }
  const date = `${name}-${two(month)}-${two(day)}`;
  if (parseDay(date) === undefined) return { code: 'no-day', year, month, day };
  return time ? { date, time: time.clock } : { date };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
