import { number } from '../../number.ts';
import type { PanelWords } from '../panel-words.ts';

export const date: PanelWords['date'] = {
  weekdayInitials: ['S', 'M', 'T', 'W', 'T', 'F', 'S'],
  view: 'What the calendar shows',
  month: 'Month',
  years: 'Years',
  previous: 'Previous month',
  next: 'Next month',
  count: (count) => `${number(count)} ${count === 1 ? 'message' : 'messages'}`,
  days: (count) => `${number(count)} ${count === 1 ? 'day' : 'days'}`,
  monthOf: (month, count) => `${month}, ${number(count)} ${count === 1 ? 'message' : 'messages'}`,
  less: 'Less',
  more: 'More',
  dayBefore: 'Before',
  dayAfter: 'After',
  sameDay: 'On this day',
  noSameDay: (day) => `No other year has messages on ${day}.`,
  inAll: (day) => `${day} in all chats`,
  field: 'Date and time to go to',
  example: 'Such as 2018-01-02 21:30',
  go: 'Go',
  nearest: (day) => `No messages on that day; the nearest is ${day}`,
  problems: {
    relative: (text) =>
      `This is a record of the past: nobody could say which day “${text}” is. Write a date, such as 2018-01-02.`,
    noMonth: (month) => `There is no month ${month}.`,
    noDay: (year, month, day) => `${year}-${String(month).padStart(2, '0')} has no day ${day}.`,
    noTime: (text) => `“${text}” is no time of day.`,
    unreadable: 'This is no date that can be read. Write 2018-01-02 21:30, 2 Jan 2018, or January 2018.',
  },
};
