import { describe, expect, it } from 'vitest';
import { type ChatSource, type Clause, createSearcher, formatQuery, readLog } from '../../../src/core/index.ts';
import { hasSharedLogs, readSharedLogs } from '../../helpers/shared-logs.ts';
import { naiveSearch } from './naive.ts';
import { indexedSource, positionsOf } from './source.ts';

const readChat = (folder: string): ChatSource => {
  const logs = readSharedLogs().get(folder) ?? [];
  const entries = logs.flatMap(({ text, file }) => readLog(text, file).entries);
  entries.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)) || a.second - b.second);
  return { id: folder.replace('/', '-'), title: folder, entries };
};

/** Numbers that look like chance, the same each time. */
function createChance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Pieces of texts, one to six characters long, some with a condition more or without another piece. */
function inventQuery(chats: readonly ChatSource[], chance: (below: number) => number): { clauses: Clause[] } {
  const { entries } = chats[chance(chats.length)]!;
  const { text, speaker, date } = entries[chance(entries.length)]!;
  const from = chance(text.length);
  const value = text.slice(from, from + 1 + chance(6));
  const more: Clause[] = [
    { field: 'from', value: speaker },
    { field: 'text', value: (entries[chance(entries.length)]?.text ?? '').slice(0, 2), not: true },
    { field: 'on', value: date.slice(0, 7) },
    { field: 'has', value: 'link' },
    { field: 'kind', value: 'text', not: true },
  ];
  const clauses = [...(value ? [{ field: 'text' as const, value }] : []), ...more.slice(chance(10), chance(10))];
  return { clauses: clauses.filter((clause) => clause.value !== '') };
}

describe.skipIf(!hasSharedLogs)('a search of real logs', () => {
  it('finds what a look at every message finds, before and after the texts are here', async () => {
    const chats = ['corpus/prodarch', 'corpus/devarch', 'corpus/newer-exporter'].map(readChat);
    const source = indexedSource(chats);
    const chance = createChance(5);
    for (let turn = 0; turn < 25; turn++) {
      // The first of each turn asks the index; texts that it read are there for the second.
      const searcher = createSearcher(source);
      const queries = Array.from({ length: 2 }, () => inventQuery(chats, chance));
      for (const query of queries) {
        const result = await searcher.search(query);
        const expected = naiveSearch(chats, query);
        // What differs is a number and a query without its words: nobody's words are printed.
        const what = `${turn}: ${formatQuery({ clauses: query.clauses.filter(({ field }) => field !== 'text' && field !== 'from') })}`;
        expect(result.total, what).toBe(expected.length);
        expect(positionsOf(result).join() === expected.join(), what).toBe(true);
      }
    }
  }, 600_000);
});
