import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, findTalks, formatIds } from '../../../src/core/index.ts';
import { survives } from '../../helpers/growth.ts';
import { sortedEntries } from '../archive/entries.ts';
import { announced, day, evening } from './evening.ts';

const date = '2024-05-08';
const of = (lines: readonly string[]) => findTalks(day(date, lines));
const without = (words: RegExp) => evening.filter((line) => !words.test(line));
const timesAt = (positions: readonly number[] = []) => positions.map((at) => evening[at]?.slice(0, 8));

describe('findTalks', () => {
  it('finds who speaks, on what, when, with which pictures, though the header has another name', () => {
    const entries = day(date, evening);
    const [talk, ...more] = findTalks(entries);
    expect(more).toEqual([]);
    expect(talk).toMatchObject({
      date,
      id: '193005',
      second: 19 * 3600 + 30 * 60 + 5,
      seconds: 9 * 60 + 35,
      lasting: 12 * 60 + 15,
      messages: 12,
      topic: '订单为什么会丢',
      speaker: '满满',
      announced: '林小满-云杉-产品-上海',
      from: 8,
      to: 19,
      until: 25,
      announcements: [2],
      slides: [10, 14, 18],
    });
  });

  it('has for its cover the first slide that the archive has, and none of another host', () => {
    const entries = day(date, evening);
    expect(findTalks(entries)[0]?.cover).toBeUndefined();
    const slides = entries.filter(({ kind }) => kind === 'image');
    Object.assign(slides[1] ?? {}, { src: 'pictures/0123456789ab.png' });
    expect(findTalks(entries)[0]?.cover).toEqual({ src: 'pictures/0123456789ab.png' });
  });

  it('takes what the speaker said for the talk and its answers, and nothing that was said hours later', () => {
    const [talk] = of(evening);
    expect(talk?.said).toEqual([8, 9, 10, 12, 13, 14, 16, 17, 18, 19, 22, 25]);
  });

  it('waits longer for answers where nobody else spoke either, and not where the chat went on', () => {
    const late = '20:50:00 满满 刚把孩子哄睡，前面说的对时还有一点要补充，服务器之间也要对';
    const chatter = Array.from({ length: 12 }, (_, at) => `20:${10 + at}:00 周渔 说说别的，明天谁去开会${at}`);
    const answered = (lines: readonly string[]) => of([...lines].sort())[0]?.messages;
    const lines = [...without(/晚安/), late];
    expect([answered(lines), answered([...lines, ...chatter])]).toEqual([13, 12]);
  });

  it.each(['请教下', '那这个号是一天一换还是一单一换'])('takes for a question: %s', (words) => {
    const [talk] = of([...evening, `19:42:10 白砚 ${words}`].sort());
    expect(talk?.questions.length).toBe(4);
  });

  it('keeps what asks, what talks to the speaker, and what the asker adds; not applause, nor asides', () => {
    const [talk] = of(evening);
    expect(timesAt(talk?.questions)).toEqual(['19:40:10', '19:41:30', '19:41:35']);
  });

  it('is found by what the speaker says of it, where no host announced it', () => {
    expect(of(without(/苏禾|签到|簽到|打卡/))).toMatchObject([
      { speaker: '满满', topic: '订单为什么会丢', announcements: [], from: 2 },
    ]);
  });

  it('is found by those who thank, where nobody says what it is', () => {
    const plain = without(/苏禾|签到|簽到|打卡/).map((line) =>
      line.replace(/今天给大家分享|今天的分享/, '说说这半年夜里值班碰到的那些事，机房的人说是网络，网络的人说是机房'),
    );
    expect(of(plain)).toEqual([]);
    const thanked = ['19:45:00 周渔 感谢小满的分享', '19:45:03 江知 谢谢满满老师分享[玫瑰]', '19:45:09 白砚 好'];
    expect(of([...plain.slice(0, -1), ...thanked])).toMatchObject([{ speaker: '满满', topic: '' }]);
  });

  it.each([
    ['an announcement after which nobody speaks for long', evening.filter((line) => !line.includes('满满'))],
    [
      'plans for the week',
      ['10:00:00 苏禾 本周分享安排：周三 @林小满 主题待定，周五 @白砚 主题是“索引”', ...without(/./)],
    ],
    [
      'two who talk with each other',
      Array.from({ length: 60 }, (_, at) => {
        const clock = `20:${String(at).padStart(2, '0')}:00`;
        return `${clock} ${at % 2 ? '周渔' : '白砚'} 今天说到分享这件事我还是觉得应该先把日志打全再谈别的，不然白谈`;
      }),
    ],
    ['thanks alone', ['20:00:00 周渔 感谢分享', '20:00:01 白砚 感谢分享', '20:00:02 江知 今天的分享太精彩了']],
  ])('takes no talk from %s', (_, lines) => {
    expect(of(lines)).toEqual([]);
  });

  it('lets the last announcement tell the topic, and keeps them all', () => {
    const corrected = `19:05:00 苏禾 抱歉，更正一下主题。${announced.replace('订单为什么会丢', '订单去哪儿了')}`;
    const lines = [...evening.slice(0, 6), corrected, ...evening.slice(6)];
    expect(of(lines)).toMatchObject([{ topic: '订单去哪儿了', announcements: [2, 6] }]);
  });

  it('follows a talk past midnight, and finds it once', () => {
    const shift = (4 * 60 + 24) * 60;
    const entries = day('2024-05-08', evening.slice(2, -1)).map((each): Entry => {
      const second = each.second + shift;
      return second < 86_400 ? { ...each, second } : { ...each, date: '2024-05-09', second: second - 86_400 };
    });
    expect(new Set(entries.map((each) => each.date)).size).toBe(2);
    expect(findTalks(entries)).toMatchObject([
      { date: '2024-05-08', slides: [8, 12, 16], to: 17, until: 23, seconds: 575 },
    ]);
  });

  it('shows both copies of merged phones, and counts them once', () => {
    const entries = day(date, evening);
    const twice = entries.flatMap((each): Entry[] => [each, { ...each, speaker: `${each.speaker}2`, twin: true }]);
    const [talk] = findTalks(twice);
    expect(talk).toMatchObject({ from: 16, to: 38, slides: [20, 28, 36] });
    expect(talk?.said.slice(0, 4)).toEqual([16, 17, 18, 19]);
  });

  it('never throws, and gives positions in order, within the chat, whatever the messages', () => {
    const line = fc.constantFrom(...evening.map((each) => each.slice(9)), '满满 今天分享一下', `我 ${announced}`);
    const lively = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 86_399 }), line), { maxLength: 120 })
      .map((rows) => rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]))
      .map((rows) =>
        rows.flatMap(([number, second, said]) => {
          const [made] = day(`2024-05-0${number + 1}`, [`00:00:00 ${said}`]);
          return made ? [{ ...made, second }] : [];
        }),
      );
    fc.assert(fc.property(fc.oneof(sortedEntries, lively), isSound), { numRuns: 300 });
  });

  it('takes time in proportion to the messages, on a day that is all announcements and applause', () => {
    const texts = [announced, '今天给大家分享一下这个那个，一共三个小故事，最后一个最贵', '签到', '感谢分享'];
    const prepare = (length: number) => {
      const count = Math.floor(length / 20);
      const entries = Array.from({ length: count }, (_, at): Entry => {
        const second = Math.floor((at / count) * 86_399);
        const text = texts[at % 40 < 30 ? 1 : at % 4] ?? '';
        return { date, second, speaker: `n${Math.floor(at / 40)}`, kind: 'text', text };
      });
      return () => findTalks(entries);
    };
    expect(survives(prepare)).toBe(true);
  });
});

function isSound(entries: Entry[]): void {
  const ids = formatIds(entries);
  let end = -1;
  for (const talk of findTalks(entries)) {
    const { from, to, until, said, slides, questions, announcements } = talk;
    expect(end < from && from <= to && to <= until && until < entries.length).toBe(true);
    end = to;
    expect([talk.date, talk.id, talk.speaker]).toEqual([entries[from]?.date, ids[from], entries[from]?.speaker]);
    for (const list of [said, slides, questions, announcements])
      expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
    for (const position of [...said, ...questions]) expect(position >= from && position <= until + 1).toBe(true);
    for (const position of slides) expect(entries[position]).toMatchObject({ kind: 'image', speaker: talk.speaker });
    for (const position of announcements) expect(position).toBeLessThan(from);
  }
}
