import { describe, expect, it } from 'vitest';
import { type Entry, findTalks, readLog } from '../../../src/core/index.ts';
import { hasSharedLogs, readSharedLogs } from '../../helpers/shared-logs.ts';

/** Two chats of half a year, whose host announces every talk in the same words. */
describe.skipIf(!hasSharedLogs)('in real logs', () => {
  const chatOf = (folder: string): Entry[] =>
    (readSharedLogs().get(folder) ?? []).flatMap(({ file, text }) => readLog(text, file).entries);

  it('finds a talk on every day on which one was announced, and few others', () => {
    const entries = chatOf('corpus/prodarch');
    const days = new Set(findTalks(entries).map(({ date }) => date));
    const host = /请到一位朋友.*主题是/;
    const announcedDays = new Set(entries.filter(({ text }) => host.test(text)).map(({ date }) => date));
    expect(announcedDays.size).toBe(89);
    expect([...announcedDays].filter((date) => !days.has(date))).toEqual([]);
    expect(days.size - announcedDays.size).toBeLessThan(8);
  });

  it('takes the announcement of another chat’s talk for no talk', () => {
    const entries = chatOf('corpus/devarch');
    expect(entries.some(({ text }) => text.includes('请到一位朋友'))).toBe(true);
    expect(findTalks(entries)).toHaveLength(1);
  });
});
