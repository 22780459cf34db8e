import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChatMap, buildScale, countBySteps, formatDay, formatSteps, parseSteps } from '../../../src/core/index.ts';
import { chatEntry } from '../../helpers/messages.ts';

const dates = (from: string, to: string, most: number) => {
  const { unit, starts } = buildScale(from, to, most);
  return { unit, steps: starts.length - 1, first: formatDay(starts[0] ?? 0), end: formatDay(starts.at(-1) ?? 0) };
};

describe('the scale of a life', () => {
  it.each([
    ['2018-01-02', '2018-01-02', 60, { unit: 'day', steps: 1, first: '2018-01-02', end: '2018-01-03' }],
    ['2018-01-02', '2018-03-01', 60, { unit: 'day', steps: 59, first: '2018-01-02', end: '2018-03-02' }],
    ['2018-01-02', '2018-06-30', 60, { unit: 'week', steps: 26, first: '2018-01-01', end: '2018-07-02' }],
    ['2017-03-15', '2019-11-30', 60, { unit: 'month', steps: 33, first: '2017-03-01', end: '2019-12-01' }],
    ['2011-02-15', '2019-11-30', 60, { unit: 'quarter', steps: 36, first: '2011-01-01', end: '2020-01-01' }],
    ['1999-02-15', '2026-11-30', 60, { unit: 'year', steps: 28, first: '1999-01-01', end: '2027-01-01' }],
  ])('from %s to %s, in at most %i steps', (from, to, most, expected) => {
    expect(dates(from, to, most)).toEqual(expected);
  });

  it('says a run of steps as a span, and reads it back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 9000 }),
        fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
        (first, days, picks) => {
          const scale = buildScale(formatDay(first), formatDay(first + days), 48);
          const steps = scale.starts.length - 1;
          const [from = 0, to = 0] = picks.map((pick) => pick % steps).sort((a, b) => a - b);
          expect(parseSteps(scale, formatSteps(scale, from, to))).toEqual({ from, to });
        },
      ),
    );
  });

  it('knows nothing of spans that lie outside', () => {
    const scale = buildScale('2018-01-02', '2018-03-01', 60);
    expect([parseSteps(scale, '2017'), parseSteps(scale, '2019-01..2020'), parseSteps(scale, 'x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(parseSteps(scale, '2017..2018-01')).toEqual({ from: 0, to: 29 });
  });

  it('counts every hit once', () => {
    const maps = new Map([['a', buildChatMap({ ...chatEntry([2, 3, 4]), id: 'a' })]]);
    const scale = buildScale('2024-03-12', '2024-03-14', 60);
    expect(countBySteps(scale, { chats: [{ chat: 'a', positions: Int32Array.of(0, 1, 5, 8) }] }, maps)).toEqual([
      2, 0, 2,
    ]);
  });
});
