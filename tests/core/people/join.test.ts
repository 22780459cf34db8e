import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/core/archive/people.ts';
import { joinPeople, peopleOfSpeakers } from '../../../src/core/people/join.ts';

const person = (name: string, count: number, more: Partial<Person> = {}): Person => {
  return { name, names: [{ name, count }], also: [], count, first: 0, last: count, ...more };
};
const chat = (id: string, year: number, persons: Person[]) => {
  return { chat: id, people: { persons }, dateOf: (at: number) => `${year}-01-${String(at + 1).padStart(2, '0')}` };
};

describe('the members of several chats', () => {
  it('are one where they are called the same, with all names, messages, dates and chats', () => {
    const one = person('林未央', 5, { names: [{ name: '未央', count: 5 }], also: ['未央-云杉'], city: '上海' });
    const other = person('林未央', 3, { names: [{ name: '未央-云杉', count: 3 }], company: '云杉' });
    const list = joinPeople([chat('a', 2023, [person('安可', 7), one]), chat('b', 2022, [other])]);
    expect(list.map(({ name, count }) => [name, count])).toEqual([
      ['林未央', 8],
      ['安可', 7],
    ]);
    expect(list[0]).toMatchObject({
      names: [
        { name: '未央', count: 5 },
        { name: '未央-云杉', count: 3 },
      ],
      also: [],
      from: '2022-01-01',
      to: '2023-01-06',
      company: '云杉',
      city: '上海',
      chats: [
        { chat: 'a', number: 1, count: 5 },
        { chat: 'b', number: 0, count: 3 },
      ],
    });
  });

  it('are several where each is the owner of a phone of whom nobody says who that is', () => {
    expect(joinPeople([chat('a', 2023, [person('我', 2)]), chat('b', 2023, [person('我', 1)])])).toHaveLength(2);
  });
});

it('an archive that tells of no persons has one for each speaker', () => {
  const table = { names: ['安可', '未央'], counts: [3, 1], by: Uint16Array.of(0, 1, 0, 0), kinds: new Map() };
  expect(peopleOfSpeakers(table).persons).toEqual([
    { ...person('安可', 3), first: 0, last: 3 },
    { ...person('未央', 1), first: 1, last: 1 },
  ]);
});
