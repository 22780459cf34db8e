import { expect, it } from 'vitest';
import { createReader, detectFormat, detectLength } from '../../../src/core/formats/detect.ts';
import { frontMatter, message } from '../../helpers/day-log.ts';

const log = frontMatter() + message('08:00:00', 'a', 'x');

it.each([
  ['a day log', log],
  ['a day log with CR LF', log.replaceAll('\n', '\r\n')],
  ['a day log with a byte order mark', `\ufeff${log}`],
  ['a day without messages', frontMatter()],
  ['a day log without front matter', message('08:00:00', 'a', 'x')],
])('%s is known by its content', (_what, text) => {
  expect(detectFormat(text)).toBe('markdown-log');
});

it.each([
  ['nothing', ''],
  ['a blog post', '---\nlayout: post\ntitle: "Hello"\ndate: 2018-01-02\ntags: [chat]\n---\n# Hello\n> a quote\n'],
  ['a quote in another log', 'Name 08:00:00\n> 08:00:00  quoted\nreply\n'],
  ['JSON', '{"chatlab":{"version":"0.0.2"}}'],
  ['bytes', '\0\u{fffd}PNG\r\n\x1a\n'],
])('%s is no day log', (_what, text) => {
  expect(detectFormat(text)).toBeNull();
});

it('looks at the beginning only', () => {
  expect(detectFormat(`${'x\n'.repeat(detectLength)}${log}`)).toBeNull();
});

it('makes the reader of the format', () => {
  const texts: string[] = [];
  const reader = createReader('markdown-log', { file: 'log.md', onEntry: (entry) => texts.push(entry.text) });
  reader.push(log);
  reader.end();
  expect(texts).toEqual(['x']);
});
