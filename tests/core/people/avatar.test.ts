import fc from 'fast-check';
import { expect, test } from 'vitest';
import { avatarGrounds, avatarOf } from '../../../src/core/people/avatar.ts';
import { speakerPart } from '../../../src/core/people/speaker-part.ts';
import { survives } from '../../helpers/growth.ts';

test.each([
  ['林小满', '小满'],
  ['阿木', '阿木'],
  ['欧阳若水', '若水'],
  ['风', '风'],
  ['不吃冰的企鹅', '企鹅'],
  ['林小满-云杉-产品-上海', '小满'],
  ['小布 家庭烘焙 天津', '小布'],
  ['戚十一～窄门咖啡～店主～泉州', '十一'],
  ['云杉支付_王一诺', '一诺'],
  ['云杉银行-架构师-林小满', '小满'],
  ['云杉支付', '支付'],
  ['Tim', 'T'],
  ['tim-云杉-架构', 'T'],
  ['Tim.Zhang', 'TZ'],
  ['over the far hills', 'OT'],
  ['Ada Moon', 'AM'],
  ['Émile', 'É'],
  ['晴岚Wa', '晴岚'],
  ['V哥', 'V哥'],
  ['313萍萍妞1?13', '萍妞'],
  ['栗子?', '栗子'],
  ['🌸小花', '🌸小花'.slice(2)],
  ['👨‍👩‍👧', '👨‍👩‍👧'],
  ['🌸🌸🌸', '🌸'],
  ['13800', '00'],
  ['7', '7'],
  ['??', ''],
  ['', ''],
  ['   ', ''],
  ['-_-', ''],
])('the avatar of %j has the letters %j', (speaker, letters) => {
  expect(avatarOf(speaker).letters).toBe(letters);
});

test('a name that gains a company, a city or a lost emoji keeps its face', () => {
  const face = avatarOf('林小满');
  for (const name of ['林小满-云杉-产品-上海', '林小满(云杉)', '林小满??', '云杉支付_林小满'])
    expect(avatarOf(name)).toEqual(face);
});

test('a hundred names are spread over all twelve grounds', () => {
  const grounds = new Set(Array.from({ length: 100 }, (_, index) => avatarOf(`路人${index}号`).ground));
  expect(grounds.size).toBe(avatarGrounds);
});

test('any name has at most two signs and a ground of the table', () => {
  const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const { letters, ground } = avatarOf(name);
      expect([...signs.segment(letters)].length).toBeLessThanOrEqual(2);
      expect(ground).toBeGreaterThanOrEqual(0);
      expect(ground).toBeLessThan(avatarGrounds);
    }),
    { examples: [['A ᾀ'], ['ß ß']] },
  );
});

test('the part that names the person is a piece of the name', () => {
  fc.assert(fc.property(fc.string(), (name) => name.includes(speakerPart(name))));
});

test('a hostile name costs no more than its length', () => {
  const units = [' ', '?', '林 ', '-', 'a '];
  for (const unit of units) expect(survives((length) => () => avatarOf(unit.repeat(length)))).toBe(true);
});
