import { describe, expect, it } from 'vitest';
import { formatLedger, type Ledger, parseLedger } from '../../../src/cli/ledger/ledger.ts';

const ledger: Ledger = {
  runs: [
    [
      'k1',
      [
        {
          summary: {
            date: '2024-03-01',
            count: 2,
            speakers: 1,
            most: ['安可'],
            words: ['冷链'],
            from: '2024-03-01T08:00:00',
            to: '2024-03-01T09:00:00',
          },
          page: 7,
          picture: 4294967295,
        },
      ],
    ],
  ],
  told: { key: 'k2', told: { entry: { search: '0123456789ab' }, bytes: 3 }, paths: ['data/a/0123456789ab.bin'] },
};

describe('a ledger', () => {
  it('gives back what was noted', () => {
    expect(parseLedger(formatLedger(ledger, 'setup'), 'setup')).toEqual(ledger);
  });

  it('holds for the setup that it was made with alone', () => {
    expect(parseLedger(formatLedger(ledger, 'setup'), 'another')).toBeUndefined();
  });

  it.each([
    ['nothing', () => ''],
    ['another text', () => '{"runs":[]}'],
    ['one cut short', (text: string) => text.slice(0, -9)],
    ['one with a letter changed', (text: string) => text.replace('冷链', '冷库')],
  ])('is none where there is %s', (_, change) => {
    expect(parseLedger(change(formatLedger(ledger, 'setup')), 'setup')).toBeUndefined();
  });
});
