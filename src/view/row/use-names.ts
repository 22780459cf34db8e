import { useEffect } from 'react';
import { findPerson, peoplePaths } from '../../core/index.ts';
import { useActions, useViewer } from '../viewer.ts';

/** All names of whoever writes under this one; it alone until it is known who is who. */
export function useNames(speaker: string): readonly string[] {
  const { loadPeople } = useActions();
  useEffect(() => {
    loadPeople();
  }, [loadPeople]);
  const entry = useViewer((state) => state.chat?.entry);
  const people = useViewer((state) => state.people[(entry && peoplePaths(entry)?.people) ?? '']);
  const persons = people?.state === 'ready' ? people.table.persons : [];
  return persons[findPerson(persons, speaker)]?.names.map(({ name }) => name) ?? [speaker];
}
