import {
  type ArchiveFault,
  type ChatEntry,
  type PeopleTable,
  parsePeopleFile,
  parsePortraits,
  peoplePaths,
  ReadFault,
} from '../core/index.ts';
import type { Session } from './session.ts';
import { loadSpeakers } from './speakers.ts';
import type { ToldState, ViewerState } from './types.ts';

/** Loads who is who in the open chat, or in all of them; and who wrote what in the open one, so that a tick filters at once. */
export async function loadPeople(session: Session, everywhere = false): Promise<void> {
  const { manifest, chat } = session.store.getState();
  const entries = everywhere ? (manifest?.chats ?? []) : chat ? [chat.entry] : [];
  await Promise.all([loadSpeakers(session), ...entries.map((entry) => loadPeopleOf(session, entry))]);
}

/** The persons of a chat, fetched once; undefined where they do not come, or the archive tells of none. */
export async function loadPeopleOf(session: Session, entry: ChatEntry): Promise<PeopleTable | undefined> {
  const paths = peoplePaths(entry);
  if (!paths) return undefined;
  const expected = { chat: entry.id, count: entry.count };
  return loadOnce(session, 'people', paths.people, (text) => parsePeopleFile(text, expected));
}

/** What is told of the persons of the open chat besides: comes with who they are. */
export async function loadPortraits(session: Session): Promise<void> {
  const { chat } = session.store.getState();
  const paths = chat && peoplePaths(chat.entry);
  const people = chat && (await loadPeopleOf(session, chat.entry));
  if (!paths || !people) return;
  const expected = { chat: chat.entry.id, persons: people.persons.length };
  await loadOnce(session, 'portraits', paths.portraits, (text) => parsePortraits(text, expected));
}

type Slot = 'people' | 'portraits';
type Told<Key extends Slot> = Extract<ViewerState[Key][string], { state: 'ready' }>['table'];

async function loadOnce<Key extends Slot>(
  session: Session,
  slot: Key,
  path: string,
  parse: (text: string) => Told<Key> | ArchiveFault,
): Promise<Told<Key> | undefined> {
  const { store, ports } = session;
  const set = (state: ToldState<Told<Key>>) => {
    store.setState({ [slot]: { ...store.getState()[slot], [path]: state } });
    return state;
  };
  const known = store.getState()[slot][path] as ToldState<Told<Key>> | undefined;
  if (known?.state === 'ready') return known.table;
  session.peopleComing ??= new Map();
  const coming =
    session.peopleComing.get(path) ??
    readTold(ports.read(path), parse).then((state) => {
      session.peopleComing?.delete(path);
      return set(state);
    });
  if (known?.state !== 'loading') set({ state: 'loading' });
  session.peopleComing.set(path, coming);
  const state = (await coming) as ToldState<Told<Key>>;
  return state.state === 'ready' ? state.table : undefined;
}

async function readTold<Table extends object>(
  coming: Promise<string>,
  parse: (text: string) => Table | ArchiveFault,
): Promise<ToldState<Table>> {
  try {
    const table = parse(await coming);
    return 'fault' in table ? { state: 'fault', reason: table.fault } : { state: 'ready', table };
  } catch (error) {
    return { state: 'fault', reason: error instanceof ReadFault ? error.reason : 'network' };
  }
}
