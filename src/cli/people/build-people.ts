import {
  type Alias,
  buildPeopleFile,
  buildPortraits,
  type ChatEntry,
  createPersons,
  type Entry,
  gatherPeople,
  peoplePaths,
} from '../../core/index.ts';
import { hashFile } from '../hash-file.ts';
import { personWords } from '../output/words/person-words.ts';
import { readingsOf } from './readings.ts';

type DataFile = { path: string; text: string };

/** The files that tell of a chat's persons, and their hashes for its entry in the manifest. */
export async function buildPeople(
  { id, me }: Pick<ChatEntry, 'id' | 'me'>,
  entries: readonly Entry[],
  aliases: readonly Alias[],
): Promise<{ people: [string, string]; files: DataFile[] }> {
  const known = createPersons(aliases, me);
  const gathered = gatherPeople(entries, known);
  const names = gathered.persons.flatMap((person) => [...person.names.keys()]);
  const also = gathered.persons.flatMap(({ key }) => known.namesOf(key));
  const readings = await readingsOf(new Set([...names, ...also]));
  const words = personWords(entries, gathered.of, names);
  const list = formatFile(buildPeopleFile(id, { ...gathered, known, readings }));
  const portraits = formatFile(buildPortraits(id, gathered, words));
  const people: [string, string] = [hashFile(list), hashFile(portraits)];
  const paths = peoplePaths({ id, people })!;
  return {
    people,
    files: [
      { path: paths.people, text: list },
      { path: paths.portraits, text: portraits },
    ],
  };
}

function formatFile(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
