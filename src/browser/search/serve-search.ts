import { createSearcher, ReadFault, type Searcher, type SearchPort } from '../../core/index.ts';
import type { Ask, Line, Told } from './messages.ts';

type Open = Extract<Ask, { ask: 'open' }>;
type Task = Extract<Ask, { ask: 'search' | 'show' | 'warm' }>;

/** The worker's side: does what the page asks, many things at a time, and stops what is cancelled. */
export function serveSearch(line: Line<Ask, Told>, createPort: (open: Open) => SearchPort): void {
  const running = new Map<number, AbortController>();
  let searcher: Searcher | undefined;
  async function run(task: Task, { signal }: AbortController): Promise<void> {
    if (!searcher) throw new Error('not open');
    const { id } = task;
    const result = await perform(searcher, task, {
      signal,
      tell: (progress) => !signal.aborted && line.postMessage({ told: 'progress', id, progress }),
    });
    if (!signal.aborted) line.postMessage({ told: 'done', id, result });
  }
  line.addEventListener('message', ({ data }) => {
    if (data.ask === 'open') {
      searcher = createSearcher({ chats: data.chats, port: createPort(data) });
      line.postMessage({ told: 'open' });
    } else if (data.ask === 'cancel') running.get(data.id)?.abort();
    else if (data.ask !== 'file') {
      const abort = new AbortController();
      running.set(data.id, abort);
      run(data, abort)
        .catch((error) => {
          if (abort.signal.aborted) return;
          const reason = error instanceof ReadFault ? error.reason : undefined;
          line.postMessage({ told: 'failed', id: data.id, reason });
        })
        .finally(() => running.delete(data.id));
    }
  });
}

type Progress = Extract<Told, { told: 'progress' }>['progress'];

async function perform(
  searcher: Searcher,
  task: Task,
  { signal, tell }: { signal: AbortSignal; tell(now: Progress): void },
) {
  if (task.ask === 'show') return searcher.show(task.hits, task.query, signal);
  if (task.ask === 'warm') return searcher.warm(task.among, task.hasSpeakers).then(() => undefined);
  const { query, order = 'newest', among } = task;
  return searcher.search(query, { order, among, signal, onProgress: tell });
}
