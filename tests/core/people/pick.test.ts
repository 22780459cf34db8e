import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFiltered, type Kind, pickPositions, type SpeakerTable } from '../../../src/core/index.ts';

const names = ['林小满', '周渔', 'Kai', ''];
const table: SpeakerTable = {
  names,
  counts: [3, 2, 1, 1],
  by: Uint16Array.from([0, 1, 0, 2, 1, 3, 0]),
  kinds: new Map([['image', Int32Array.from([1, 5])]]),
};
const filter = { only: [] as string[], except: [] as string[], kinds: [] as Kind[] };

test.each([
  ['nothing named: everybody', filter, [0, 1, 2, 3, 4, 5, 6]],
  ['one speaker only', { ...filter, only: ['周渔'] }, [1, 4]],
  ['several speakers', { ...filter, only: ['周渔', 'Kai'] }, [1, 3, 4]],
  ['all except one', { ...filter, except: ['林小满'] }, [1, 3, 4, 5]],
  ['except wins over only', { ...filter, only: ['周渔', 'Kai'], except: ['Kai'] }, [1, 4]],
  ['the speaker without a name', { ...filter, only: [''] }, [5]],
  ['a name nobody has', { ...filter, only: ['无此人'] }, []],
  ['pictures', { ...filter, kinds: ['image'] }, [1, 5]],
  ['all but pictures', { ...filter, kinds: ['text'] }, [0, 2, 3, 4, 6]],
  ['pictures of one speaker', { ...filter, only: ['周渔'], kinds: ['image'] }, [1]],
] as [string, typeof filter, number[]][])('%s', (_, given, positions) => {
  expect([...pickPositions(table, given)]).toEqual(positions);
});

test('a position that was asked for is shown in any case, once and in its place', () => {
  expect([...pickPositions(table, { ...filter, only: ['周渔'] }, 3)]).toEqual([1, 3, 4]);
  expect([...pickPositions(table, { ...filter, only: ['周渔'] }, 4)]).toEqual([1, 4]);
  expect([...pickPositions(table, { ...filter, only: ['无此人'] }, 6)]).toEqual([6]);
});

test('filtering by everybody is no filter, whoever is there', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 200 }), (by) => {
      const all = { ...table, by: Uint16Array.from(by) };
      expect([...pickPositions(all, { ...filter, only: names })]).toEqual([...pickPositions(all, filter)]);
    }),
  );
});

test('a filter that names nothing is no filter', () => {
  expect(isFiltered(filter)).toBe(false);
  expect(isFiltered({ ...filter, except: ['Kai'] })).toBe(true);
});
