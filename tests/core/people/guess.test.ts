import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCity } from '../../../src/core/people/cities.ts';
import { guessNames } from '../../../src/core/people/guess.ts';
import { readRole } from '../../../src/core/people/roles.ts';

test.each([
  // name, person, company, role, city
  ['林小满-云杉支付-产品经理-上海', '林小满', '云杉支付', '产品经理', '上海'],
  ['林小满 云杉 产品 上海市', '林小满', '云杉', '产品', '上海'],
  ['林小满～云杉～产品～SH', '林小满', '云杉', '产品', '上海'],
  ['林小满?云杉?产品?上海', '林小满', '云杉', '产品', '上海'],
  ['林小满（云杉）', '林小满', '云杉', '', ''],
  ['云杉支付_王一诺', '王一诺', '云杉支付', '', ''],
  ['泉州霜桥银行-架构师-王一诺', '王一诺', '泉州霜桥银行', '架构师', ''],
  ['云杉记-架构师-王一诺-泉州', '王一诺', '云杉记', '架构师', '泉州'],
  ['上海_远舟_研发_王一诺', '王一诺', '远舟', '研发', '上海'],
  ['支付产品-timo-上海', 'timo', '', '支付产品', '上海'],
  ['三方支付  王一诺', '王一诺', '', '', ''],
  ['王一诺-远舟支付工程师', '王一诺', '远舟支付', '工程师', ''],
  ['王一诺-远舟首席架构师', '王一诺', '远舟', '首席架构师', ''],
  ['王一诺-远舟CTO', '王一诺', '远舟', 'CTO', ''],
  ['王一诺-远舟深圳', '王一诺', '远舟', '', '深圳'],
  ['王一诺-霜桥商务-技术', '王一诺', '霜桥商务', '技术', ''],
  ['王一诺-远舟-副总-深圳', '王一诺', '远舟', '副总', '深圳'],
  ['阿木-云杉-开发', '阿木', '云杉', '开发', ''],
  ['Tim-YZH-技术经理-佛山', 'Tim', 'YZH', '技术经理', '佛山'],
  ['乔木-palemoon-技术', '乔木', 'palemoon', '技术', ''],
  ['云杉_研发_eden_杭州', '云杉', '', '研发', '杭州'],
  ['Autumn 陆知秋', '陆知秋', '', '', ''],
  ['王一诺（休假中）', '王一诺', '', '', ''],
  ['成都-阿木', '阿木', '', '', '成都'],
  // Nothing that could be told apart from a play with words.
  ['Q_T', 'Q', '', '', ''],
  ['晴-雨', '晴', '', '', ''],
  ['小鱼_果子', '小鱼', '', '', ''],
  ['清茶、饼干', '清茶', '', '', ''],
  ['over the hills', 'over the hills', '', '', ''],
  ['林小满', '林小满', '', '', ''],
  ['不吃冰的企鹅', '不吃冰的企鹅', '', '', ''],
  ['？？', '', '', '', ''],
  ['', '', '', '', ''],
])('%j is %j of %j, %j in %j', (name, person, company, role, city) => {
  const [guess] = guessNames([name]);
  expect([guess?.person, guess?.company ?? '', guess?.role ?? '', guess?.city ?? '']).toEqual([
    person,
    company,
    role,
    city,
  ]);
});

test('what two names share is taken for their company, even without a role beside it', () => {
  expect(guessNames(['小鱼_远舟'])[0]?.company).toBeUndefined();
  expect(guessNames(['小鱼_远舟', '晴_远舟']).map(({ company }) => company)).toEqual(['远舟', '远舟']);
});

test.each([
  ['产品经理', '产品'],
  ['PM', '产品'],
  ['支付PM', '产品'],
  ['研发经理', '技术'],
  ['java开发', '技术'],
  ['高级架构师', '技术'],
  ['风控产品', '产品'],
  ['运营总监', '运营'],
  ['Sales', '商务'],
  ['风险经理', '风控'],
  ['联合创始人', '管理'],
  ['总监', '管理'],
])('%s is of the field %s', (role, field) => {
  expect(readRole(role)).toEqual({ role, field, rest: '' });
});

test.each(['林小满', '云杉', 'Tempo', 'Disco', 'Pampa', ''])('%j is no role', (text) => {
  expect(readRole(text)).toBeNull();
});

test.each([
  ['上海', '上海', ''],
  ['云南省', '云南', ''],
  ['上海浦东', '上海', ''],
  ['shenzhen', '深圳', ''],
  ['云杉支付上海', '上海', '云杉支付'],
])('%s is in %s, and %j is left', (part, city, rest) => {
  expect(readCity(part)).toEqual({ city, rest });
});

test.each(['泉州霜桥银行', '林小满', 'sz', '东方', ''])('%j is no city', (part) => {
  expect(readCity(part)).toBeNull();
});

test('whatever a name holds, what is guessed stands in it, but for the city and the field', () => {
  const letter = fc.constantFrom(...'林小满云杉支付产品经理上海-_～ ()?AbSH');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 30 }), (name) => {
      const { person, company = '', role = '' } = guessNames([name])[0]!;
      const written = name.replace(/[?-]/g, '-');
      for (const part of [person, company, role]) expect(written).toContain(part.replace(/[?-]/g, '-'));
    }),
  );
});

test('a name that is too long for a name is not read', () => {
  expect(guessNames(['林小满-云杉-产品-'.repeat(100_000)])).toEqual([{ person: '' }]);
});
