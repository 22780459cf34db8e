import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChatMap, cutToSpan, parseQuery, putSpan, type Query, takeSpan } from '../../../src/core/index.ts';
import { createScanner } from '../../../src/core/search/scanner.ts';
import { anyChats } from './chats.ts';
import { anyQuery } from './queries.ts';
import { memorySource, positionsOf } from './source.ts';

const asks = (text: string) => parseQuery(text) as Query;

describe('the span of a query', () => {
  it.each([
    ['支付 on:2018', '2018', 1],
    ['on:2018-01..2018-03', '2018-01..2018-03', 0],
    ['支付', undefined, 1],
    ['支付 on:2018 on:2019', undefined, 3],
    ['-on:2018', undefined, 1],
  ])('%s', (text, span, rest) => {
    const taken = takeSpan(asks(text));
    expect([taken.span, taken.rest.clauses.length]).toEqual([span, rest]);
  });

  it.each([
    ['支付', '2018', '支付 on:2018'],
    ['on:2018-01  "a b"', '2019', '"a b" on:2019'],
    ['a on:2018 -on:2019 b', undefined, 'a b'],
    ['', '2018', 'on:2018'],
    ['"a on:2018', '2019', '"a on:2018 on:2019'],
  ])('in %s it becomes %s: %s', (text, span, expected) => {
    expect(putSpan(text, span)).toBe(expected);
  });

  it('cuts from what was found without it what is found with it', async () => {
    await fc.assert(
      fc.asyncProperty(anyChats, anyQuery, async (chats, query) => {
        const { rest, span } = takeSpan(query);
        fc.pre(span !== undefined);
        const source = memorySource(chats);
        const scanner = createScanner(source);
        const maps = new Map(source.chats.map((entry) => [entry.id, buildChatMap(entry)]));
        const cut = cutToSpan(await scanner.search(rest), maps, span ?? '');
        expect(positionsOf({ ...(await scanner.search(query)), chats: cut })).toEqual(
          positionsOf(await scanner.search(query)),
        );
      }),
    );
  });
});
