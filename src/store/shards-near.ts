import { type ChatMap, type MessageRun, type Sequence, shardAt } from '../core/index.ts';
import { isWithin } from './page-day.ts';

type Place = {
  map: ChatMap;
  sequence: Sequence;
  /** What the timeline shows, as positions. */
  seen: { first: number; last: number };
  /** Messages that are here without their shard. */
  run?: MessageRun | undefined;
};

/** How far to either side of what is seen: messages, and shards of them, since a filter may leave one message of each. */
type Reach = { messages: number; shards: number };

/**
 * The numbers of the shards that hold what is seen, and then of those that reach beyond it. From shard to shard, not from
 * message to message: this is asked at every scroll.
 */
export function shardsNear({ map, sequence, seen, run }: Place, { messages, shards }: Reach): Set<number> {
  const first = sequence.indexOf(seen.first);
  const last = Math.min(sequence.length - 1, sequence.indexOf(seen.last));
  const numbers = new Set<number>();
  const walk = (from: number, by: 1 | -1, { messages, shards }: Reach) => {
    const most = numbers.size + shards;
    const end = Math.min(Math.max(from + by * messages, -1), sequence.length);
    for (let index = from; by * (end - index) > 0 && numbers.size < most; ) {
      const position = sequence.at(index);
      const number = shardAt(map, position);
      const inPage = run && isWithin(run, position);
      if (!inPage) numbers.add(number);
      const stretch = inPage ? { from: run.from, to: run.from + run.messages.length } : map.shards[number];
      index = by > 0 ? after(sequence, index, stretch?.to) : before(sequence, index, stretch?.from);
    }
  };
  walk(first, 1, { messages: last - first + 1, shards: map.shards.length });
  walk(last + 1, 1, { messages, shards });
  walk(first - 1, -1, { messages, shards });
  return numbers;
}

/** The first item at or after a position. A fold may reach over many shards. */
function after(sequence: Sequence, index: number, position = 0): number {
  return Math.max(index + 1, sequence.indexOf(position));
}

/** The last item that begins before a position. */
function before(sequence: Sequence, index: number, position = 0): number {
  const at = sequence.indexOf(position);
  const isFold = at < sequence.length && sequence.at(at) < position;
  return Math.min(index - 1, isFold ? at : at - 1);
}
