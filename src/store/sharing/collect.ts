import { countRange, type Ends, type Excerpt, type ExcerptLine, rangeOf, shardAt } from '../../core/index.ts';
import type { Session } from '../session.ts';

/** Why an excerpt does not come: a shard is missing, the reader changed his mind, or it is too long. */
export class CollectFault extends Error {
  readonly reason: 'missing' | 'cancelled' | 'long';
  constructor(reason: CollectFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** What is selected, and whether its names are hidden. */
export type Selected = { ends: Ends; hidden: boolean };

/**
 * The messages that are shown between two ends, folded or not, whichever shards they are in; the state tells how many are here. A merged
 * phone's second copy is left out: it says the same. Rejects with a `CollectFault`.
 */
export async function collect(session: Session, ends: Ends, most: number): Promise<Excerpt> {
  session.collecting?.abort();
  const { chat, shown } = session.store.getState();
  if (!chat || countRange(ends, shown) > most) throw new CollectFault('long');
  const abort = new AbortController();
  session.collecting = abort;
  const { from, to } = rangeOf(ends);
  const lines: ExcerptLine[] = [];
  try {
    for (let number = shardAt(chat.map, from); number <= shardAt(chat.map, to); number++) {
      lines.push(...(await linesOf(session, number, { from, to })));
      if (abort.signal.aborted || session.store.getState().chat !== chat) throw new CollectFault('cancelled');
      tell(session, lines.length);
    }
  } finally {
    tell(session, undefined);
  }
  return { title: chat.entry.title, me: chat.entry.me, lines };
}

function tell({ store }: Session, fetched: number | undefined): void {
  const { selection } = store.getState();
  if (selection && selection.fetched !== fetched) store.setState({ selection: { ...selection, fetched } });
}

async function linesOf(session: Session, number: number, range: { from: number; to: number }): Promise<ExcerptLine[]> {
  const { chat, shown } = session.store.getState();
  const place = chat?.map.shards[number];
  if (!place) return [];
  const shard = await needShard(session, number);
  const lines: ExcerptLine[] = [];
  const last = Math.min(range.to, place.to - 1);
  for (let index = shown.indexOf(Math.max(range.from, place.from)); index < shown.length; index++) {
    const position = shown.at(index);
    if (position > last) break;
    const message = shard.messages[position - place.from];
    const isTwin = message?.twin && position > range.from && shown.at(index - 1) === position - 1;
    if (message && !isTwin) lines.push({ message, names: shard.names });
  }
  return lines;
}

/** A shard that what is selected cannot do without, asked for once more where it had failed. Rejects with a `CollectFault`. */
export async function needShard({ shards }: Session, number: number) {
  if (shards.state(number)?.state === 'fault') shards.retry();
  const shard = await shards.load(number);
  if (shard.state !== 'ready') throw new CollectFault('missing');
  return shard;
}
