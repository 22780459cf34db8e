import { afterEach, describe, expect, it } from 'vitest';
import { findMessage } from '../../../src/core/find-message.ts';
import { detectFormat } from '../../../src/core/formats/detect.ts';
import { readLog } from '../../../src/core/formats/markdown-log.ts';
import { toMessages } from '../../../src/core/ids.ts';
import { hasSharedLogs, readSharedLogs, type SharedLog } from '../../helpers/shared-logs.ts';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function read(logs: SharedLog[]) {
  return logs.map(({ text, file }) => readLog(text, file));
}

describe.skipIf(!hasSharedLogs)('real logs', () => {
  const folders = hasSharedLogs ? readSharedLogs() : new Map<string, SharedLog[]>();

  it.each([
    ['seed', 150],
    ['corpus/prodarch', 31_080],
    ['corpus/devarch', 10_324],
    ['corpus/newer-exporter', 38],
  ])('%s holds %i messages, and nothing odd but days without any', (folder, count) => {
    const logs = read(folders.get(folder) ?? []);
    expect(logs.reduce((sum, log) => sum + log.entries.length, 0)).toBe(count);
    expect(logs.flatMap((log) => log.problems).filter(({ code }) => code !== 'no-messages')).toEqual([]);
  });

  it('are all detected', () => {
    const heads = [...folders.values()].flat().map(({ text }) => detectFormat(text));
    expect(new Set(heads)).toEqual(new Set(['markdown-log']));
  });

  it('were merged from two phones in December 2017', () => {
    const merged = read(folders.get('corpus/prodarch') ?? []).filter((log) => log.hints.merged);
    expect([merged.length, merged[0]?.hints.date, merged.at(-1)?.hints.date]).toEqual([11, '2017-12-17', '2017-12-27']);
  });

  it('give the same under every time zone', () => {
    const results = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map((name) => {
      process.env.TZ = name;
      return JSON.stringify(
        read(folders.get('corpus/devarch') ?? []).map((log) => [toMessages(log.entries), log.hints]),
      );
    });
    expect(new Set(results).size).toBe(1);
  });

  it('have an address for every message that leads to it', () => {
    for (const { entries } of read(folders.get('corpus/devarch') ?? [])) {
      const messages = toMessages(entries);
      messages.forEach(({ id }, index) => {
        expect(findMessage(messages, id)).toEqual({ index, how: 'exact' });
      });
    }
  });
});
