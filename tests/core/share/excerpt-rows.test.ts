import { expect, test } from 'vitest';
import { buildExcerptRows, hideNames } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { excerptOf } from './excerpts.ts';

test('an excerpt has the rows of the timeline: days, times, runs, the owner’s own side, also without names', () => {
  const excerpt = excerptOf([
    entry('2024-03-12 23:58:10 林小满 早'),
    entry('2024-03-12 23:58:40 林小满 @周渔 来'),
    entry('2024-03-13 00:01:00 周渔 来了'),
    entry('2024-03-13 00:01:30 我 都到了'),
  ]);
  for (const each of [excerpt, hideNames(excerpt)]) {
    const rows = buildExcerptRows(each);
    expect(rows.map(({ shape }) => shape).join(' ')).toBe('day time message message day time message message');
    expect(rows.flatMap((row) => (row.shape === 'message' ? [`${row.head}/${row.own}`] : []))).toEqual([
      'true/false',
      'false/false',
      'true/false',
      'true/true',
    ]);
  }
});
