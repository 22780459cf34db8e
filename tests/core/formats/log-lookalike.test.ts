import { expect, it } from 'vitest';
import { readLog } from '../../../src/core/formats/markdown-log.ts';
import { frontMatter, header, message, newerTag, olderTag, showEntry } from '../../helpers/day-log.ts';

/**
 * Header, separator, and then a line that looks like another header: the older exporter always wrote a body, so it is one;
 * the newer wrote none for voices, videos and stickers. The older is told by the tabs in its tag line.
 */
const next = message('09:00:00', 'z', 'end');
const [inOrder, outOfOrder] = ['> 08:30:00  b  \n   \n', '> 07:00:00  b  \n   \n'];
const [asText, asTextEarly, asHeader] = [
  ['08:00:00 a|> 08:30:00  b', '09:00:00 z|end'],
  ['08:00:00 a|> 07:00:00  b', '09:00:00 z|end'],
  ['08:00:00 a|', '08:30:00 b|', '09:00:00 z|end'],
];
const cases: [what: string, tag: string, body: string, expected: string[]][] = [
  ['older exporter: a body', olderTag, header('08:00:00', 'a') + inOrder + next, asText],
  ['newer exporter: a header', newerTag, header('08:00:00', 'a') + inOrder + next, asHeader],
  ['newer, earlier than the header before: a body', newerTag, header('08:00:00', 'a') + outOfOrder + next, asTextEarly],
  [
    'newer, later than the header after: a body',
    newerTag,
    header('08:00:00', 'a') + header('09:30:00', 'b') + next,
    ['08:00:00 a|> 09:30:00  b', '09:00:00 z|end'],
  ],
  [
    'newer, the header after is itself out of order: a header',
    newerTag,
    header('08:00:00', 'a') + inOrder + message('07:00:00', 'z', 'end'),
    ['08:00:00 a|', '08:30:00 b|', '07:00:00 z|end'],
  ],
  ['unknown exporter: a body', 'tags: x', header('08:00:00', 'a') + inOrder + next, asText],
  [
    'older exporter, a body follows: a header',
    olderTag,
    header('08:00:00', 'a') + message('08:30:00', 'b', 'x') + next,
    ['08:00:00 a|', '08:30:00 b|x', '09:00:00 z|end'],
  ],
  [
    'older exporter, an empty body follows: a header',
    olderTag,
    header('08:00:00', 'a') + message('08:30:00', 'b', '') + next,
    ['08:00:00 a|', '08:30:00 b|', '09:00:00 z|end'],
  ],
  [
    'unknown exporter that left a body out before: a header',
    'tags: x',
    header('07:00:00', 'y') + message('07:30:00', 'y', 'x') + header('08:00:00', 'a') + inOrder + next,
    ['07:00:00 y|', '07:30:00 y|x', ...asHeader],
  ],
  [
    'unknown exporter that wrote a card before: a header',
    'tags: x',
    message('07:00:00', 'y', '[t\r\n](http://example.com/)') + header('08:00:00', 'a') + inOrder + next,
    ['link 07:00:00 y|t\nhttp://example.com/', ...asHeader],
  ],
  [
    'newer, three headers in a row',
    newerTag,
    header('08:00:00', 'a') + header('08:00:00', 'b') + header('08:00:01', 'c') + next,
    ['08:00:00 a|', '08:00:00 b|', '08:00:01 c|', '09:00:00 z|end'],
  ],
  ['older, at the end of the file: a body', olderTag, header('08:00:00', 'a') + inOrder, ['08:00:00 a|> 08:30:00  b']],
  [
    'newer, at the end of the file: a header',
    newerTag,
    header('08:00:00', 'a') + inOrder,
    ['08:00:00 a|', '08:30:00 b|'],
  ],
  [
    'no separator after it: a body of two lines',
    newerTag,
    `${header('08:00:00', 'a')}> 08:30:00  b\nx  \n   \n${next}`,
    ['08:00:00 a|> 08:30:00  b\nx', '09:00:00 z|end'],
  ],
];

it.each(cases)('a line that looks like a header where a body is due: %s', (_what, tag, body, expected) => {
  expect(readLog(frontMatter(tag) + body, 'log.md').entries.map(showEntry)).toEqual(expected);
});
