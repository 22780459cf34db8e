import {
  countRange,
  type Ends,
  type Excerpt,
  type ExcerptLine,
  type Message,
  rangeOf,
  type Sequence,
  shardAt,
} from '../../core/index.ts';
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
  const calledOff = new Promise<never>((_, reject) => {
    abort.signal.onabort = () => reject(new CollectFault('cancelled'));
  });
  const isGone = () => session.store.getState().chat !== chat;
  const range = { ...rangeOf(ends), shown };
  const lines: ExcerptLine[] = [];
  try {
    for (let number = shardAt(chat.map, range.from); number <= shardAt(chat.map, range.to); number++) {
      const { messages, names } = await Promise.race([needShard(session, number), calledOff]);
      if (isGone()) throw new CollectFault('cancelled');
      for (const message of listShown(messages, chat.map.shards[number]?.from ?? 0, range))
        lines.push({ message, names });
      tell(session, lines.length);
    }
  } catch (fault) {
    throw isGone() ? new CollectFault('cancelled') : fault;
  } finally {
    if (session.collecting === abort) tell(session, undefined);
  }
  return { title: chat.entry.title, me: chat.entry.me, lines };
}

function tell({ store }: Session, fetched: number | undefined): void {
  const { selection } = store.getState();
  if (selection && selection.fetched !== fetched) store.setState({ selection: { ...selection, fetched } });
}

type Range = { from: number; to: number; shown: Sequence };

/** Of messages from a position on those that are in the range. */
function listShown(messages: readonly Message[], first: number, { from, to, shown }: Range): Message[] {
  const found: Message[] = [];
  const end = Math.min(to, first + messages.length - 1);
  for (let index = shown.indexOf(Math.max(from, first)); index < shown.length && shown.at(index) <= end; index++) {
    const position = shown.at(index);
    const message = messages[position - first];
    const isTwin = message?.twin && position > from && shown.at(index - 1) === position - 1;
    if (message && !isTwin) found.push(message);
  }
  return found;
}

/** A shard that what is selected cannot do without, asked for once more where it had failed. Rejects with a `CollectFault`. */
export async function needShard({ shards }: Session, number: number) {
  if (shards.state(number)?.state === 'fault') shards.retry();
  const shard = await shards.load(number);
  if (shard.state !== 'ready') throw new CollectFault('missing');
  return shard;
}
