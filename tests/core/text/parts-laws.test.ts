import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/core/formats/markdown-log.ts';
import { createNameSet, mentionedNames, parseParts } from '../../../src/core/text/parts.ts';
import { survives } from '../../helpers/growth.ts';
import { hasSharedLogs, readSharedLogs } from '../../helpers/shared-logs.ts';

const people = ['甲', '乙方', '乙方-支付', 'Tom', 'Tom-B', 'a b', '丙?', '甲@丁', 'example.com'];
const crumbs = [
  ...people,
  ...['@', '?', '??', ' ', '-', '，', '\u2005', '[强]', '[', ']', '「', '」', '：', '- - - - - - ', '(', ')', '.', '/'],
  ...['http://example.com/', 'https://', 'www.', '看', 'x', '\n', '\ud83d', '😀'],
];
const bodies = fc.array(fc.constantFrom(...crumbs), { maxLength: 24 }).map((pieces) => pieces.join(''));
const texts = fc.oneof({ weight: 4, arbitrary: bodies }, fc.string({ unit: 'binary' }));

function expectLaws(text: string, all: ReturnType<typeof createNameSet>): void {
  const parts = parseParts(text, all);
  expect(parts.map(({ raw }) => raw).join('')).toBe(text);
  expect(parts.every(({ raw }) => raw !== '')).toBe(true);
  expect(parseParts(text, createNameSet(mentionedNames(parts)))).toEqual(parts);
}

describe('laws of parts', () => {
  it('raw parts rejoin, and only the names that are picked matter', () => {
    const all = createNameSet(people);
    fc.assert(
      fc.property(texts, (text) => expectLaws(text, all)),
      { numRuns: 3000 },
    );
  });

  it('any names between those that are picked and all of them give the same parts', () => {
    fc.assert(
      fc.property(texts, fc.subarray(people), (text, some) => {
        const parts = parseParts(text, createNameSet(people));
        expect(parseParts(text, createNameSet([...some, ...mentionedNames(parts)]))).toEqual(parts);
      }),
      { numRuns: 2000 },
    );
  });

  it('adjacent texts are one part', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kinds = parseParts(text, createNameSet(people)).map(({ kind }) => kind);
        expect(kinds.join(' ')).not.toContain('text text');
      }),
    );
  });
});

describe('time grows with the length of a text, whatever it holds', () => {
  const all = createNameSet([...people, ...Array.from({ length: 100 }, (_, index) => 'a'.repeat(index + 1))]);
  it.each([
    ['['],
    ['@'],
    ['「'],
    ['?'],
    [' '],
    ['- '],
    ['@甲-'],
    ['http://'],
    ['http://%,'],
    ['www.'],
    ['a@b.'],
    ['@aaaaaaaaaaaaaaaa'],
    ['「甲：'],
    ['」 - - - - - - '],
    ['(http://example.com/('],
    ['@乙方-??-'],
    ['[强'],
    ['h'],
  ])('a million characters of %j', (crumb) => {
    expect(survives((length) => () => parseParts(crumb.repeat(length / crumb.length), all))).toBe(true);
  });
});

it('an address of ten million characters is text, and breaks nothing', () => {
  const text = `http://${'a'.repeat(10_000_000)}`;
  expect(parseParts(text, createNameSet([])).map(({ kind }) => kind)).toEqual(['text']);
});

describe.skipIf(!hasSharedLogs)('on real logs', () => {
  it('the laws hold for every body', () => {
    for (const logs of readSharedLogs().values()) {
      const entries = logs.flatMap(({ text, file }) => readLog(text, file).entries);
      const all = createNameSet(entries.map(({ speaker }) => speaker));
      for (const { text } of entries) {
        const parts = parseParts(text, all);
        if (parts.map(({ raw }) => raw).join('') !== text) expect(text).toBe('the raw parts joined');
        const picked = createNameSet(mentionedNames(parts));
        if (parts.length > 1) expect(parseParts(text, picked)).toEqual(parts);
      }
    }
  });
});
