import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner, parseQuery, type Query, type SearchProgress } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { anyChats } from './chats.ts';
import { naiveSearch } from './naive.ts';
import { anyQuery } from './queries.ts';
import { memorySource, positionsOf } from './source.ts';

const chats = [
  {
    id: 'talks',
    title: '夜谈',
    entries: [entry('2024-03-12 10:00:00 安可 担保支付'), entry('2024-03-13 10:00:00 未央 支付宝，支 付')],
  },
];
const asks = (text: string) => parseQuery(text) as Query;

describe('a scan', () => {
  it('finds what a look at every message finds', async () => {
    await fc.assert(
      fc.asyncProperty(anyChats, anyQuery, async (all, query) => {
        const result = await createScanner(memorySource(all)).search(query);
        expect(positionsOf(result)).toEqual(naiveSearch(all, query));
        expect(result).toMatchObject({ total: positionsOf(result).length, open: 0, done: true, missing: [] });
      }),
    );
  });

  it('tells what it knows on the way', async () => {
    const seen: SearchProgress[] = [];
    await createScanner(memorySource(chats)).search(asks('支付'), { onProgress: (each) => seen.push(each) });
    expect(seen).toEqual([
      { chats: [{ chat: 'talks', positions: Int32Array.of(0, 1) }], total: 2, open: 0, done: false, missing: [] },
    ]);
  });

  it('says which file did not come, and goes on', async () => {
    const source = memorySource(chats);
    const shard = [...source.files.keys()].find((path) => /talks\/[0-9a-f]+\.json/.test(path)) ?? '';
    source.files.delete(shard);
    expect(await createScanner(source).search(asks('支付'))).toMatchObject({ total: 0, done: true, missing: [shard] });
  });

  it('ends when it is called off', async () => {
    const caller = new AbortController();
    caller.abort(new Error('enough'));
    const search = createScanner(memorySource(chats)).search(asks('支付'), { signal: caller.signal });
    await expect(search).rejects.toThrow('enough');
  });

  it('shows hits with their messages and what is to be marked', async () => {
    const scanner = createScanner(memorySource(chats));
    const hits = [1, 0, 7].map((position) => ({ chat: 'talks', position }));
    expect(await scanner.show([...hits, { chat: 'other', position: 0 }], asks('支付 -x'))).toEqual([
      { chat: 'talks', position: 1, message: expect.objectContaining({ id: '100000' }), marks: [[0, 2]] },
      { chat: 'talks', position: 0, message: expect.objectContaining({ text: '担保支付' }), marks: [[2, 4]] },
    ]);
  });
});
