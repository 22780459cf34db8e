import { createStore } from 'zustand/vanilla';
import { type ChatEntry, ReadFault } from '../core/index.ts';

/** Where kept chats are; the tests have one in memory. */
export type KeptPort = {
  /** The bytes of each chat that is kept; undefined for one that was broken off. */
  list(): Promise<Map<string, number | undefined>>;
  /** Fetches all of a chat, or the rest of it. */
  keep(entry: ChatEntry, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<void>;
  remove(id: string): Promise<void>;
};

/** A chat on its way to this machine, or on it. 'broken': a part of it, `full` where there was no room for the rest. */
export type KeptState =
  | { state: 'kept'; bytes: number }
  | { state: 'fetching'; bytes: number }
  | { state: 'broken'; full?: boolean };

export type Keeping = ReturnType<typeof createKeeping>;

/** What of the archive the reader keeps on this machine; goes on while no panel shows it. Nothing here rejects. */
export function createKeeping(port: KeptPort) {
  const store = createStore<{ chats: Record<string, KeptState> }>(() => ({ chats: {} }));
  const aborts = new Map<string, AbortController>();
  const set = (id: string, state: KeptState | undefined) => {
    const { [id]: _, ...others } = store.getState().chats;
    store.setState({ chats: state ? { ...others, [id]: state } : others });
  };

  /** Looks at what is there; a chat that is on its way stays so. */
  async function look(): Promise<void> {
    const listed = await port.list().catch(() => new Map<string, number | undefined>());
    const chats: Record<string, KeptState> = {};
    for (const [id, bytes] of listed) chats[id] = bytes === undefined ? { state: 'broken' } : { state: 'kept', bytes };
    for (const id of aborts.keys()) chats[id] = store.getState().chats[id] ?? { state: 'fetching', bytes: 0 };
    store.setState({ chats });
  }

  return {
    store,
    look,
    async keep(entry: ChatEntry): Promise<void> {
      const { id } = entry;
      if (aborts.has(id)) return;
      const abort = new AbortController();
      aborts.set(id, abort);
      set(id, { state: 'fetching', bytes: 0 });
      let fault: KeptState | undefined;
      try {
        // Files that are still on their way when one did not come tell nothing more.
        const tell = (bytes: number) => aborts.get(id) === abort && set(id, { state: 'fetching', bytes });
        await port.keep(entry, abort.signal, (bytes) => !abort.signal.aborted && tell(bytes));
      } catch (error) {
        // Anything but a file that does not come is a disk without room.
        if (!abort.signal.aborted)
          fault = { state: 'broken', full: !(error instanceof ReadFault || error instanceof TypeError) };
      }
      aborts.delete(id);
      await look();
      if (fault) set(id, fault);
    },
    cancel(id: string): void {
      aborts.get(id)?.abort();
    },
    async remove(id: string): Promise<void> {
      await port.remove(id).catch(() => {});
      await look();
    },
  };
}
