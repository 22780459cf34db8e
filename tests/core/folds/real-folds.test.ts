import { describe, expect, it } from 'vitest';
import { findFolds } from '../../../src/core/folds/find-folds.ts';
import { type Entry, readLog } from '../../../src/core/index.ts';
import { speakerPart } from '../../../src/core/people/speaker-part.ts';
import { hasSharedLogs, readSharedLogs } from '../../helpers/shared-logs.ts';

/** Matches [强], [ThumbsUp]: what an emoticon says is drawn, and no word. */
const emoticon = /\[[^[\]\s]{1,12}\]/g;

/** Whatever could mean something: digits, letters, mentions, addresses, questions, quotations, doubt, an answer. */
const meaning =
  /[\p{Nd}\p{Script=Latin}@#%&+/\\?？:：「」《》“”"'（）()]|收到|好的|是的|同意|支持|没有|不|吗|呢|什么|请|明天|今天|微信|加我/u;

/** How many characters the longest known reactions have; a sentence is longer. */
const longestWords = 12;

describe.skipIf(!hasSharedLogs)('what folds in real logs', () => {
  const folded: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (const logs of hasSharedLogs ? readSharedLogs().values() : []) {
    for (const { file, text } of logs) {
      const { entries } = readLog(text, file);
      for (const { speaker } of entries) names.add(speakerPart(speaker));
      for (const { from, to } of findFolds(entries)) folded.push(...entries.slice(from, to));
      total += entries.length;
    }
  }

  it('is a good part of them', () => {
    expect(folded.length).toBeGreaterThan(3000);
    expect(folded.length / total).toBeLessThan(0.5);
  });

  it('says nothing besides: no digit, letter, mention, address, question, answer', () => {
    const bare = folded.map(({ text }) => text.replace(emoticon, ''));
    expect(bare.filter((text) => meaning.test(text))).toEqual([]);
    expect(bare.filter((text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) > longestWords)).toEqual([]);
  });

  it('is text only, and was not cut by anybody', () => {
    expect(folded.filter(({ kind, redacted, href, src }) => kind !== 'text' || redacted || href || src)).toEqual([]);
  });

  it('names nobody of the group', () => {
    const people = [...names].filter((name) => /^\p{Script=Han}{2,4}$/u.test(name));
    expect(people.length).toBeGreaterThan(500);
    const texts = [...new Set(folded.map(({ text }) => text.replace(emoticon, '')))];
    const named = texts.filter((text) => people.some((name) => text.includes(name)));
    expect(named).toEqual([]);
  });
});
