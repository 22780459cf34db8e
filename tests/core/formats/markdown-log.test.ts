import { describe, expect, it } from 'vitest';
import { createLogReader, readLog } from '../../../src/core/formats/markdown-log.ts';
import type { Entry } from '../../../src/core/model.ts';
import { frontMatter, header, lines, message, newerTag, olderTag, showEntry } from '../../helpers/day-log.ts';

function read(body: string, tag = olderTag): string[] {
  return readLog(frontMatter(tag) + body, 'log.md').entries.map(showEntry);
}

function codes(text: string, file = 'log.md'): string[] {
  return readLog(text, file).problems.map(({ code, line }) => `${line} ${code}`);
}

const bodies: [what: string, body: string, expected: string[]][] = [
  ['a body keeps its own blanks', message('08:00:00', 'a', '  x  y  '), ['08:00:00 a|  x  y  ']],
  ['a name keeps its own blanks', message('08:00:00', ' a  b ', 'x'), ['08:00:00  a  b |x']],
  ['a name may be empty', message('08:00:00', '', 'x'), ['08:00:00 |x']],
  ['a name may be digits, question marks, at signs', message('08:00:00', '12?@_', 'x'), ['08:00:00 12?@_|x']],
  ['an empty body is a message', message('08:00:00', 'a', ''), ['08:00:00 a|']],
  ['a body of one blank', message('08:00:00', 'a', ' '), ['08:00:00 a| ']],
  ['a body of three blanks', message('08:00:00', 'a', '   '), ['08:00:00 a|   ']],
  [
    'a doubled separator',
    `${message('08:00:00', 'a', 'x')}   \n${message('08:00:01', 'b', 'y')}`,
    ['08:00:00 a|x', '08:00:01 b|y'],
  ],
  ['a doubled separator before the body', `${header('08:00:00', 'a')}   \nx  \n   \n`, ['08:00:00 a|x']],
  [
    'Markdown, HTML, tabs and wide blanks are text',
    message('08:00:00', 'a', '# *x* <b>\t\u3000`y`'),
    ['08:00:00 a|# *x* <b>\t\u3000`y`'],
  ],
  [
    'NUL, control characters, U+2028 and a lone CR are text',
    message('08:00:00', 'a', 'x\0\x07\u2028\ry'),
    ['08:00:00 a|x\0\x07\u2028\ry'],
  ],
  ['no final newline', message('08:00:00', 'a', 'x').trimEnd(), ['08:00:00 a|x']],
  ['a header at the end of the file', header('08:00:00', 'a').trimEnd(), ['08:00:00 a|']],
  [
    'references are decoded three deep, in texts and names',
    message('08:00:00', 'R&amp;amp;D', '&amp;amp;#160;&amp;lt;'),
    ['08:00:00 R&D|\u00a0<'],
  ],
  [
    'a link on one line is what somebody typed',
    message('08:00:00', 'a', '[x](http://example.com)'),
    ['08:00:00 a|[x](http://example.com)'],
  ],
  [
    'a body in the shape of a bad header is text',
    message('08:00:00', 'a', '> 25:61:00  b'),
    ['08:00:00 a|> 25:61:00  b'],
  ],
  ['equal rows are all kept', message('08:00:00', 'a', 'x').repeat(3), Array(3).fill('08:00:00 a|x')],
];

describe('a message of the day log', () => {
  it('has a date, a second, a speaker, a kind and a text', () => {
    const log = readLog(frontMatter() + message('08:42:21', '我', '早'), 'log.md');
    expect(log.entries).toEqual([{ date: '2018-01-02', second: 31341, speaker: '我', kind: 'text', text: '早' }]);
    expect(log.problems).toEqual([]);
    expect(log.hints).toEqual({ date: '2018-01-02', title: '2018-01-02-WeChat', merged: false, aliases: [] });
  });

  it.each(bodies)('%s', (_what, body, expected) => {
    expect(read(body)).toEqual(expected);
  });
});

describe('lines that fit nowhere are never lost', () => {
  it('joins further lines to the body, and says so once', () => {
    const text =
      frontMatter() + message('08:00:00', 'a', 'x\n\n> 08:30:00  b  \ny') + message('08:00:01', 'c', 'z\nzz');
    expect(readLog(text, 'log.md').entries.map(showEntry)).toEqual([
      '08:00:00 a|x\n\n> 08:30:00  b  \ny',
      '08:00:01 c|z\nzz',
    ]);
    expect(codes(text)).toEqual(['8 unexpected-line']);
    expect(readLog(text, 'log.md').problems[0]?.args).toEqual({ count: 4 });
  });

  it('joins a line after a separator to the message before it', () => {
    expect(read(`${message('08:00:00', 'a', 'x')}y  \n   \n`)).toEqual(['08:00:00 a|x\ny']);
  });

  it('keeps text before the first header as an unknown message at midnight', () => {
    const text = frontMatter() + lines('hello', '␠␠␠') + message('08:00:00', 'a', 'x');
    expect(readLog(text, 'log.md').entries.map(showEntry)).toEqual(['unknown 00:00:00 |hello', '08:00:00 a|x']);
    expect(codes(text)).toEqual(['8 text-before-header']);
  });

  it('keeps what stands under an impossible time as an unknown message, not as the words of the speaker before', () => {
    const text = frontMatter() + message('08:00:00', 'a', 'x') + message('25:61:00', 'b', 'y');
    expect(readLog(text, 'log.md').entries.map(showEntry)).toEqual([
      '08:00:00 a|x',
      'unknown 08:00:00 |> 25:61:00  b\ny',
    ]);
    expect(codes(text)).toEqual(['12 bad-time']);
  });

  it('reads a log whose line ends an editor has trimmed', () => {
    const text = (frontMatter() + message('08:00:00', 'a', 'x') + message('08:00:01', 'b', 'y')).replace(/ +$/gm, '');
    expect(readLog(text, 'log.md').entries.map(showEntry)).toEqual(['08:00:00 a|x', '08:00:01 b|y']);
  });

  it('reports times that run backwards once, and keeps the order', () => {
    const text = frontMatter() + ['08:00:02', '08:00:01', '08:00:00'].map((time) => message(time, 'a', 'x')).join('');
    expect(readLog(text, 'log.md').entries.map((entry) => entry.second)).toEqual([28802, 28801, 28800]);
    expect(codes(text)).toEqual(['12 out-of-order']);
  });
});

describe('line ends and pieces', () => {
  const text =
    frontMatter(newerTag) + message('08:00:00', '甲', '[t\n](http://example.com/)') + message('08:00:01', '乙', 'y');
  const expected = ['link 08:00:00 甲|t\nhttp://example.com/', '08:00:01 乙|y'];

  it.each([
    ['line feeds', text],
    ['CR LF', text.replaceAll('\n', '\r\n')],
    ['lone CR', text.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${text}`],
    ['CR LF after the title only', text.replace('[t\n', '[t\r\n')],
  ])('reads a log with %s, whole or in pieces of any size', (_what, log) => {
    expect(readLog(log, 'log.md').entries.map(showEntry)).toEqual(expected);
    for (const size of [1, 2, 3, 7, 64]) {
      const entries: Entry[] = [];
      const reader = createLogReader({ file: 'log.md', onEntry: (entry) => entries.push(entry) });
      for (let at = 0; at < log.length; at += size) reader.push(log.slice(at, at + size));
      expect(reader.end()).toEqual({ problems: [], hints: readLog(log, 'log.md').hints });
      expect(entries.map(showEntry)).toEqual(expected);
    }
  });
});
