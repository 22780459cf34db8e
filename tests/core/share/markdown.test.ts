import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { type Entry, formatMarkdown } from '../../../src/core/index.ts';
import { escapeMarkdown } from '../../../src/core/share/markdown-text.ts';
import { entry } from '../../helpers/messages.ts';
import { excerptOf, words } from './excerpts.ts';

const renderer = new MarkdownIt({ html: true });
const options = { words, locate: (src: string) => `https://example.com/${src}` };
const markdown = (...entries: Entry[]) => formatMarkdown(excerptOf(entries), 'https://example.com/a/#1', options);

/** What a reader sees of Markdown, blanks and line ends as one blank; tags that are not plain show as themselves. */
function shown(source: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
  return renderer
    .render(source)
    .replace(/<(?:\/?(?:p|strong|blockquote)|br)>/g, '\n')
    .replace(/&(?:lt|gt|amp|quot);/g, (entity) => entities[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a message is its speaker in bold, its time, and what was said, in a block quote under the title with the link', () => {
  expect(markdown(entry('2024-03-12 10:00:00 林小满 早\n*今天*降温[强]'), entry('2024-03-12 10:00:30 林小满 嗯'))).toBe(
    [
      '**[夜航船](<https://example.com/a/#1>)**',
      '',
      '> — 2024-03-12 —',
      '>',
      '> **林小满** 10:00  ',
      '> 早  ',
      '> \\*今天\\*降温\\[强\\]',
      '>',
      '> 嗯',
      '',
    ].join('\n'),
  );
});

test.each<[string, Entry, string]>([
  [
    'a picture',
    entry('2024-03-12 10:00:00 周渔 [图片]', { kind: 'image', src: 'pictures/a.png' }),
    '[图片](<https://example.com/pictures/a.png>)',
  ],
  [
    'a shared link',
    entry('2024-03-12 10:00:00 周渔 x', { kind: 'link', title: '[夜] 谈', href: 'https://example.com/(a b)' }),
    '[\\[夜\\] 谈](<https://example.com/(a%20b)>)',
  ],
  [
    'an address',
    entry('2024-03-12 10:00:00 周渔 看 www.example.com/a_b_c 吧'),
    '看 [www.example.com/a\\_b\\_c](<http://www.example.com/a_b_c>) 吧',
  ],
])('%s is a link', (_, said, expected) => {
  expect(markdown(said)).toContain(expected);
});

test('a picture that nobody else can open is what was said', () => {
  const said = excerptOf([entry('2024-03-12 10:00:00 周渔 [图片]', { kind: 'image', src: 'pictures/a.png' })]);
  expect(formatMarkdown(said, '', { words, locate: () => '' })).toContain('> \\[图片\\]');
});

test('a quote is a block quote within, the reply below it', () => {
  const text = markdown(entry('2024-03-12 10:00:00 周渔 「林小满：一\n二」 - - - - - - - - - - 三'));
  expect(text).toContain('> > 林小满：一  \n> > 二\n>\n> 三');
});

describe('laws of Markdown', () => {
  const crumbs = [
    ...'\\`*_{}[]<>#+-.!|~&$=:()"\'@^/1aé看 \n\t',
    ...[
      '1. ',
      '- ',
      '> ',
      '# ',
      '```',
      '~~~',
      '---',
      '===',
      '***',
      '    ',
      '<b>',
      '</blockquote>',
      '<!--',
      '&amp;',
      '&#35;',
      ':smile:',
      '[a](b)',
      '![',
      '| a |',
      '|-|',
      '[^1]',
    ],
    ...[
      'https://example.com/a_b*c',
      'www.example.com',
      '[强]',
      '- [ ] ',
      '\\\n',
      '  \n',
      '「甲：',
      '」 - - - - - - - - ',
    ],
  ];
  const texts = fc.array(fc.constantFrom(...crumbs), { maxLength: 20 }).map((pieces) => pieces.join(''));

  test('what is rendered is what was said', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(shown(escapeMarkdown(text))).toBe(flat(text));
      }),
      { numRuns: 4000 },
    );
  });

  test('no message gets out of its block quote or makes anything but text and links', () => {
    fc.assert(
      fc.property(texts, texts, (text, speaker) => {
        const html = renderer.render(
          markdown(
            { date: '2024-03-12', second: 1, speaker, kind: 'text', text },
            entry('2024-03-12 10:00:00 周渔 END'),
          ),
        );
        const tags = new Set(Array.from(html.matchAll(/<\/?([a-z\d]+)/g), ([, tag]) => tag));
        for (const tag of ['p', 'strong', 'a', 'br', 'blockquote']) tags.delete(tag);
        expect([...tags]).toEqual([]);
        expect(html.trim().endsWith('END</p>\n</blockquote>')).toBe(true);
        expect(html.match(/<blockquote>/g)?.length).toBe(
          text.includes('「') && html.match(/<blockquote>/g)?.length === 2 ? 2 : 1,
        );
      }),
      { numRuns: 3000 },
    );
  });
});
