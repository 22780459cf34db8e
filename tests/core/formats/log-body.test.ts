import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/core/formats/markdown-log.ts';
import { frontMatter, lines, message, newerTag } from '../../helpers/day-log.ts';

function readOne(body: string, tag?: string) {
  const log = readLog(frontMatter(tag) + message('10:32:50', '甲', body), 'log.md');
  return { entries: log.entries, problems: log.problems.map(({ code, line, args }) => [code, line, args?.value]) };
}

const said = { date: '2018-01-02', second: 37970, speaker: '甲' };

describe('a picture', () => {
  it.each([
    ['http://example.com/a/20180102_103250.png'],
    ['https://example.com/a.png?x=1&y=(2)'],
    ['img/20180102_103250.png'],
    ['图片/一.png'],
  ])('at %s has it as its src', (src) => {
    expect(readOne(`![2018-01-02 10:32:50](${src})`)).toEqual({
      entries: [{ ...said, kind: 'image', text: '[图片]', src }],
      problems: [],
    });
  });

  it('is padded by one blank in real logs', () => {
    const body = lines('>␠10:32:50␠␠甲␠␠', '␠␠␠', '![2018-01-02␠10:32:50](http://example.com/a.png)␠', '␠␠␠');
    expect(readLog(frontMatter() + body, 'log.md').entries).toEqual([
      { ...said, kind: 'image', text: '[图片]', src: 'http://example.com/a.png' },
    ]);
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:image/png;base64,AAAA'],
    ['file:///c/a.png'],
    ['/img/a.png'],
    ['//example.com/a.png'],
    ['../a.png'],
    ['img/../../a.png'],
    ['img/%2e%2e/a.png'],
    ['img\\a.png'],
    ['http://'],
    ['http:a.png'],
    [''],
  ])('at the unsafe %j keeps its body as text, and says so', (address) => {
    const body = `![2018-01-02 10:32:50](${address})`;
    expect(readOne(body)).toEqual({
      entries: [{ ...said, kind: 'image', text: body }],
      problems: [['unsafe-address', 8, address]],
    });
  });

  it.each([['![cat](http://example.com/a.png)'], ['x ![2018-01-02 10:32:50](http://example.com/a.png)']])(
    'is not what somebody typed: %s',
    (text) => expect(readOne(text).entries).toEqual([{ ...said, kind: 'text', text }]),
  );
});

describe('a card of the newer exporter', () => {
  it('has title, href, and both as text, with references decoded three deep', () => {
    const body = '[题目 &amp;amp; x\r\n](http://example.com/s?a=1&amp;amp;amp;b=2#rd)';
    const [title, href] = ['题目 & x', 'http://example.com/s?a=1&b=2#rd'];
    const expected = { entries: [{ ...said, kind: 'link', text: `${title}\n${href}`, title, href }], problems: [] };
    expect(readOne(body, newerTag)).toEqual(expected);
    expect(readOne(body)).toEqual(expected);
  });

  it('may have a title of several lines', () => {
    expect(readOne('[one\r\ntwo\r\n](http://example.com/)', newerTag).entries[0]).toMatchObject({ title: 'one\ntwo' });
  });

  it.each([['javascript:alert(1)'], ['/s?a=1'], ['http://a b'], ['ftp://example.com/'], ['']])(
    'with the address %j has no href, and says so',
    (address) => {
      expect(readOne(`[t\r\n](${address})`, newerTag)).toEqual({
        entries: [{ ...said, kind: 'link', text: `t\n${address}`, title: 't' }],
        problems: [['unsafe-address', 8, address]],
      });
    },
  );
});

describe('character references', () => {
  it.each([
    ['&amp;', '&'],
    ['&amp;amp;amp;', '&'],
    ['&amp;amp;amp;amp;', '&amp;'],
    ['&lt;b&gt; &quot;x&quot; &apos;', '<b> "x" \''],
    ['&#20013;&#x6587;&#x1F600;', '中文😀'],
    ['&nbsp;&#160;', '\u00a0\u00a0'],
    ['&amp; R&D &copy; &; &#; &#x; &amp', '& R&D &copy; &; &#; &#x; &amp'],
    ['&#0;&#7;&#127;&#x85;', '&#0;&#7;&#127;&#x85;'],
    ['&#xD800;&#xDFFF;&#65535;&#x110000;&#99999999;', '&#xD800;&#xDFFF;&#65535;&#x110000;&#99999999;'],
    ['&#10;&#9;', '\n\t'],
  ])('%s is read as %j', (written, read) => {
    expect(readOne(written).entries[0]?.text).toBe(read);
  });
});
