import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/core/model.ts';
import { createNameSet, mentionedNames, parseParts } from '../../../src/core/text/parts.ts';

const names = createNameSet(['甲', '乙方', '乙方-支付', 'Tom', 'A  B', '丙?@丁', '我', 'example.com', '小明??']);

/** A part in brackets with its kind: `text`, `{mention 甲}`, `{guess 甲}` … */
function show(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.raw;
    case 'mention':
      return `{${part.certain ? 'mention' : 'guess'} ${part.name}=${part.speaker}}`;
    case 'emoticon':
      return `{${part.name}}`;
    case 'url':
      return `{url ${part.href}}`;
    case 'quote':
      return `{quote ${part.name}: ${part.parts.map(show).join('')}}`;
    case 'lost':
      return '{lost}';
  }
}

function read(text: string): string {
  const parts = parseParts(text, names);
  expect(parts.map((part) => part.raw).join('')).toBe(text);
  return parts.map(show).join('');
}

describe('emoticons', () => {
  it.each([
    ['[强][强]好', '{强}{强}好'],
    ['[Smile]', '{微笑}'],
    ['[三][2017][entry_id][招商银行]', '[三][2017][entry_id][招商银行]'],
    ['[[强]]', '[{强}]'],
    ['[强', '[强'],
    ['[]', '[]'],
    ['[constructor]', '[constructor]'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('urls', () => {
  it.each([
    ['http://example.com/a?b=1#c', '{url http://example.com/a?b=1#c}'],
    ['看https://example.com/a看这里', '看{url https://example.com/a}看这里'],
    ['http://example.com/a@甲 好', '{url http://example.com/a}{mention 甲=甲} 好'],
    ['http://example.com/a@Zoe产品', '{url http://example.com/a}@Zoe产品'],
    ['http://example.com/a@1.2/b', '{url http://example.com/a@1.2/b}'],
    ['http://example.com/@Tom ', '{url http://example.com/@Tom} '],
    ['http://example.com/a[强]', '{url http://example.com/a}{强}'],
    ['http://example.com/a[Smile]', '{url http://example.com/a}{微笑}'],
    ['(http://example.com/a).', '({url http://example.com/a}).'],
    ['http://example.com/a_(b)', '{url http://example.com/a_(b)}'],
    ['"http://example.com/", \'http://example.com/!\'', '"{url http://example.com/}", \'{url http://example.com/}!\''],
    ['http://example.com/a??', '{url http://example.com/a}??'],
    ['http://example.com/a，http://example.com/b', '{url http://example.com/a}，{url http://example.com/b}'],
    ['HTTP://EXAMPLE.COM', '{url HTTP://EXAMPLE.COM}'],
    ['看www.example.com/a', '看{url http://www.example.com/a}'],
    ['xwww.example.com www. www.x', 'xwww.example.com www. www.x'],
    [
      'http:// http://, http:/x javascript:alert(1) ftp://example.com',
      'http:// http://, http:/x javascript:alert(1) ftp://example.com',
    ],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('mentions', () => {
  it.each([
    ['@甲', '{mention 甲=甲}'],
    ['@甲\u2005好', '{mention 甲=甲}好'],
    ['@甲?好', '{mention 甲=甲}好'],
    ['@甲 好', '{mention 甲=甲} 好'],
    ['@甲@乙方', '{mention 甲=甲}{mention 乙方=乙方}'],
    ['@甲好', '@甲好'],
    ['@A  B?', '{mention A  B=A  B}'],
    ['@丙?@丁 ', '{mention 丙?@丁=丙?@丁} '],
    ['@小明???', '{mention 小明??=小明??}'],
    ['@乙方-支付?', '{mention 乙方-支付=乙方-支付}'],
    ['@乙方-银行-北京?好', '{guess 乙方-银行-北京=乙方}好'],
    ['@乙方-支付-北京 好', '{guess 乙方-支付-北京=乙方-支付} 好'],
    ['@乙方_产品??-北京?', '{guess 乙方_产品??-北京=乙方}'],
    ['@乙方，你好', '@乙方，你好'],
    ['@乙方，产品?你好', '{guess 乙方，产品=乙方}你好'],
    ['@乙方- 好', '@乙方- 好'],
    [`@乙方-${'很'.repeat(80)}`, `@乙方-${'很'.repeat(80)}`],
    ['@甲-银行 好', '@甲-银行 好'],
    ['@我 来 @我-这里 ', '@我 来 @我-这里 '],
    ['@丙 @', '@丙 @'],
    ['me@example.com ', 'me@example.com '],
    ['me@example.com, 写给a@Tom ', 'me@example.com, 写给a{mention Tom=Tom} '],
  ])('%j', (text, expected) => expect(read(text)).toBe(expected));

  it('keep the lost terminator in their raw, so that it is not drawn as a question', () => {
    expect(parseParts('@甲?好', names)[0]).toEqual({
      kind: 'mention',
      raw: '@甲?',
      name: '甲',
      speaker: '甲',
      certain: true,
    });
    expect(parseParts('@甲 好', names)[0]?.raw).toBe('@甲');
  });

  it('give the names that parsing again will need, those in quotes too, each once', () => {
    const text = '「丁：@Tom?」 - - - - - - - - @甲 @乙方-x @甲';
    expect(mentionedNames(parseParts(text, names))).toEqual(['Tom', '甲', '乙方']);
  });
});

const dashes = '- - - - - - - - - - - - - - -';

describe('quoted replies', () => {
  it.each([
    [`「甲：早[强]」 ${dashes} 好@甲`, '{quote 甲: 早{强}}好{mention 甲=甲}'],
    [`「 A-B-C: x: y 」 ${dashes} 好`, '{quote A-B-C: x: y}好'],
    [`「甲：早」\n${dashes}\n好`, '{quote 甲: 早}好'],
    [`? 甲: 早吗？ ? ${dashes} 好`, '{quote 甲: 早吗？}好'],
    [`「甲：「乙：一」 ${dashes} 二」 ${dashes} 三`, `{quote 甲: 「乙：一」 ${dashes} 二}三`],
    [`「甲：早」 ${dashes}`, '{quote 甲: 早}'],
    ['「甲：早」好', '「甲：早」好'],
    [`「早」 ${dashes} 好`, `「早」 ${dashes} 好`],
    [`「：早」 ${dashes} 好`, `「：早」 ${dashes} 好`],
    ['「甲：早」 - - - 好', '「甲：早」 - - - 好'],
    [`好「甲：早」 ${dashes} 好`, `好「甲：早」 ${dashes} 好`],
    [`?? 甲: 早 ? ${dashes} 好`, `{lost} 甲: 早 ? ${dashes} 好`],
  ])('%j', (text, expected) => expect(read(text)).toBe(expected));
});

describe('lost emoji', () => {
  it.each([
    ['??', '{lost}'],
    ['欢迎????', '欢迎{lost}{lost}'],
    ['?? 赞', '{lost} 赞'],
    ['[强]??好', '{强}{lost}好'],
    ['对！??', '对！{lost}'],
    ['@甲???', '{mention 甲=甲}{lost}'],
    ['真的吗??', '真的吗??'],
    ['好吧????', '好吧????'],
    ['why?? 98??', 'why?? 98??'],
    ['?', '?'],
    ['什么???', '什么???'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

it('text is never Markdown or HTML', () => {
  const text = '# *x* _y_ `z` <b>&lt;</b> [a](b) ![c](d)\n> e';
  expect(parseParts(text, names)).toEqual([{ kind: 'text', raw: text }]);
  expect(parseParts('', names)).toEqual([]);
});
