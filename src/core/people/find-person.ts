import type { Person } from '../archive/people.ts';

/** The person who has a name: in this chat, as the owner calls them, or elsewhere; the number, or -1. */
export function findPerson(persons: readonly Person[], name: string): number {
  const own = persons.findIndex(({ names }) => names.some((each) => each.name === name));
  if (own >= 0) return own;
  const called = persons.findIndex((person) => person.name === name);
  return called >= 0 ? called : persons.findIndex(({ also }) => also.includes(name));
}
