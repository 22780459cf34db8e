import { describe, expect, it } from 'vitest';
import { fillMonths } from '../../../src/core/people/fill-months.ts';

describe('the months of a life', () => {
  it.each<[from: string, to: string, expected: [string, number][]]>([
    [
      '2023-11-30',
      '2024-02-01',
      [
        ['2023-11', 0],
        ['2023-12', 3],
        ['2024-01', 0],
        ['2024-02', 5],
      ],
    ],
    ['2024-02-29', '2024-02-29', [['2024-02', 5]]],
    ['2024-03-01', '2024-02-01', []],
    ['9999-12-31', '9999-12-31', [['9999-12', 0]]],
    ['', '', []],
  ])('from %s to %s are all told, those without messages too', (from, to, expected) => {
    const months = [
      { month: '2023-12', count: 3 },
      { month: '2024-02', count: 5 },
    ];
    expect(fillMonths(months, from, to).map(({ month, count }) => [month, count])).toEqual(expected);
  });
});
