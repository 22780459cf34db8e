import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRemoteSearcher } from '../../src/browser/search/ask-worker.ts';
import type { Ask, Line, Told } from '../../src/browser/search/messages.ts';
import { createPageFiles } from '../../src/browser/search/page-files.ts';
import { createSearchPort } from '../../src/browser/search/search-port.ts';
import { serveSearch } from '../../src/browser/search/serve-search.ts';
import { parseQuery, type Query, ReadFault, type SearchPort } from '../../src/core/index.ts';
import { indexedSource, positionsOf } from '../core/search/source.ts';
import { entry } from '../helpers/messages.ts';

// The line between page and worker, in Node: the same code at both ends of a channel.
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const source = indexedSource([
  {
    id: 'talks',
    title: '夜谈',
    entries: [entry('2024-03-12 10:00:00 未央 担保支付'), entry('2024-03-13 10:00:00 周渔 支付宝')],
  },
]);
const asks = (text: string) => parseQuery(text) as Query;

function createLine() {
  const { port1, port2 } = new MessageChannel();
  closing.push(() => port1.close());
  return { page: port1 as unknown as Line<Told, Ask>, worker: port2 as unknown as Line<Ask, Told> };
}

function connect(createPort: (worker: Line<Ask, Told>) => SearchPort) {
  const { page, worker } = createLine();
  serveSearch(worker, () => createPort(worker));
  page.postMessage({ ask: 'open', chats: source.chats });
  return { page, searcher: createRemoteSearcher(page) };
}

describe('a searcher in a worker', () => {
  test('finds and shows what the one here does', async () => {
    const { searcher } = connect(() => source.port);
    await searcher.warm();
    const found = await searcher.search(asks('支付'));
    expect(positionsOf(found)).toEqual(['talks 0', 'talks 1']);
    const [hit] = await searcher.show([{ chat: 'talks', position: 0 }], asks('支付'));
    expect(hit).toMatchObject({ message: { text: '担保支付' }, marks: [[2, 4]] });
  });

  test('is told to stop, and stops: nothing more is read, and nothing more is said', async () => {
    const reads: string[] = [];
    let arrive = () => {};
    const { searcher } = connect(() => ({
      read: async (path) => {
        reads.push(path);
        if (!path.includes('search.')) await new Promise<void>((resolve) => (arrive = resolve));
        return source.port.read(path);
      },
      readBytes: source.port.readBytes,
    }));
    const abort = new AbortController();
    const onProgress = vi.fn();
    const search = searcher.search(asks('担保支付 宝'), { signal: abort.signal, onProgress });
    const ended = expect(search).rejects.toThrow('enough');
    abort.abort(new Error('enough'));
    await ended;
    arrive();
    // The line is in order: what is answered now was asked after.
    expect((await searcher.search(asks('支付'))).total).toBe(2);
    expect(onProgress).not.toHaveBeenCalled();
  });

  test('reads files that stand in the page, each once', async () => {
    const { page, searcher } = connect(createPageFiles);
    const asked: string[] = [];
    page.addEventListener('message', ({ data }) => {
      if (data.told !== 'wants') return;
      asked.push(data.path);
      const text = source.files.get(data.path);
      const isThere = typeof text === 'string';
      page.postMessage({ ask: 'file', path: data.path, ...(isThere && { file: { text, isDeflated: false } }) });
    });
    expect((await searcher.search(asks('"\n" OR'))).total).toBe(0);
    const both = await Promise.all([searcher.search(asks('担保')), searcher.search(asks('支付宝'))]);
    expect(both.map(({ total }) => total)).toEqual([1, 1]);
    expect(asked.filter((path) => /\/[0-9a-f]{12}\.json/.test(path))).toHaveLength(1);
  });

  test('that gives way to another leaves nobody waiting', async () => {
    let isDeaf = false;
    class LineAsWorker {
      readonly page: Line<Told, Ask>;
      constructor() {
        const { page, worker } = createLine();
        this.page = page;
        if (!isDeaf) serveSearch(worker, () => ({ ...source.port, read: () => new Promise(() => {}) }));
      }
      postMessage = (message: Ask) => this.page.postMessage(message);
      addEventListener: Line<Told, Ask>['addEventListener'] = (type, listen) =>
        this.page.addEventListener(type, listen);
      terminate() {}
    }
    vi.stubGlobal('Worker', LineAsWorker);
    closing.push(() => vi.unstubAllGlobals());
    const port = createSearchPort(new URL('https://example.com/'));
    const searcher = await port.start(source.chats, () => {});
    const asked = searcher.show([{ chat: 'talks', position: 0 }], asks('支付'));
    isDeaf = true;
    const unopened = port.start(source.chats, () => {});
    await expect(asked).rejects.toThrow(ReadFault);
    isDeaf = false;
    const opened = port.start(source.chats, () => {});
    await expect(unopened).rejects.toThrow(ReadFault);
    expect(await opened).not.toBe(searcher);
  });

  test('tells the page why it failed', async () => {
    const { searcher } = connect(() => source.port);
    searcher.fail(new Error('the worker broke down'));
    const lost = searcher.search(asks('支付'));
    searcher.fail(new Error('the worker broke down'));
    await expect(lost).rejects.toThrow('broke down');
  });
});
