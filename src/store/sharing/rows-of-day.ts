import { buildRows, findDate, type Row } from '../../core/index.ts';
import type { Session } from '../session.ts';

/**
 * The rows of the day that the reader sees, or of the talk that is read, as far as its messages are here and the filter shows them;
 * nothing folded.
 */
export function rowsOfDay({ store, shards, run }: Session): readonly Row[] {
  const { chat, date, talk, shown: sequence } = store.getState();
  if (!chat) return [];
  const { map, entry } = chat;
  const day = findDate(map, date);
  const [from = 0, to = 0] = map.starts.slice(day, day + 2);
  // A talk may go on after midnight.
  const window = talk ? { from: 0, to: sequence.length } : { from: sequence.indexOf(from), to: sequence.indexOf(to) };
  return buildRows({ map, sequence, window, shard: shards.state, run, me: entry.me });
}
