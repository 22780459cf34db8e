import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDays, splitDays } from '../../../src/cli/output/days.ts';
import { headOfArchive, headOfChat, headOfDay } from '../../../src/cli/output/head/heads.ts';
import { formatJsonLd } from '../../../src/cli/output/head/json-ld.ts';
import { createPageTemplate } from '../../../src/cli/output/pages.ts';
import type { SiteFacts } from '../../../src/cli/output/site-facts.ts';
import { buildChat, createNameSet, type Entry } from '../../../src/core/index.ts';
import { readHead } from '../../helpers/read-head.ts';
import { summarise } from '../../helpers/summarise.ts';

const template = createPageTemplate(
  '<!doctype html><html data-root="./"><head><title>x</title><!--liaoji:head--></head><body><!--liaoji:body--><!--liaoji:tail--></body></html>',
);

type Said = { site: string; chat: string; speaker: string; text: string };

const facts: SiteFacts = { title: '示例', offset: '+08:00', url: 'https://example.com/group/', noindex: false };

/** The heads of an archive's page, its chat's and that of a day with these words. */
function headsOf({ site, chat, speaker, text }: Said, more: Partial<SiteFacts & { noindex: boolean }> = {}) {
  const entry = (date: string, second: number): Entry => ({ date, second, speaker, kind: 'text', text });
  const entries = [entry('2024-01-01', 5), entry('2024-01-02', 3), entry('2024-01-02', 9), entry('2024-02-01', 1)];
  const built = buildChat({ id: 'talks', title: chat, entries }, { hash: () => '0'.repeat(12), write: () => {} });
  const whole = { entry: built, summary: summarise(entries), noindex: more.noindex ?? false };
  const all = { ...facts, title: site, ...more };
  const days = splitDays(entries);
  const names = createNameSet([speaker]);
  const day = [...buildDays({ chat: { ...built, noindex: whole.noindex }, days, from: 0, names })][1];
  const said = whole.summary.days[1];
  if (!day || !said) throw new Error('no second day');
  const heads = [headOfArchive(all, [whole]), headOfChat(all, whole), headOfDay(all, day, said)];
  return heads.map((head, depth) => readHead([...template({ depth, ...head })].join('')));
}

const plain: Said = { site: '示例', chat: '冷链', speaker: '安可', text: '今天的蓝莓' };

describe('the head of a page', () => {
  it('says what a link preview looks for', () => {
    const [, , day] = headsOf(plain);
    expect(day?.title).toBe('2024年1月2日 · 冷链');
    expect(Object.fromEntries(day?.metas ?? [])).toMatchObject({
      description: '2024年1月2日，2 条消息，1 人发言。说到：蓝莓。说得最多：安可。',
      'og:type': 'article',
      'og:title': '2024年1月2日 · 冷链',
      'og:url': 'https://example.com/group/talks/2024-01-02/',
      'og:image': 'https://example.com/group/talks/2024-01-02/preview.png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': '2024年1月2日 · 冷链',
      'og:site_name': '示例',
      'og:locale': 'zh_CN',
      'article:published_time': '2024-01-02T00:00:03+08:00',
      'article:modified_time': '2024-01-02T00:00:09+08:00',
      'twitter:card': 'summary_large_image',
    });
    expect(day?.links.filter(({ rel }) => rel !== 'preload').map(({ rel, href }) => [rel, href])).toEqual([
      ['canonical', 'https://example.com/group/talks/2024-01-02/'],
      ['alternate', '../feed.xml'],
    ]);
  });

  it('keeps nobody waiting with what only search engines read', () => {
    const page = [...template({ depth: 0, title: 'x', body: ['<p>messages</p>'], tail: formatJsonLd({}) })].join('');
    expect(page.indexOf('ld+json')).toBeGreaterThan(page.indexOf('messages'));
    for (const { elements } of headsOf(plain)) expect(elements).not.toContain('script');
  });

  it('says what a search engine looks for', () => {
    const [archive, chat, day] = headsOf(plain).map(({ data }) => data as { '@graph': Record<string, unknown>[] });
    expect(archive).toMatchObject({ '@type': 'WebSite', name: '示例', url: facts.url });
    expect(chat?.['@graph'][0]).toMatchObject({ '@type': 'CollectionPage', url: `${facts.url}talks/` });
    const url = `${facts.url}talks/2024-01-02/`;
    const author = { '@type': 'Person', name: '安可' };
    expect(day?.['@graph']).toMatchObject([
      {
        '@type': 'DiscussionForumPosting',
        url,
        author,
        datePublished: '2024-01-02T00:00:03+08:00',
        text: '今天的蓝莓',
        commentCount: 1,
        comment: [{ '@type': 'Comment', author, text: '今天的蓝莓', url: `${url}#000009` }],
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: '示例', item: facts.url },
          { position: 2, name: '冷链', item: `${facts.url}talks/` },
          { position: 3, name: '2024-01-02' },
        ],
      },
    ]);
  });

  it('is relative throughout where nobody said where the site will be', () => {
    for (const head of headsOf(plain, { url: undefined })) {
      expect(head.metas.has('og:url')).toBe(false);
      expect(head.metas.get('og:image')).toBe('./preview.png');
      expect(head.links.map(({ rel }) => rel)).not.toContain('canonical');
      expect(JSON.stringify([...head.metas, head.links, head.data])).not.toMatch(/https?:(?!\/\/schema\.org)/);
    }
  });

  it('asks search engines to leave a page out, and offers no feed of it, where the keeper wants that', () => {
    const robots = (more: Partial<SiteFacts>) => headsOf(plain, more).map(({ metas }) => metas.get('robots'));
    expect(robots({})).toEqual([undefined, undefined, undefined]);
    const heads = headsOf(plain, { noindex: true });
    expect(heads.map(({ metas }) => metas.get('robots'))).toEqual(['noindex', 'noindex', 'noindex']);
    expect(heads.flatMap(({ links }) => links.map(({ rel }) => rel))).not.toContain('alternate');
  });

  it('cannot be broken out of, whatever a log says', () => {
    const shapes = headsOf(plain).map(({ elements }) => elements);
    const hostile = fc.constantFrom(
      ...[
        '</title>',
        '</script>',
        '<!--',
        '-->',
        '<script>',
        '"><img src=x onerror=alert(1)>',
        "'",
        '&quot;',
        '&',
        ']]>',
      ],
      ...['\u2028', '\0', '\r', '\ud800', '\u202e', '\ufffe', '\u0085', '$&', '$`', '\\', '\\u003c/script>'],
    );
    const text = fc
      .array(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 6 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(fc.record({ site: text, chat: text, speaker: text, text }), (said) => {
        const heads = headsOf(said);
        // Nobody is the author of what has no words or no name.
        expect(heads.map(({ elements }) => elements)).toEqual(shapes);
        for (const { title, metas } of heads) {
          expect(metas.get('og:title')).toBe(title);
          expect(`${title}${metas.get('description')}`).not.toMatch(/[\p{Cc}\u202a-\u202e\u2028]/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});
