import { type ChatEntry, type PeopleTable, parsePeopleFile, peoplePaths, ReadFault } from '../core/index.ts';
import type { Session } from './session.ts';
import { loadSpeakers } from './speakers.ts';
import type { PeopleState } from './types.ts';

/** Loads who is who in the open chat, or in all of them; and who wrote what in the open one, so that a tick filters at once. */
export async function loadPeople(session: Session, everywhere = false): Promise<void> {
  const { manifest, chat } = session.store.getState();
  const entries = everywhere ? (manifest?.chats ?? []) : chat ? [chat.entry] : [];
  await Promise.all([loadSpeakers(session), ...entries.map((entry) => loadPeopleOf(session, entry))]);
}

/** The persons of a chat, fetched once; undefined where they do not come, or the archive tells of none. */
export async function loadPeopleOf(session: Session, entry: ChatEntry): Promise<PeopleTable | undefined> {
  const key = entry.people?.[0];
  if (key === undefined) return undefined;
  const known = session.store.getState().people[key];
  if (known?.state === 'ready') return known.table;
  session.peopleComing ??= new Map();
  const coming = session.peopleComing.get(key) ?? fetchPeople(session, entry);
  session.peopleComing.set(key, coming);
  if (known?.state !== 'loading') setPeople(session, key, { state: 'loading' });
  const state = await coming;
  if (session.peopleComing.delete(key)) setPeople(session, key, state);
  return state.state === 'ready' ? state.table : undefined;
}

function setPeople({ store }: Session, key: string, state: PeopleState): void {
  store.setState({ people: { ...store.getState().people, [key]: state } });
}

async function fetchPeople({ ports }: Session, entry: ChatEntry): Promise<PeopleState> {
  try {
    const text = await ports.read(peoplePaths(entry)?.people ?? '');
    const table = parsePeopleFile(text, { chat: entry.id, count: entry.count });
    return 'fault' in table ? { state: 'fault', reason: table.fault } : { state: 'ready', table };
  } catch (error) {
    return { state: 'fault', reason: error instanceof ReadFault ? error.reason : 'network' };
  }
}
