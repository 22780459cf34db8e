import { type ChatEntry, ReadFault, type Searcher } from '../../core/index.ts';
import { findInlineFile } from '../inline-files.ts';
import { presence } from '../presence.ts';
import { createRemoteSearcher } from './ask-worker.ts';
import type { Ask, Line, Told } from './messages.ts';

/**
 * Starts searchers, each in a worker; a new one ends the one before. `root`: where the archive's files are fetched from; none where they
 * stand in the page. Where the browser has no such workers, the same is done on the page's own thread.
 */
export function createSearchPort(root: URL | undefined) {
  let worker: Worker | undefined;
  return {
    /** `onLost` is called when a worker that had begun breaks down: it answers no more. */
    async start(chats: readonly ChatEntry[], onLost: () => void): Promise<Searcher> {
      worker?.terminate();
      try {
        worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
        return await open(worker, { ask: 'open', chats, ...(root && { root: root.href }) }, onLost);
      } catch {
        const { createSearcherHere } = await import('./search-here.ts');
        return createSearcherHere(chats, root);
      }
    },
    subscribe: presence.subscribe,
  };
}

function open(worker: Worker, asked: Ask, onLost: () => void): Promise<Searcher> {
  const line: Line<Told, Ask> = worker;
  const searcher = createRemoteSearcher(line);
  return new Promise((resolve, reject) => {
    line.addEventListener('message', ({ data }) => {
      if (data.told === 'open') resolve(searcher);
      if (data.told === 'wants') line.postMessage({ ask: 'file', path: data.path, ...findFile(data.path) });
    });
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error(event.message));
      searcher.fail(new ReadFault('network'));
      onLost();
    };
    line.postMessage(asked);
  });
}

function findFile(path: string): { file?: { text: string; isDeflated: boolean } } {
  try {
    return { file: findInlineFile(path) };
  } catch {
    return {};
  }
}
