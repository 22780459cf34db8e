import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogReader, readLog } from '../../../src/core/formats/markdown-log.ts';
import type { Entry } from '../../../src/core/model.ts';
import { frontMatter, header, message, newerTag, olderTag } from '../../helpers/day-log.ts';
import { survives } from '../../helpers/growth.ts';

describe('time grows with the length of a log, whatever it holds', () => {
  it.each([
    ['> '],
    ['> 08:00:00  a  \n'],
    ['> 25:00:00  a  \n   \n'],
    [header('08:00:00', 'a')],
    [message('08:00:00', 'a', 'x')],
    ['   \n'],
    ['\n'],
    ['\r'],
    ['['],
    ['[x\n](y)\n'],
    ['&'],
    ['&amp;'],
    ['&amp;amp;amp;\n'],
    ['![2018-01-02 08:00:00](('],
    ['---\n'],
    ['date: 2018-01-02\n'],
  ])('a million characters of %j', (crumb) => {
    const prepare = (tag: string) => (length: number) => {
      const text = frontMatter(tag) + header('08:00:00', 'a') + crumb.repeat(length / crumb.length);
      return () => readLog(text, 'log.md');
    };
    expect(survives(prepare(olderTag))).toBe(true);
    expect(survives(prepare(newerTag))).toBe(true);
  });

  it('also where it arrives in small pieces and has no line ends', () => {
    expect(
      survives((length) => () => {
        const reader = createLogReader({ file: 'log.md', onEntry: () => {} });
        for (let at = 0; at < length; at += 100) reader.push('x'.repeat(100));
        reader.end();
      }),
    ).toBe(true);
  });
});

it('a million problems are counted, not listed', () => {
  const { problems } = readLog(frontMatter() + message('25:00:00', 'a', 'x').repeat(1000), 'log.md');
  expect(problems.filter(({ code }) => code === 'bad-time')).toHaveLength(20);
  expect(problems[0]).toEqual({
    code: 'more-problems',
    file: 'log.md',
    line: 0,
    args: { code: 'bad-time', count: 980 },
  });
});

const rows = fc.constantFrom(
  ...[
    '   ',
    '',
    '> 08:00:00  a  ',
    '> 07:00:00  b  ',
    '> 09:00:00    ',
    '> 25:00:00  c  ',
    'x  ',
    '    ',
    '  ',
    'y',
    '---',
  ],
  ...['[t', '](http://example.com/)  ', '![2018-01-02 08:00:00](a.png) ', 'z\r', '&lt;  '],
);

describe('laws', () => {
  it('everything that a person could read is in some entry', () => {
    const visible = (text: string) =>
      text.replaceAll('[图片]', '').replace(/[\s[\]()!:>]|2018-01-02|a\.png|\d\d:\d\d:\d\d/g, '');
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 30 }), fc.constantFrom(olderTag, newerTag, 'tags: x'), (lines, tag) => {
        const { entries } = readLog(`${frontMatter(tag)}${lines.join('\n')}`, 'log.md');
        const read = entries.map(({ speaker, text }) => visible(speaker + text)).join('');
        expect(read).toBe(visible(lines.join('\n').replaceAll('&lt;', '<')));
      }),
      { numRuns: 3000 },
    );
  });

  it('pieces do not matter', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 20 }), fc.array(fc.nat(60), { maxLength: 12 }), (lines, cuts) => {
        const text = frontMatter() + lines.join('\r\n');
        const entries: Entry[] = [];
        const reader = createLogReader({ file: 'log.md', onEntry: (entry) => entries.push(entry) });
        let at = 0;
        for (const cut of cuts) {
          reader.push(text.slice(at, at + cut));
          at += cut;
        }
        reader.push(text.slice(at));
        const { problems, hints } = reader.end();
        if (!hints.merged) for (const entry of entries) delete entry.twin;
        expect({ entries, problems, hints }).toEqual(readLog(text, 'log.md'));
      }),
    );
  });

  it('nothing that a file may hold is an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, file) => {
        expect(readLog(text, file).entries).toBeInstanceOf(Array);
        expect(readLog(frontMatter() + text, file).entries).toBeInstanceOf(Array);
      }),
    );
  });
});
