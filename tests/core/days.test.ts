import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatId, formatDay, parseDay } from '../../src/core/index.ts';

describe('days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2018-01-02', 17_533],
    ['2018-02-29', undefined],
    ['1900-02-29', undefined],
    ['2018-13-01', undefined],
    ['2018-00-10', undefined],
    ['2018-04-31', undefined],
    ['2018-1-2', undefined],
    ['', undefined],
  ])('%s is day %s', (date, day) => expect(parseDay(date)).toBe(day));

  it('count as the proleptic calendar of Date.UTC does, and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_932_896 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(formatDay(day)).toBe(date);
        expect(parseDay(date)).toBe(day);
      }),
    );
  });
});

describe('a chat id', () => {
  it.each([
    ['devs', 'devs'],
    [' 支付 产品群 ', '支付-产品群'],
    ['a/b\\c?d#e%f', 'a-b-c-d-e-f'],
    ['', 'chat'],
    ['.', 'chat'],
    ['..', 'chat'],
    ['v1.', 'v1'],
    ['data', 'data-chat'],
    ['App', 'App-chat'],
    ['index.html', 'index.html-chat'],
    ['preview.png', 'preview.png-chat'],
    ['sitemap-2.xml', 'sitemap-2.xml-chat'],
    ['sitemaps', 'sitemaps'],
    ['e\u0301', 'é'],
    ['a\u0000b\u202ec', 'a-b-c'],
    ['a\ud800', 'a\ufffd'],
  ])('of %j is %j', (name, id) => expect(chatId(name)).toBe(id));

  it('of an id is the id, fits a path and a file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const id = chatId(name);
        expect(chatId(id)).toBe(id);
        expect(id).not.toMatch(/^$|^\.+$|\.$|[\s/\\?#%]/u);
        expect(Buffer.byteLength(id)).toBeLessThan(140);
        expect(new URL(encodeURIComponent(id), 'https://example.com/').pathname.slice(1)).toBe(encodeURIComponent(id));
      }),
    );
  });
});
