import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSearcher, parseQuery, type Query, type SearchProgress } from '../../../src/core/index.ts';
import { anyChats, paymentTalk as chats } from './chats.ts';
import { naiveSearch } from './naive.ts';
import { anyQuery } from './queries.ts';
import { indexedSource, positionsOf } from './source.ts';

const asks = (text: string) => parseQuery(text) as Query;

/** An archive whose speaker indexes come after all else. */
function lateSpeakers(said: Parameters<typeof indexedSource>[0]) {
  const source = indexedSource(said);
  const { read } = source.port;
  source.port.read = async (path, signal) => {
    if (path.includes('/speakers.')) await new Promise((resolve) => setTimeout(resolve, 0));
    return read(path, signal);
  };
  return source;
}

it('tells the first hits of a speaker while the index of speakers is on its way', async () => {
  const source = lateSpeakers(chats);
  const searcher = createSearcher(source);
  const seen: SearchProgress[] = [];
  const query = asks('from:未央 支付');
  const all = await searcher.search(query, { onProgress: (each) => seen.push(each) });
  expect(positionsOf(all)).toEqual(naiveSearch(chats, query));
  expect(seen.map((each) => [positionsOf(each), each.done])).toEqual([[positionsOf(all), false]]);
  // Once they are here nothing comes before them.
  await searcher.search(query, { onProgress: (each) => seen.push(each) });
  expect(seen).toHaveLength(1);
});

it('tells nothing early that it does not find', async () => {
  const names = fc.constantFrom('from:未央 ', 'from:我 ', '-from:未央 ', 'from:远 ');
  let early = 0;
  await fc.assert(
    fc.asyncProperty(anyChats, names, anyQuery, async (said, name, { clauses }) => {
      const query = { clauses: [...asks(name).clauses, ...clauses] };
      const found = new Set(naiveSearch(said, query));
      const seen: SearchProgress[] = [];
      const result = await createSearcher(lateSpeakers(said)).search(query, {
        onProgress: (each) => seen.push(each),
      });
      expect(positionsOf(result)).toEqual([...found]);
      for (const each of seen) {
        expect(positionsOf(each).filter((hit) => !found.has(hit))).toEqual([]);
        expect(found.size).toBeLessThanOrEqual(each.total + each.open);
      }
      early += seen.length;
    }),
    { numRuns: 200 },
  );
  expect(early).toBeGreaterThan(0);
});
