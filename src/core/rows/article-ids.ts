import type { Row } from './rows.ts';

/**
 * The element ids of the messages in view, by row key: a message's id, as the fragment of its day's page has it.
 * Where messages of two days in view share one, the day that the address names (`date`) keeps it and the other's
 * gets its date before it, as in a range's address: `2018-01-03.103250`.
 */
export function articleIds(rows: readonly Row[], date: string): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const messages = rows.flatMap((row) => ('message' in row ? [row] : []));
  const ofDay = messages.filter((row) => row.message.at.startsWith(date));
  for (const { key, message } of [...ofDay, ...messages]) {
    if (ids.has(key)) continue;
    const id = taken.has(message.id) ? `${message.at.slice(0, 10)}.${message.id}` : message.id;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}
