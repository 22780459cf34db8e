import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Filter,
  formatDatedId,
  formatDay,
  formatLink,
  kinds,
  type Link,
  type Near,
  parseLink,
  type Show,
} from '../../src/core/index.ts';

const all: Filter = { only: [], except: [], kinds: [] };
const day = '2018-01-02';

describe('the round trip', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '甲-乙公司-产品',
      'a/b',
      'a?b',
      '#',
      '%',
      '%41',
      'a&b=c',
      '+',
      ' ',
      '..',
      'a b',
      '，',
      '\u{1f600}',
      '',
    ),
  );
  const chat = text.filter((id) => !['', '.', '..', 'index.html'].includes(id));
  const digits = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 4, maxLength: 4 });
  const id = fc
    .tuple(digits(23), digits(59), digits(59), fc.option(fc.tuple(hash, fc.option(fc.integer({ min: 2, max: 99 })))))
    .map(([h, m, s, more]) => `${h}${m}${s}${more ? `-${more[0]}${more[1] ? `.${more[1]}` : ''}` : ''}`);
  const date = fc.integer({ min: 0, max: 30_000 }).map(formatDay);
  const near: fc.Arbitrary<Near> = fc.oneof(
    fc.record({ date }),
    fc.record({ date, id }),
    fc.record({ date, id, to: fc.record({ date, id }) }),
  );
  const body = {
    only: fc.uniqueArray(text),
    except: fc.uniqueArray(text),
    kinds: fc.uniqueArray(fc.constantFrom(...kinds)),
  };
  const filter = fc.oneof(fc.record(body), fc.record({ ...body, context: fc.integer({ min: 1, max: 99 }) }));
  const show: fc.Arbitrary<Show> = fc.record(
    {
      panel: fc.constantFrom('chats', 'people', 'help', 'date', 'search', 'talks'),
      date: fc.constantFrom('2018', '2018-01', '2018-01-02'),
      q: text.filter((query) => query !== ''),
      talk: fc.record({ date, id }).map(formatDatedId),
      scope: fc.constant('all'),
      order: fc.constant('oldest'),
      person: text.filter((name) => name !== ''),
      ...Object.fromEntries(
        ['find', 'company', 'field', 'city'].map((key) => [key, text.filter((each) => each !== '')]),
      ),
      people: fc.constant('all'),
      sort: fc.constantFrom('recent', 'early', 'name', 'oldest'),
    },
    { requiredKeys: [] },
  );
  const link: fc.Arbitrary<Link> = fc.oneof(
    fc.record({ filter, show }),
    fc.record({ chat, filter, show }),
    fc.record({ chat, near, filter, show }),
  );

  it.each(['path', 'hash'] as const)('gives the link back in the %s form', (form) => {
    fc.assert(
      fc.property(link, (value) => {
        expect(parseLink(formatLink(value, form))).toEqual(value);
      }),
    );
  });

  it('survives a browser, which rewrites what is not escaped', () => {
    const root = 'https://example.com/some/site/';
    fc.assert(
      fc.property(link, (value) => {
        const url = new URL(formatLink(value, 'path') || './', root);
        expect(parseLink(url.pathname.slice('/some/site/'.length) + url.search + url.hash)).toEqual(value);
      }),
    );
  });

  it('writes a lone surrogate as the replacement character rather than throwing', () => {
    const filter = { ...all, only: ['a\ud800'] };
    expect(parseLink(formatLink({ chat: 'talks', filter, show: {} }, 'path')).filter.only).toEqual(['a\ufffd']);
  });

  it('is the address of design.md', () => {
    const value: Link = { chat: 'talks', near: { date: day, id: '103250' }, filter: { ...all, only: ['x'] }, show: {} };
    expect(formatLink(value, 'path')).toBe('talks/2018-01-02/?speaker=x#103250');
    expect(formatLink(value, 'hash')).toBe('#/talks/2018-01-02/103250?speaker=x');
  });
});
