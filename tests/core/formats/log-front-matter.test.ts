import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/core/formats/markdown-log.ts';
import { message } from '../../helpers/day-log.ts';

const body = message('08:00:00', 'a', 'x');

function read(text: string, file = 'chat/log.md') {
  const { entries, problems, hints } = readLog(text, file);
  return { dates: entries.map((entry) => entry.date), problems: problems.map(({ code }) => code), hints };
}

describe('the day of a log', () => {
  it.each<[what: string, front: string, file: string, date: string, problems: string[]]>([
    ['date:', 'date: 2018-01-02 12:00:00\ntitle: "2018-01-03-WeChat"', '2018-01-04.md', '2018-01-02', []],
    ['date: with other signs', 'date:\t2018/1/2', 'x.md', '2018-01-02', []],
    ['the title', 'title: "2018-01-03-WeChat"', '2018-01-04.md', '2018-01-03', ['date-from-title']],
    ['the file name', 'title: x', 'a/2018-01-04-chat.md', '2018-01-04', ['date-from-name']],
    ['the file name, written together', 'title: x', '20180104.md', '2018-01-04', ['date-from-name']],
    ['29 February of a leap year', 'date: 2016-02-29', 'x.md', '2016-02-29', []],
    [
      'the title, where date: is none',
      'date: 2018-02-29\ntitle: 2018-03-01',
      'x',
      '2018-03-01',
      ['bad-date', 'date-from-title'],
    ],
  ])('is that of %s', (_what, front, file, date, problems) => {
    const log = read(`---\n${front}\n---\n${body}`, file);
    expect([log.dates, log.problems.sort(), log.hints.date]).toEqual([[date], problems, date]);
  });

  it.each([['2018-13-01'], ['2018-00-10'], ['2018-04-31'], ['1900-02-29'], ['2018-1-234'], ['120180-01-01']])(
    'is not %s',
    (date) => {
      const log = readLog(`---\ndate: ${date}\n---\n${body}${body}`, '2018-02-30.md');
      expect(log.entries).toEqual([]);
      expect(log.problems).toEqual([
        { code: 'no-date', file: '2018-02-30.md', line: 1, args: { count: 2 } },
        { code: 'bad-date', file: '2018-02-30.md', line: 2, args: { value: date } },
      ]);
      expect(log.hints.date).toBeUndefined();
    },
  );
});

describe('front matter', () => {
  it('is not YAML', () => {
    const log = read(
      `---\nlayout: post\nheader-img:\t{a|b}??\nauthor:     甲|乙: "丙@\ndate: 2018-01-02\n---\n${body}`,
    );
    expect(log).toEqual({
      dates: ['2018-01-02'],
      problems: [],
      hints: { date: '2018-01-02', guest: '甲|乙: "丙@', merged: false, aliases: [] },
    });
  });

  it.each(['PaymentGroup', 'None', ''])('names no guest in author: %s', (author) => {
    expect(read(`---\nauthor: ${author}\ndate: 2018-01-02\n---\n${body}`).hints.guest).toBeUndefined();
  });

  it('that does not end is ended by the first message', () => {
    const log = readLog(`---\ndate: 2018-01-02\n${body}`, 'x.md');
    expect(log.entries).toHaveLength(1);
    expect(log.problems).toEqual([{ code: 'front-matter-open', file: 'x.md', line: 3 }]);
  });

  it('that does not end in a hundred lines is no front matter any more, but text', () => {
    const log = readLog(`---\ndate: 2018-01-02\n${'x: y\n'.repeat(98)}还在  \n   \n${body}`, 'x.md');
    expect(log.entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['unknown', '还在'],
      ['text', 'x'],
    ]);
    expect(log.problems.map(({ code, line }) => [code, line])).toEqual([
      ['front-matter-open', 101],
      ['text-before-header', 101],
    ]);
  });

  it('may lack its first line', () => {
    expect(read(`date: 2018-01-02\n---\n${body}`).dates).toEqual(['2018-01-02']);
  });

  it('may be missing where the file name has the day', () => {
    expect(read(body, '2018-01-02.md')).toMatchObject({ dates: ['2018-01-02'], problems: ['front-matter-missing'] });
  });

  it.each(['', '\ufeff', '\n\n', '---\ndate: 2018-01-02\n---\n', '---\ndate: 2018-01-02\n---', '---'])(
    'without a message after it is a problem, not a crash: %j',
    (text) => expect(read(text).problems).toContain('no-messages'),
  );
});
