import { type ChatEntry, parseTalksFile, ReadFault, type Talk, talksPath } from '../core/index.ts';
import { knownTalks } from './known-talks.ts';
import type { Session } from './session.ts';
import type { TalksState } from './types.ts';

const none: ReadonlyMap<string, readonly Talk[]> = new Map();

/** Loads the talks of the open chat, or of all chats where none is open; each once. False where some do not come. */
export async function loadTalks(session: Session): Promise<boolean> {
  const { store } = session;
  const { manifest, chat, talks } = store.getState();
  const wanted = chat ? [chat.entry] : (manifest?.chats ?? []);
  const missing = wanted.filter((entry) => !knownTalks(talks, entry));
  if (missing.length === 0) return true;
  if (talks?.fault) store.setState({ talks: { known: talks.known } });
  const found = await Promise.all(
    missing.map(async (entry) => [entry.talks?.[0] ?? '', await fetchTalks(session, entry)] as const),
  );
  const known = new Map(store.getState().talks?.known ?? none);
  let fault: TalksState['fault'];
  for (const [hash, list] of found) {
    if (typeof list === 'string') fault = list;
    else known.set(hash, list);
  }
  store.setState({ talks: { known, ...(fault && { fault }) } });
  return fault === undefined;
}

async function fetchTalks(
  { ports }: Session,
  entry: ChatEntry,
): Promise<readonly Talk[] | NonNullable<TalksState['fault']>> {
  const path = talksPath(entry);
  if (!path) return [];
  try {
    const talks = parseTalksFile(await ports.read(path), { chat: entry.id, count: entry.count });
    return 'fault' in talks ? talks.fault : talks;
  } catch (error) {
    return error instanceof ReadFault ? error.reason : 'network';
  }
}
