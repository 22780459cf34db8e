import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Person } from '../../../src/core/archive/people.ts';
import { createMemberFinder } from '../../../src/core/people/find-members.ts';
import { joinPeople } from '../../../src/core/people/join.ts';
import { foldName } from '../../../src/core/people/match.ts';

const readings = new Map(
  Object.entries({
    林: 'lin',
    小: 'xiao',
    满: 'man',
    知: 'zhi',
    夏: 'xia',
    云: 'yun',
    杉: 'shan',
    曾: 'ceng zeng',
    若: 'ruo',
  }).map(([character, list]) => [character, list.split(' ')]),
);

const person = (name: string, more: Partial<Person> = {}): Person => {
  return { name, names: [{ name, count: 1 }], also: [], count: 1, first: 0, last: 0, ...more };
};
const finder = (persons: readonly Person[]) =>
  createMemberFinder(
    joinPeople([{ chat: 'a', people: { persons }, dateOf: (at) => `2024-01-${String(at + 1).padStart(2, '0')}` }]),
    readings,
  );
const namesFound = (persons: readonly Person[], wish: Parameters<ReturnType<typeof finder>>[0]) =>
  finder(persons)(wish).members.map(({ name }) => name);

const names = ['林小满-云杉', 'Ａｌｅｘ Wu', 'alexandra', '🌊 知夏', 'Ⅲ号', 'سارة', '曾若', ''];

test.each<[typed: string, found: number[]]>([
  ['', [0, 1, 2, 3, 4, 5, 6, 7]],
  ['   ', [0, 1, 2, 3, 4, 5, 6, 7]],
  // Any part of a name, whatever width and case.
  ['云杉', [0]],
  ['满-云', [0]],
  ['ALEX', [1, 2]],
  ['ａｌｅｘ ', [1, 2]],
  ['alex w', [1]],
  ['🌊', [3]],
  ['iii', [4]],
  ['سار', [5]],
  // Pinyin, initials, both by turns, unfinished; from any character on.
  ['linxiaoman', [0]],
  ['lxm', [0]],
  ['linxm', [0]],
  ['lxiaom', [0]],
  ['xiao man', [0]],
  ["xiao'man", [0]],
  ['manyunsh', [0]],
  ['zx', [3]],
  ['zhx', [3]],
  ['zhixia', [3]],
  ['zengruo', [6]],
  ['cengruo', [6]],
  ['zr', [6]],
  // Not what only looks like it.
  ['lm', []],
  ['ixm', []],
  ['linxiaomanx', []],
  ['林小满 alex', []],
  ['nobody', []],
])('%j finds who is written or read like it', (typed, found) => {
  expect(
    namesFound(
      names.map((name) => person(name)),
      { text: typed },
    ),
  ).toEqual(found.map((index) => names[index]));
});

test('somebody is found by each of their names, and by those they have elsewhere', () => {
  const one = person('未央', {
    names: [
      { name: '林小满', count: 2 },
      { name: 'Kai', count: 1 },
    ],
    also: ['若'],
  });
  for (const text of ['未央', 'lxm', 'kai', 'ruo']) expect(namesFound([one, person('曾')], { text })).toEqual(['未央']);
});

test('whatever part of a name is typed finds its bearer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.nat(12), fc.nat(12), (name, a, b) => {
      const text = name.slice(Math.min(a, b), Math.max(a, b));
      // A part that is no whole character is nothing that can be typed.
      fc.pre(foldName(name).includes(foldName(text)));
      expect(namesFound([person(name)], { text })).toEqual([name]);
    }),
  );
});

describe('facets', () => {
  const persons = [
    person('a', { company: '云杉', city: '上海' }),
    person('b', { company: '云杉', city: '北京', field: '产品' }),
    person('c', { company: '远舟', city: '上海' }),
    person('d'),
  ];

  it('leave who seems to be of this company, field and city', () => {
    expect(namesFound(persons, { company: '云杉' })).toEqual(['a', 'b']);
    expect(namesFound(persons, { company: '云杉', city: '上海' })).toEqual(['a']);
    expect(namesFound(persons, { company: '云杉', city: '上海', text: 'b' })).toEqual([]);
  });

  it('offer what there is, counted with everything else that is asked', () => {
    const { choices } = finder(persons)({ company: '云杉' });
    expect(choices.company).toEqual([
      { value: '云杉', count: 2 },
      { value: '远舟', count: 1 },
    ]);
    expect(choices.city.map(({ value, count }) => [value, count])).toEqual([
      ['上海', 1],
      ['北京', 1],
    ]);
    expect(choices.field).toEqual([{ value: '产品', count: 1 }]);
  });
});

describe('the order', () => {
  const persons = [
    person('小满', { count: 9, first: 3, last: 5 }),
    person('Kai', { count: 5, first: 0, last: 4 }),
    person('🌊', { count: 2, first: 1, last: 9 }),
    person('林', { count: 1, first: 7, last: 7 }),
  ];

  it.each([
    ['count', ['小满', 'Kai', '🌊', '林']],
    ['recent', ['🌊', '林', '小满', 'Kai']],
    ['early', ['Kai', '🌊', '小满', '林']],
    ['name', ['Kai', '林', '小满', '🌊']],
  ] as const)('by %s', (order, expected) => {
    expect(namesFound(persons, { order })).toEqual(expected);
  });
});
