import { describe, expect, it } from 'vitest';
import { findTalk, matchTalks, type Talk } from '../../../src/core/index.ts';

const talk = (date: string, second: number, more: Partial<Talk> = {}): Talk => ({
  date,
  id: `${String(Math.floor(second / 3600)).padStart(2, '0')}0000`,
  second,
  seconds: 1800,
  lasting: 1800,
  topic: '',
  speaker: '满满',
  from: 0,
  to: 1,
  until: 1,
  announcements: [],
  said: [0, 1],
  messages: 2,
  slides: [],
  questions: [],
  ...more,
});

const noon = talk('2024-05-08', 12 * 3600, { topic: '订单为什么会丢', announced: '林小满-云杉-产品-上海' });
const evening = talk('2024-05-08', 20 * 3600, { topic: 'ETC 与停车', speaker: '周渔-渡口-运营-武汉' });
const later = talk('2024-06-01', 20 * 3600, { topic: '对账' });
const all = [noon, evening, later];

describe('findTalk', () => {
  it.each([
    ['the one that begins there', '2024-05-08', '120000', noon],
    ['the other of that day', '2024-05-08', '200000', evening],
    ['the nearest of the day, where the rule has moved its beginning', '2024-05-08', '195500-k3f9', evening],
    ['none on a day without', '2024-05-09', '200000', undefined],
  ])('gives %s', (_, date, id, found) => {
    expect(findTalk(all, { date, id })).toBe(found);
  });
});

describe('matchTalks', () => {
  it.each<[query: string, found: Talk[]]>([
    ['', all],
    ['  ', all],
    ['订单', [noon]],
    ['etc', [evening]],
    ['ＥＴＣ 停车', [evening]],
    ['云杉', [noon]],
    ['满满', [noon, later]],
    ['满满 对账', [later]],
    ['2024-06', [later]],
    ['榴莲', []],
  ])('finds by topic, speaker, company or date: %j', (query, found) => {
    expect(matchTalks(all, query)).toEqual(found);
  });
});
