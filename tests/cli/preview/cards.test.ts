import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type DayFacts, dayStrips, type LifeFacts, lifeStrips } from '../../../src/cli/preview/cards.ts';
import { openFont } from '../../../src/cli/preview/font.ts';
import { createLettering } from '../../../src/cli/preview/lettering.ts';
import { createPainter } from '../../../src/cli/preview/painter.ts';
import { card, column, drawScene } from '../../../src/cli/preview/scene.ts';
import { decodePng } from '../../helpers/png.ts';

const lettering = createLettering(openFont(resolve('node_modules/@fontsource/noto-sans-sc')));
const paint = createPainter(drawScene());
const hours = (...counts: [hour: number, count: number][]) =>
  Array.from({ length: 24 }, (_, hour) => counts.find(([at]) => at === hour)?.[1] ?? 0);

const day: DayFacts = {
  title: '冷链夜航船',
  date: '2024-03-12',
  count: 312,
  speakers: 27,
  hours: hours([9, 12], [20, 300]),
};
const life: LifeFacts = {
  title: '冷链夜航船',
  first: '2023-12-31',
  last: '2024-11-11',
  bars: [3, 0, 40, 12],
  words: ['31,080 条消息', '512 人', '396 天'],
};
const fileOf = (facts: Partial<DayFacts>) => paint(dayStrips(lettering, { ...day, ...facts }), 'key');
const dayCard = (facts: Partial<DayFacts> = {}) => decodePng(fileOf(facts));
const lifeCard = (facts: Partial<LifeFacts> = {}) =>
  decodePng(paint(lifeStrips(lettering, { ...life, ...facts }), 'key'));

const white = '#ffffff';
const rows = { title: { y: 60, height: 96 }, date: { y: 160, height: 124 }, bars: { y: 364, height: 128 } };
const within = ({ y, height }: { y: number; height: number }) => ({ x: card.x + 8, y, width: card.width - 16, height });
const long = '全国第三届支付产品与清结算架构实战交流分享群（二群）——禁止广告，禁止闲聊，违者移出本群';

describe('the card of a day', () => {
  it('is 1200 × 630, on paper, with everything in the square that messengers crop', () => {
    const picture = dayCard();
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    expect(picture.at(1, 1)).toBe('#ededed');
    expect(card.x).toBeGreaterThanOrEqual((1200 - 630) / 2);
    expect(card.x + card.width).toBeLessThanOrEqual((1200 + 630) / 2);
  });

  it('has the title in Chinese, dark enough to be read', () => {
    const ink = dayCard().inkIn(within(rows.title), white);
    expect(ink?.x).toBeGreaterThanOrEqual(column.x);
    // Five characters of 44 px.
    expect(ink?.width).toBeGreaterThan(5 * 44 * 0.9);
    expect(ink?.width).toBeLessThan(5 * 44);
    expect(dayCard({ title: '慢火烘豆子' }).inkIn(within(rows.title), white)).not.toEqual(ink);
  });

  it.each([
    ['a long Chinese title', long],
    ['one long Latin word', 'a'.repeat(400)],
    ['many words', 'Slow Roasters and Friends of Good Coffee and Even Better Conversation, Hangzhou and Shanghai'],
    ['a title of one wide character', '𠮷'],
  ])('keeps %s within its column', (_, title) => {
    const ink = dayCard({ title }).inkIn(within(rows.title), white);
    expect(ink?.x).toBeGreaterThanOrEqual(column.x - 2);
    expect((ink?.x ?? 0) + (ink?.width ?? 0)).toBeLessThanOrEqual(column.x + column.width + 2);
    expect((ink?.y ?? 0) + (ink?.height ?? 0)).toBeLessThan(rows.date.y);
  });

  it.each([
    ['☕🔥慢火烘豆子👨‍👩‍👧', '慢火烘豆子'],
    ['慢火🔥烘豆子\u{10ffff}', '慢火 烘豆子'],
    ['🔥🔥', '聊记'],
  ])('leaves out what the font does not have: %s', (title, drawn) => {
    expect(fileOf({ title })).toEqual(fileOf({ title: drawn }));
  });

  it('has a bar for each hour in which somebody spoke, as high as they were many', () => {
    const picture = dayCard();
    const isGreen = (x: number, y: number) => picture.at(x, y) === '#07c160';
    const greens = Array.from({ length: column.width }, (_, x) => x + column.x).filter((x) => isGreen(x, 480));
    const tall = greens.filter((x) => isGreen(x, 380));
    expect(greens.length).toBe(2 * tall.length);
    expect(Math.min(...greens)).toBeLessThan(Math.min(...tall));
    expect(dayCard({ hours: hours([9, 1]) }).inkIn({ ...within(rows.bars), height: 90 }, white)).toBeUndefined();
  });

  it('is the same whatever was drawn before it', () => {
    const first = fileOf({});
    fileOf({ title: long, date: '2017-12-31', count: 1e6, speakers: 1e4, hours: hours([0, 1e5], [23, 9e5]) });
    expect(fileOf({})).toEqual(first);
    expect(createPainter(drawScene())(dayStrips(lettering, day), 'key')).toEqual(first);
  });
});

describe('the card of a chat or an archive', () => {
  it.each([[life.title], [long], ['Slow Roasters & Friends']])('has the title %s large, within its column', (title) => {
    const ink = lifeCard({ title }).inkIn({ ...within(rows.title), height: 220 }, white);
    expect(ink?.width).toBeGreaterThan(column.width * 0.8);
    expect((ink?.x ?? 0) + (ink?.width ?? 0)).toBeLessThanOrEqual(column.x + column.width + 2);
  });

  it('leaves out the last words where there is no room for all', () => {
    const words = ['1,031,080,000 条消息', '512,000 人', '396 天'];
    expect(lifeCard({ words }).at(0, 0)).toBe('#ededed');
    const [line] = [{ ...within({ y: 520, height: 60 }), width: column.width - 60 }];
    expect(lifeCard({ words }).inkIn(line, white)).toEqual(lifeCard({ words: words.slice(0, 1) }).inkIn(line, white));
  });
});

test('pictures look as they did when `look` (previews.ts) was set: raise it with the change, so that sites draw theirs anew', () => {
  const files = [fileOf({}), fileOf({ title: long }), paint(lifeStrips(lettering, life), 'key')];
  const pixels = files.map((file) => {
    const { at } = decodePng(file);
    return Array.from({ length: 630 * 150 }, (_, index) => at((index % 150) * 8, Math.floor(index / 150))).join('');
  });
  expect(createHash('sha256').update(pixels.join('')).digest('hex').slice(0, 12)).toBe('f315e70750bf');
});
