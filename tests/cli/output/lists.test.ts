import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type Feed, formatFeed } from '../../../src/cli/output/lists/feed.ts';
import { formatRobots } from '../../../src/cli/output/lists/robots.ts';
import { formatSitemap } from '../../../src/cli/output/lists/sitemap.ts';
import { escapeXml } from '../../../src/cli/output/lists/xml.ts';

/** The texts of all elements of this name. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  let open = false;
  const parser = new Parser(
    {
      onopentag(tag) {
        open = tag === name;
        if (open) texts.push('');
      },
      ontext(text) {
        if (open) texts.push((texts.pop() ?? '') + text);
      },
      onclosetag() {
        open = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return texts;
}

const url = 'https://example.com/group/';
const pages = Array.from({ length: 5 }, (_, index) => ({
  path: `talks/2024-01-0${index + 1}/`,
  date: `2024-01-0${index + 1}`,
}));

describe('a sitemap', () => {
  it('has every address with its day', () => {
    const [[name, xml] = ['', ''], ...more] = formatSitemap(`${url}a&b/`, pages);
    expect([name, more]).toEqual(['sitemap.xml', []]);
    expect(textsOf(xml, 'loc')).toEqual(pages.map(({ path }) => `${url}a&b/${path}`));
    expect(textsOf(xml, 'lastmod')).toEqual(pages.map(({ date }) => date));
  });

  it('is divided where one file may not hold it', () => {
    const [[, index = ''] = [], ...parts] = formatSitemap(url, pages, 2);
    expect(textsOf(index, 'loc')).toEqual([1, 2, 3].map((part) => `${url}sitemap-${part}.xml`));
    expect(parts.map(([name]) => name)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    expect(parts.flatMap(([, xml]) => textsOf(xml, 'loc'))).toEqual(pages.map(({ path }) => url + path));
  });
});

describe('robots.txt', () => {
  it.each([
    [undefined, /^# Liaoji\nUser-agent: \*\nAllow: \/\n$/],
    [`${url}sitemap.xml`, /\nSitemap: https:\/\/example\.com\/group\/sitemap\.xml\n$/],
  ])('forbids nothing and names the sitemap %s', (sitemap, text) => {
    expect(formatRobots(sitemap)).toMatch(text);
    expect(formatRobots(sitemap)).not.toContain('Disallow');
  });
});

const day = {
  chat: 'talks',
  date: '2024-01-02',
  title: '2024年1月2日 · 夜谈',
  description: '两条',
  from: '2024-01-02T08:00:00',
  to: '2024-01-02T09:00:00',
  href: '2024-01-02/',
};
const feed: Feed = { title: '夜谈', name: 'talks', href: './', self: 'feed.xml', offset: '+08:00', days: [day] };

describe('a feed', () => {
  it('has what RFC 4287 demands', () => {
    const xml = formatFeed(feed);
    expect(textsOf(xml, 'id')).toEqual(
      Array(2).fill(
        expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      ),
    );
    expect(new Set(textsOf(xml, 'id')).size).toBe(2);
    expect(textsOf(xml, 'title')).toEqual(['夜谈', day.title]);
    expect(textsOf(xml, 'updated')).toEqual(Array(2).fill('2024-01-02T09:00:00+08:00'));
    expect(textsOf(xml, 'name')).toEqual(['夜谈']);
    expect(textsOf(xml, 'summary')).toEqual(['两条']);
  });

  it('keeps its ids when site, titles and words change', () => {
    const moved = {
      ...feed,
      title: 'x',
      href: url,
      self: `${url}feed.xml`,
      days: [{ ...day, href: url, title: 'y', to: 'z' }],
    };
    expect(textsOf(formatFeed(moved), 'id')).toEqual(textsOf(formatFeed(feed), 'id'));
  });

  it('gives every text back, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const title = `>${text}<`;
        const held = title.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
        expect(textsOf(formatFeed({ ...feed, days: [{ ...day, title }] }), 'title')[1]).toBe(held);
        expect(escapeXml(title)).not.toMatch(/[<>]/);
      }),
    );
  });
});
