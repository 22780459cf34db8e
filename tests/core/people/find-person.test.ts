import { expect, test } from 'vitest';
import { findPerson } from '../../../src/core/people/find-person.ts';

const person = (name: string, names: string[], also: string[] = []) => {
  return { name, names: names.map((each) => ({ name: each, count: 1 })), also, count: 1, first: 0, last: 0 };
};
const persons = [person('林未央', ['未央', '央央'], ['安可']), person('安可', ['安可']), person('央央', ['若谷'])];

test.each([
  ['未央', 0],
  ['林未央', 0],
  // A name that was written here comes before one that somebody is called, or has elsewhere.
  ['央央', 0],
  ['安可', 1],
  ['若谷', 2],
  ['谁', -1],
  ['', -1],
])('%j is who wrote under it, is called so, or is so elsewhere', (name, expected) => {
  expect(findPerson(persons, name)).toBe(expected);
});
