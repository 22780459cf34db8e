import { ReadFault, type Searcher, type SearchOptions, type SearchProgress, type ShownHit } from '../../core/index.ts';
import type { Ask, Line, Told } from './messages.ts';

type Task = Extract<Ask, { ask: 'search' | 'show' | 'warm' }>;
/** `Omit` of each of several types. */
type WithoutId<Each> = Each extends unknown ? Omit<Each, 'id'> : never;
type Pending = {
  resolve(result: never): void;
  reject(error: unknown): void;
  onProgress: SearchOptions['onProgress'];
};

/** The page's side: a searcher whose work is done at the other end of a line. `fail` ends all that is under way. */
export function createRemoteSearcher(line: Line<Told, Ask>): Searcher & { fail(error: Error): void } {
  const pending = new Map<number, Pending>();
  let last = 0;
  line.addEventListener('message', ({ data }) => {
    if (!('id' in data)) return;
    const waiting = pending.get(data.id);
    if (data.told === 'progress') return waiting?.onProgress?.(data.progress);
    pending.delete(data.id);
    if (data.told === 'done') waiting?.resolve(data.result as never);
    else waiting?.reject(new ReadFault(data.reason ?? 'network'));
  });
  function ask<Result>(task: WithoutId<Task>, { signal, onProgress }: SearchOptions = {}): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++last;
      pending.set(id, { resolve, reject, onProgress });
      signal?.addEventListener('abort', () => {
        if (!pending.delete(id)) return;
        line.postMessage({ ask: 'cancel', id });
        reject(signal.reason);
      });
      line.postMessage({ ...task, id } as Task);
    });
  }
  return {
    search: (query, { order = 'newest', among, ...options } = {}) =>
      ask<SearchProgress>({ ask: 'search', query, order, among }, options),
    show: (hits, query, signal) => ask<ShownHit[]>({ ask: 'show', query, hits }, signal && { signal }),
    warm: (among, hasSpeakers) => ask<void>({ ask: 'warm', among, hasSpeakers }),
    fail(error) {
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
    },
  };
}
