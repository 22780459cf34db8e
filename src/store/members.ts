import {
  buildChatMap,
  type ChatEntry,
  type ChatPeople,
  dayAt,
  joinPeople,
  type Member,
  type PeopleTable,
  peopleOfSpeakers,
  peoplePaths,
} from '../core/index.ts';
import type { ToldState, ViewerState } from './types.ts';

type PeopleState = ToldState<PeopleTable>;

export type MembersState =
  | Exclude<PeopleState, { state: 'ready' }>
  | {
      state: 'ready';
      members: readonly Member[];
      readings: PeopleTable['readings'];
      /** The titles of chats whose people did not come: theirs are not among these. */
      missing: readonly string[];
    };

export type Told = Pick<ViewerState, 'chat' | 'manifest' | 'people' | 'speakers'>;

/** The members of the open chat, or of all chats of which it is known who is who. */
export function membersOf(told: Told, everywhere: boolean): MembersState {
  const here = told.chat && peopleOf(told, told.chat.entry);
  if (here?.state !== 'ready') return here ?? { state: 'loading' };
  const entries = everywhere ? (told.manifest?.chats ?? []) : told.chat ? [told.chat.entry] : [];
  const chats: ChatPeople[] = [];
  const readings = new Map<string, readonly string[]>();
  const missing: string[] = [];
  for (const entry of entries) {
    const people = peopleOf(told, entry);
    if (people.state === 'fault') missing.push(entry.title);
    if (people.state !== 'ready') continue;
    chats.push({ chat: entry.id, people: people.table, dateOf: datesOf(entry) });
    for (const [character, list] of people.table.readings) readings.set(character, list);
  }
  return { state: 'ready', members: joinPeople(chats), readings, missing };
}

/** Who is who in a chat; in the open one of an archive that does not tell, each speaker is somebody. */
export function peopleOf({ people, speakers, chat }: Told, entry: ChatEntry): PeopleState {
  const paths = peoplePaths(entry);
  const known = paths && people[paths.people];
  if (paths || entry !== chat?.entry) return known ?? { state: 'loading' };
  if (speakers.state === 'ready') return { state: 'ready', table: peopleOfSpeakers(speakers.table) };
  return speakers.state === 'fault' ? speakers : { state: 'loading' };
}

function datesOf(entry: ChatEntry): (position: number) => string {
  const map = buildChatMap(entry);
  return (position) => map.dates[dayAt(map, position)] ?? '';
}
