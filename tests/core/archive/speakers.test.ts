import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSpeakerIndex } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { build } from './built.ts';
import { sortedEntries } from './entries.ts';

describe('the speaker index', () => {
  const entries = [
    entry('2018-01-02 10:00:00 乙 x'),
    entry('2018-01-02 10:00:01 甲 x', { kind: 'image' }),
    entry('2018-01-02 10:00:02 甲 x'),
    entry('2018-01-02 10:00:03 丙 x', { kind: 'image' }),
  ];
  const { chat, files } = build(entries);
  const file = files.get(`data/talks/speakers.${chat.index}.json`) ?? '';
  const expected = { chat: 'talks', count: 4 };

  it('ranks speakers by messages, then by name, and finds kinds', () => {
    expect(parseSpeakerIndex(file, expected)).toEqual({
      names: ['甲', '丙', '乙'],
      counts: [2, 1, 1],
      by: Uint16Array.of(2, 0, 0, 1),
      kinds: new Map([['image', Int32Array.of(1, 3)]]),
    });
  });

  it('agrees with any entries', () => {
    fc.assert(
      fc.property(sortedEntries, (any) => {
        const built = build(any);
        const table = parseSpeakerIndex(built.files.get(`data/talks/speakers.${built.chat.index}.json`), {
          chat: 'talks',
          count: any.length,
        });
        if ('fault' in table) return expect.fail(table.detail);
        expect([...table.by].map((number) => table.names[number])).toEqual(any.map(({ speaker }) => speaker));
        expect(table.names.map((name) => any.filter(({ speaker }) => speaker === name).length)).toEqual(table.counts);
        any.forEach(({ kind }, position) => {
          if (kind !== 'text') expect(table.kinds.get(kind)).toContain(position);
        });
      }),
      { numRuns: 50 },
    );
  });

  it.each<[what: string, change: Record<string, unknown>, fault: string]>([
    ['of another chat', { chat: 'x' }, 'mismatch'],
    ['of another build', { by: '###', names: ['甲', '乙', '丙'] }, 'mismatch'],
    ['with a name too many', { names: ['乙', '甲', '丙', '丁'] }, 'damaged'],
    ['of nobody', { by: '$$$$' }, 'damaged'],
    ['with kinds beyond its end', { kinds: { image: [4] } }, 'damaged'],
    ['of the next version', { liaoji: 2 }, 'newer-version'],
  ])('%s is a fault', (_, change, fault) => {
    expect(parseSpeakerIndex({ ...JSON.parse(file), ...change }, expected)).toMatchObject({ fault });
  });
});
