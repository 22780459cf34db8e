import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clause, formatQuery, kinds, parseQuery, type Query } from '../../../src/core/index.ts';
import { anyQuery } from './queries.ts';

const text = (value: string): Clause => ({ field: 'text', value });

describe('a query', () => {
  it.each<[string, Clause[]]>([
    ['', []],
    ['   ', []],
    ['担保 支付', [text('担保'), text('支付')]],
    ['担保\u3000支付', [text('担保'), text('支付')]],
    ['"担保 支付"', [text('担保 支付')]],
    ['“担保 支付”', [text('担保 支付')]],
    ['＂担保 支付＂', [text('担保 支付')]],
    ['"他说\\"好\\" \\\\ 行"', [text('他说"好" \\ 行')]],
    ['"担保 支', [text('担保 支')]],
    ['""', []],
    ['a"b', [text('a"b')]],
    ['-支付', [{ ...text('支付'), not: true }]],
    ['－"支 付"', [{ ...text('支 付'), not: true }]],
    ['-', [text('-')]],
    ['a - b', [text('a'), text('-'), text('b')]],
    ['https://example.com 12:30 备注:有', [text('https://example.com'), text('12:30'), text('备注:有')]],
    ['from:林小满', [{ field: 'from', value: '林小满' }]],
    ['From："Gill Chi"', [{ field: 'from', value: 'Gill Chi' }]],
    ['ｆｒｏｍ：林', [{ field: 'from', value: '林' }]],
    ['-in:夜谈', [{ field: 'in', value: '夜谈', not: true }]],
    ['"from:林"', [text('from:林')]],
    [
      'has:图片 kind:LINK',
      [
        { field: 'has', value: 'image' },
        { field: 'kind', value: 'link' },
      ],
    ],
    ['before:2018', [{ field: 'before', value: '2018' }]],
    ['after:2018/1', [{ field: 'after', value: '2018-01' }]],
    ['on:2018年1月2日', [{ field: 'on', value: '2018-01-02' }]],
    ['on:20180102', [{ field: 'on', value: '2018-01-02' }]],
    ['on:2018..2019-03', [{ field: 'on', value: '2018..2019-03' }]],
  ])('%s', (raw, clauses) => {
    expect(parseQuery(raw)).toEqual({ clauses });
  });

  it.each([
    ['担保 from:', 'missing-value', 'from:'],
    ['from:""', 'missing-value', 'from:""'],
    ['on:2018-02-30 a', 'bad-date', 'on:2018-02-30'],
    ['a on:2018-13', 'bad-date', 'on:2018-13'],
    ['before:昨天', 'bad-date', 'before:昨天'],
    ['before:2018..2019', 'bad-date', 'before:2018..2019'],
    ['on:2019..2018', 'bad-date', 'on:2019..2018'],
    ['on:2018..2019..2020', 'bad-date', 'on:2018..2019..2020'],
    ['-has:什么', 'bad-kind', '-has:什么'],
    ['kind:constructor', 'bad-kind', 'kind:constructor'],
  ])('explains %s', (raw, code, where) => {
    const query = parseQuery(raw);
    const [problem] = 'problems' in query ? query.problems : [];
    expect(problem?.code).toBe(code);
    expect(raw.slice(problem?.from, problem?.to)).toBe(where);
  });

  it('explains everything that is wrong with it, in order', () => {
    const query = parseQuery('on:x 支付 from: has:y');
    expect('problems' in query && query.problems.map(({ field, value }) => `${field}:${value}`)).toEqual([
      'on:x',
      'from:',
      'has:y',
    ]);
  });

  it('is refused when it is a book', () => {
    expect(parseQuery('书'.repeat(1001))).toMatchObject({ problems: [{ code: 'too-long', from: 1000, to: 1001 }] });
  });

  it('comes back from its text', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseQuery(formatQuery(query))).toEqual(query);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, and what it reads has a text of its own that says the same', () => {
    const signs = fc.constantFrom(
      '"',
      '“',
      '”',
      '\\',
      ' ',
      '-',
      '：',
      ':',
      'from',
      'on:',
      '2018',
      '..',
      'has',
      '图片',
      'a',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(signs).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(typed, (raw) => {
        const query = parseQuery(raw);
        if (!('problems' in query)) expect(parseQuery(formatQuery(query))).toEqual(query);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows every kind of message', () => {
    for (const kind of kinds)
      expect(parseQuery(`kind:${kind}`)).toEqual({ clauses: [{ field: 'kind', value: kind }] } satisfies Query);
  });
});
