import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner, createSearcher, parseQuery, type Query, type SearchProgress } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { anyChats, paymentTalk as chats } from './chats.ts';
import { naiveSearch } from './naive.ts';
import { anyQuery } from './queries.ts';
import { indexedSource, memorySource, positionsOf } from './source.ts';

const asks = (text: string) => parseQuery(text) as Query;

describe('a search', () => {
  it.each([
    ['with an index', indexedSource],
    ['without one', memorySource],
  ])('finds what a look at every message finds, %s, also once all texts are here', async (_, build) => {
    await fc.assert(
      fc.asyncProperty(anyChats, fc.array(anyQuery, { minLength: 1, maxLength: 3 }), async (chats, queries) => {
        const searcher = createSearcher(build(chats));
        // The one that looks at texts comes in between.
        for (const query of [...queries, asks('"\n"'), ...queries]) {
          const result = await searcher.search(query);
          expect(positionsOf(result)).toEqual(naiveSearch(chats, query));
          expect(result).toMatchObject({ total: positionsOf(result).length, open: 0, done: true, missing: [] });
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Texts in which characters come again and again, and what may be asked of them. */
const stammer = (most: number) =>
  fc.string({ unit: fc.constantFrom('支', '付', 'a', '款', ' '), minLength: 1, maxLength: most });

it('finds words among texts of very few characters as a look at every message does', async () => {
  const texts = fc.array(stammer(24), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(texts, fc.array(stammer(12), { minLength: 1, maxLength: 6 }), async (said, words) => {
      const days = said.map((text, index) =>
        entry(`2024-03-${10 + (index >> 1)} 10:00:0${index % 2} 未央 ${text}`, { text }),
      );
      const stammered = [{ id: 'talks', title: '夜谈', entries: days }];
      const searcher = createSearcher(indexedSource(stammered));
      for (const value of words) {
        const query: Query = { clauses: [{ field: 'text', value }] };
        expect(positionsOf(await searcher.search(query))).toEqual(naiveSearch(stammered, query));
      }
    }),
    { numRuns: 500 },
  );
});

describe('what a search reads', () => {
  const readFor = async (typed: string) => {
    const source = indexedSource(chats);
    const result = await createSearcher(source).search(asks(typed));
    return {
      found: positionsOf(result),
      kinds: source.reads.map((path) => /search|speakers|bin|json/.exec(path)?.[0]),
    };
  };

  it('is the index alone for words of one or two characters, and days', async () => {
    expect(await readFor('支付 保')).toEqual({ found: ['talks 0'], kinds: ['search', 'bin'] });
    expect(await readFor('-支付 on:2024-03-13')).toEqual({ found: ['talks 2'], kinds: ['search', 'bin'] });
  });

  it('is the speaker index alone for speakers and kinds', async () => {
    expect(await readFor('from:远舟')).toEqual({ found: ['talks 0'], kinds: ['speakers'] });
    expect(await readFor('-kind:text')).toEqual({ found: ['talks 2'], kinds: ['speakers'] });
  });

  it('is the index alone for longer words, too', async () => {
    expect(await readFor('担保支付')).toEqual({ found: ['talks 0'], kinds: ['search', 'bin'] });
    expect(await readFor('担保支票')).toEqual({ found: [], kinds: ['search', 'bin'] });
    expect(await readFor('支付支')).toEqual({ found: [], kinds: ['search', 'bin'] });
  });

  it('is a shard more for words with a blank in them, where the index knows some that might hold them', async () => {
    expect(await readFor('"宝，支 付"')).toEqual({ found: ['talks 1'], kinds: ['search', 'bin', 'json'] });
    expect(await readFor('"付，支 付"')).toEqual({ found: [], kinds: ['search', 'bin'] });
  });

  it('is nothing of chats that are not among those asked for', async () => {
    const source = indexedSource([...chats, { id: 'other', title: '别处', entries: chats[0]!.entries }]);
    const found = await createSearcher(source).search(asks('支付'), { among: ['other'] });
    expect(positionsOf(found)).toEqual(['other 0', 'other 1']);
    expect(positionsOf(await createScanner(source).search(asks('支付'), { among: ['other'] }))).toEqual(
      positionsOf(found),
    );
    expect(source.reads.filter((path) => path.includes('talks') && path.includes('bin'))).toEqual([]);
  });

  it('is less where a trial was made before, and speakers were asked for', async () => {
    const source = indexedSource(chats);
    const searcher = createSearcher(source);
    await searcher.warm();
    const before = source.reads.length;
    await searcher.search(asks('支付'));
    await searcher.show([{ chat: 'talks', position: 0 }], asks('支付'));
    expect(source.reads).toHaveLength(before);
    await searcher.warm(undefined, true);
    expect(source.reads.slice(before)).toEqual([expect.stringContaining('speakers')]);
    await searcher.search(asks('from:我'));
    expect(source.reads).toHaveLength(before + 1);
  });

  it('is nothing for other chats and days', async () => {
    expect(await readFor('in:别处 支付')).toEqual({ found: [], kinds: [] });
    expect(await readFor('on:2023 支付')).toEqual({ found: [], kinds: [] });
  });
});

describe('a search in which something goes wrong', () => {
  it.each([
    ['is missing', undefined],
    ['is another file', new Uint8Array([255, 255, 255, 255, 255])],
    ['is empty', new Uint8Array()],
  ])('finds all in the texts where the index %s', async (_, content) => {
    const source = indexedSource(chats);
    for (const path of source.files.keys()) {
      if (!path.endsWith('.bin')) continue;
      if (content) source.files.set(path, content);
      else source.files.delete(path);
    }
    expect(await createSearcher(source).search(asks('支付'))).toMatchObject({ total: 2, missing: [] });
  });

  it('says what did not come, and finds the rest once it comes', async () => {
    const source = memorySource(chats);
    const [path = ''] = [...source.files.keys()].filter((file) => /talks\/\w+\.json/.test(file));
    const file = source.files.get(path)!;
    source.files.delete(path);
    const searcher = createSearcher(source);
    expect(await searcher.search(asks('支付'))).toMatchObject({ total: 0, done: true, missing: [path] });
    source.files.set(path, file);
    expect(await searcher.search(asks('支付'))).toMatchObject({ total: 2, missing: [] });
  });

  it('ends at once when it is called off, whatever the network does', async () => {
    const source = indexedSource(chats);
    source.port.readBytes = () => new Promise(() => {});
    const caller = new AbortController();
    const search = createSearcher(source).search(asks('支付'), { signal: caller.signal });
    caller.abort(new Error('enough'));
    await expect(search).rejects.toThrow('enough');
  });

  it('tells what is sure on the way, and how much is open', async () => {
    const seen: SearchProgress[] = [];
    await createSearcher(memorySource(chats)).search(asks('支付'), { onProgress: (each) => seen.push(each) });
    expect(seen.map(({ total, open, done }) => ({ total, open, done }))).toEqual([
      { total: 0, open: 3, done: false },
      { total: 2, open: 0, done: false },
    ]);
  });
});
