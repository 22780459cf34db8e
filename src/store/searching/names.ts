import { parsePeopleFile, parseSpeakerIndex, peoplePaths } from '../../core/index.ts';
import type { Session } from '../session.ts';

/** The names of who speaks in a chat, most messages first; [] where they do not come. */
export async function readNames({ store, ports }: Session, id: string): Promise<readonly string[]> {
  const entry = store.getState().manifest?.chats.find((chat) => chat.id === id);
  if (!entry) return [];
  const paths = peoplePaths(entry);
  const expected = { chat: id, count: entry.count };
  try {
    if (paths) {
      const table = parsePeopleFile(await ports.read(paths.people), expected);
      return 'fault' in table ? [] : table.persons.flatMap(({ names }) => names.map(({ name }) => name));
    }
    const table = parseSpeakerIndex(await ports.read(`data/${id}/speakers.${entry.index}.json`), expected);
    return 'fault' in table ? [] : table.names;
  } catch {
    return [];
  }
}
