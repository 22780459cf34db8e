import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTalks, parseTalksFile } from '../../../src/core/index.ts';
import { buildTalksFile } from '../../../src/core/talks/talks-file.ts';
import { build } from '../archive/built.ts';
import { day, evening } from './evening.ts';

const entries = day('2024-05-08', evening);
for (const each of entries) if (each.kind === 'image') each.src = 'pictures/0123456789ab.png';
const expected = { chat: 'talks', count: entries.length };
const file = () => JSON.parse(JSON.stringify(buildTalksFile('talks', findTalks(entries))));

describe('the file of talks', () => {
  it('gives back what was found', () => {
    expect(parseTalksFile(JSON.stringify(file()), expected)).toEqual(findTalks(entries));
  });

  it('stands in the manifest with its hash and count, where a chat has talks', () => {
    const { chat, files } = build(entries);
    const [hash, count] = chat.talks ?? [];
    expect(count).toBe(1);
    expect(parseTalksFile(files.get(`data/talks/talks.${hash}.json`), expected)).toEqual(findTalks(entries));
    expect(build(entries.slice(0, 8)).chat.talks).toBeUndefined();
  });

  it.each<[what: string, harm: (talk: Record<string, unknown>) => void]>([
    ['a talk after the chat', (talk) => Object.assign(talk, { answers: entries.length })],
    ['an end before the beginning', (talk) => Object.assign(talk, { length: 0 })],
    ['a day that is none', (talk) => Object.assign(talk, { date: '2024-05-38' })],
    ['an id that is none', (talk) => Object.assign(talk, { id: 'x' })],
    ['roles beyond the chat', (talk) => Object.assign(talk, { roles: '-'.repeat(99) })],
    ['no topic', (talk) => delete talk.topic],
  ])('is refused with %s', (_, harm) => {
    const harmed = file();
    harm(harmed.talks[0]);
    expect(parseTalksFile(harmed, expected)).toMatchObject({ fault: 'damaged' });
  });

  it('is refused for another chat, and leaves out a cover that must not be asked for', () => {
    expect(parseTalksFile(file(), { ...expected, chat: 'other' })).toMatchObject({ fault: 'mismatch' });
    const harmed = file();
    for (const src of ['javascript:alert(1)', 'http://elsewhere.example/a.png']) {
      harmed.talks[0].cover.src = src;
      expect(parseTalksFile(harmed, expected)).toMatchObject([{ topic: '订单为什么会丢' }]);
      expect(JSON.stringify(parseTalksFile(harmed, expected))).not.toContain(src);
    }
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        parseTalksFile({ liaoji: 1, chat: 'talks', talks: [value] }, expected);
      }),
    );
  });
});
