import { describe, expect, it } from 'vitest';
import { parseAnnouncement, readTopic } from '../../../src/core/talks/announcement.ts';

describe('parseAnnouncement', () => {
  it.each([
    [
      '今天请到一位朋友，@远舟-青禾-研发-苏州 给大家做分享，主题是“一个队列的一生”开始时间为【19:30】；欢迎！',
      { topic: '一个队列的一生', name: '远舟-青禾-研发-苏州', second: 70_200 },
    ],
    [
      '今天请到一位朋友，@远舟 | 青禾 | 研发 给大家做分享，主题是 “《队列基础》” 开始时间为【北京时间 20:05】',
      { topic: '队列基础', name: '远舟 | 青禾 | 研发', second: 72_300 },
    ],
    [
      '今晚 19:45，请老炉子讲《一爆之前》，半小时，讲完吵架。签到',
      { topic: '一爆之前', name: '老炉子', second: 71_100 },
    ],
    [
      '【预告】今晚 20:00 第三次夜谈。 主讲：远舟，青禾研发。 题目：《队列的一生》。',
      { topic: '队列的一生', name: '远舟', second: 72_000 },
    ],
    [
      '预告一下，今晚的分享提前到17:30分，主题是“对账”，主讲为@远舟-青禾。欢迎围观',
      { topic: '对账', name: '远舟-青禾', second: 63_000 },
    ],
    [
      '今晚 由@远舟-青禾(苏州)-架构 前辈给大伙儿 分享“队列设计经验”，主题：队列设计',
      { topic: '队列设计', name: '远舟-青禾(苏州)-架构' },
    ],
  ])('reads %s', (text, announcement) => {
    expect(parseAnnouncement(text)).toEqual(announcement);
  });

  it.each([
    '感谢今天 @远舟 的分享，主题选得好',
    '本周分享：周三 19:30 @远舟 主题是“队列”，周五 19:30 @若谷 主题是“索引”',
    '分享的主题是什么',
    '时间：1月13日 15:00 地点：六楼 主题：“新年” 邀请群里朋友来聚餐',
    `今天请到 @远舟 来分享，主题是“${'长'.repeat(3000)}”`,
    '',
  ])('takes %s for something else', (text) => {
    expect(parseAnnouncement(text)).toBeNull();
  });
});

it.each([
  ['今天分享的主题是：【队列基础】', '队列基础'],
  ['主题是 “《队列》”', '队列'],
  ['主题为 队列，欢迎', '队列'],
  ['没有', ''],
])('reads the topic of %s', (text, topic) => {
  expect(readTopic(text)).toBe(topic);
});
