import {
  type ArchiveFault,
  type ChatEntry,
  parsePeopleFile,
  parsePortraits,
  peoplePaths,
  type SpeakerTable,
} from '../../core/index.ts';
import type { SiteReader } from '../archive/site-reader.ts';

/** Whether the files of a chat's persons are whole, and tell of the same speakers as its index. */
export async function checkPeople(chat: ChatEntry, table: SpeakerTable, site: SiteReader): Promise<void> {
  const paths = peoplePaths(chat);
  if (!paths || !chat.people) return;
  const people = await readWhole(site, paths.people, {
    hash: chat.people[0],
    parse: (text) => parsePeopleFile(text, { chat: chat.id, count: chat.count }),
  });
  if (!people) return;
  const said = new Map(people.persons.flatMap(({ names }) => names.map(({ name, count }) => [name, count])));
  const wrong = table.names.filter((name, index) => said.get(name) !== table.counts[index]).length;
  if (wrong > 0 || said.size !== table.names.length) {
    const count = Math.max(wrong, Math.abs(said.size - table.names.length));
    site.problems.push({ code: 'archive-people', file: paths.people, line: 0, args: { count } });
  }
  await readWhole(site, paths.portraits, {
    hash: chat.people[1],
    parse: (text) => parsePortraits(text, { chat: chat.id, persons: people.persons.length }),
  });
}

type Reading<T> = { hash: string; parse: (text: string) => T | ArchiveFault };

async function readWhole<T extends object>(site: SiteReader, file: string, { hash, parse }: Reading<T>) {
  const text = await site.read(file, hash);
  const content = text === undefined ? undefined : parse(text);
  if (content === undefined || !('fault' in content)) return content as T | undefined;
  site.report(file, content as ArchiveFault);
  return undefined;
}
