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
  let end = () => {};
  return {
    /** `onLost` is called when a worker that had begun breaks down: it answers no more. Rejects where another start comes first. */
    async start(chats: readonly ChatEntry[], onLost: () => void): Promise<Searcher> {
      end();
      try {
        const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
        const { opened, fail } = open(worker, { ask: 'open', chats, ...(root && { root: root.href }) }, onLost);
        end = () => fail(new ReadFault('network'));
        return await opened;
      } catch (error) {
        if (error instanceof ReadFault) throw error;
        const { createSearcherHere } = await import('./search-here.ts');
        return createSearcherHere(chats, root);
      }
    },
    subscribe: presence.subscribe,
  };
}

/** `fail` ends the worker, and with it all that it was asked for: nobody waits for an answer that cannot come. */
function open(worker: Worker, asked: Ask, onLost: () => void): { opened: Promise<Searcher>; fail(why: Error): void } {
  const line: Line<Told, Ask> = worker;
  const searcher = createRemoteSearcher(line);
  let fail = (_: Error) => {};
  const opened = new Promise<Searcher>((resolve, reject) => {
    fail = (why) => {
      worker.terminate();
      reject(why);
      searcher.fail(new ReadFault('network'));
    };
    line.addEventListener('message', ({ data }) => {
      if (data.told === 'open') resolve(searcher);
      if (data.told === 'wants') line.postMessage({ ask: 'file', path: data.path, ...findFile(data.path) });
    });
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error(event.message));
      onLost();
    };
    line.postMessage(asked);
  });
  return { opened, fail };
}

function findFile(path: string): { file?: { text: string; isDeflated: boolean } } {
  try {
    return { file: findInlineFile(path) };
  } catch {
    return {};
  }
}
