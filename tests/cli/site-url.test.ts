import { expect, it } from 'vitest';
import { parseSiteUrl } from '../../src/cli/input/site-url.ts';

it.each<[text: string, url: string | undefined]>([
  ['https://example.com', 'https://example.com/'],
  ['https://example.com/group', 'https://example.com/group/'],
  ['https://example.com/group/', 'https://example.com/group/'],
  ['https://example.com/group/index.html', 'https://example.com/group/'],
  [' HTTP://Example.com:8080/a%20b ', 'http://example.com:8080/a%20b/'],
  ['https://例子.中国/群/', 'https://xn--fsqu00a.xn--fiqs8s/%E7%BE%A4/'],
  ['https://example.com/a/../b', 'https://example.com/b/'],
  ['', undefined],
  ['example.com', undefined],
  ['/group/', undefined],
  ['ftp://example.com/', undefined],
  ['javascript:alert(1)', undefined],
  ['https:example.com', undefined],
  ['https://', undefined],
  ['https://user:secret@example.com/', undefined],
  ['https://example.com/?a=b', undefined],
  ['https://example.com/#a', undefined],
  ['https://exa mple.com/', undefined],
  ['https://example.com/\n<script>', undefined],
  [`https://example.com/${'a'.repeat(500)}`, undefined],
])('reads %j as where a site is: %j', (text, url) => {
  expect(parseSiteUrl(text)).toBe(url);
});
