import { createNameSet, parseShard, ReadFault, type ShardState } from '../core/index.ts';
import type { ChatOpen, Ports } from './types.ts';

/** The shards of the open chat that are on this machine, or on their way. */
export type ShardCache = {
  /** Forgets the chat before, but for files that are the next one's, too; undefined closes. */
  open(chat: ChatOpen | undefined): void;
  state(number: number): ShardState | undefined;
  /** Asks for these, and calls off what is under way and wanted no more. */
  want(numbers: Iterable<number>): void;
  /** The shard once it is here or has failed; it is not called off by `want`. */
  load(number: number): Promise<ShardState>;
  /** Asks again for all that failed; where `quiet`, they stay faults until they are here. */
  retry(quiet?: boolean): void;
};

/** Enough for the window, what surrounds it and a place before; about 1 MB. */
const most = 8;

type Slot = { value: ShardState; arrival: Promise<ShardState>; abort: AbortController; held: boolean };
type Slots = Map<number, Slot>;

/** Reads shards through `read`; `changed` is called whenever a state becomes another. */
export function createShardCache(read: Ports['read'], changed: () => void): ShardCache {
  let chat: ChatOpen | undefined;
  let slots: Slots = new Map();

  function start(number: number, value: ShardState = { state: 'loading' }): Slot {
    const mine = slots;
    const abort = new AbortController();
    const arrival = fetchShard(read, { chat, number }, abort.signal);
    const slot: Slot = { value, arrival, abort, held: false };
    slots.set(number, slot);
    arrival.then((value) => {
      slot.value = value;
      if (mine === slots && slots.get(number) === slot) changed();
    });
    return slot;
  }

  return {
    open(next) {
      const kept: Slots = new Map();
      for (const [number, slot] of slots) {
        const { file } = chat?.map.shards[number] ?? {};
        const now = next?.map.shards.findIndex((shard) => shard.file === file) ?? -1;
        if (now >= 0 && slot.value.state === 'ready') kept.set(now, slot);
        slot.abort.abort();
      }
      slots = kept;
      chat = next;
    },
    state: (number) => slots.get(number)?.value,
    want(numbers) {
      const wanted = new Set(numbers);
      for (const number of wanted) {
        const slot = slots.get(number) ?? start(number);
        slots.delete(number);
        slots.set(number, slot);
      }
      letGo(slots, wanted);
    },
    load(number) {
      const slot = slots.get(number) ?? start(number);
      slot.held = true;
      return slot.arrival.finally(() => {
        slot.held = false;
      });
    },
    retry(quiet) {
      for (const [number, { value }] of slots) if (value.state === 'fault') start(number, quiet ? value : undefined);
      changed();
    },
  };
}

type Which = { chat: ChatOpen | undefined; number: number };

async function fetchShard(read: Ports['read'], { chat, number }: Which, signal: AbortSignal): Promise<ShardState> {
  const shard = chat?.map.shards[number];
  if (!chat || !shard) return { state: 'fault', reason: 'missing' };
  try {
    const content = parseShard(await read(shard.file, signal), { chat: chat.entry.id, days: shard.days });
    if ('fault' in content) return { state: 'fault', reason: content.fault };
    return { ...content, state: 'ready', names: createNameSet(content.names) };
  } catch (error) {
    if (error instanceof ReadFault) return { state: 'fault', reason: error.reason };
    if (signal.aborted) return { state: 'fault', reason: 'network' };
    throw error;
  }
}

function letGo(slots: Slots, wanted: ReadonlySet<number>): void {
  for (const [number, slot] of slots) {
    if (slot.value.state !== 'loading' || slot.held || wanted.has(number)) continue;
    slots.delete(number);
    slot.abort.abort();
  }
  // A Map keeps the order of insertion: the first ones were asked for the longest ago.
  for (const [number, slot] of slots) {
    if (slots.size <= most) break;
    if (slot.value.state !== 'loading' && !wanted.has(number)) slots.delete(number);
  }
}
