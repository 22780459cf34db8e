import { describe, expect, it } from 'vitest';
import { buildChatMap, buildHitRows, countByDay, listHits } from '../../../src/core/index.ts';
import { chatEntry } from '../../helpers/messages.ts';

// Three days with 2, 3 and 4 messages; two with 1 and 5.
const maps = new Map([
  ['a', buildChatMap({ ...chatEntry([2, 3, 4]), id: 'a' })],
  ['b', buildChatMap({ ...chatEntry([1, 5]), id: 'b' })],
]);
const chats = [
  { chat: 'a', positions: Int32Array.of(0, 1, 5, 8) },
  { chat: 'b', positions: Int32Array.of(0, 2) },
];

const all = (order: 'newest' | 'oldest') => {
  const list = listHits({ chats }, maps, order);
  const hits = Array.from({ length: list.length }, (_, index) => list.at(index));
  return { hits: hits.map((hit) => `${hit?.chat}${hit?.position}`).join(' '), days: list.days, list };
};

describe('the list of hits', () => {
  it('goes by day, and within a day by chat', () => {
    const { hits, days, list } = all('oldest');
    expect(hits).toBe('a0 a1 b0 b2 a5 a8');
    expect(days).toEqual([
      { date: '2024-03-12', from: 0, to: 3 },
      { date: '2024-03-13', from: 3, to: 4 },
      { date: '2024-03-14', from: 4, to: 6 },
    ]);
    expect([list.at(-1), list.at(6)]).toEqual([undefined, undefined]);
  });

  it('goes the other way round, the newest of each chat first', () => {
    expect(all('newest').hits).toBe('a8 a5 b2 a1 a0 b0');
  });

  it.each(['newest', 'oldest'] as const)(
    'knows where a hit stands, and where any other message would, %s first',
    (order) => {
      const { list } = all(order);
      for (let index = 0; index < list.length; index++)
        expect(list.find(list.at(index)!)).toEqual({ index, isHit: true });
      // Both on the day of b2.
      expect(list.find({ chat: 'a', position: 4 })).toEqual({ index: order === 'newest' ? 2 : 3, isHit: false });
      expect(list.find({ chat: 'b', position: 5 })).toEqual({ index: order === 'newest' ? 2 : 4, isHit: false });
    },
  );

  it('has a row above each day, and for each hit', () => {
    const { list } = all('oldest');
    const rows = buildHitRows(list);
    const shapes = Array.from({ length: rows.length }, (_, row) => rows.at(row));
    expect(shapes.map((row) => (row?.shape === 'day' ? row.day.date.slice(8) : row?.index)).join(' ')).toBe(
      '12 0 1 2 13 3 14 4 5',
    );
    expect([0, 2, 3, 5].map(rows.rowOf)).toEqual([1, 3, 5, 8]);
    expect([rows.at(-1), rows.at(9)]).toEqual([undefined, undefined]);
    expect(buildHitRows(list, 3)).toMatchObject({ length: 4, hits: 3 });
    expect(buildHitRows(listHits({ chats: [] }, maps, 'newest')).at(0)).toBeUndefined();
  });

  it('is empty without hits', () => {
    expect(listHits({ chats: [] }, maps, 'newest')).toMatchObject({ length: 0, days: [] });
  });

  it('is counted by day', () => {
    expect([...countByDay(Int32Array.of(0, 1, 5, 8), maps.get('a')!)]).toEqual([2, 0, 2]);
  });
});
