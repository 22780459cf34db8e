import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildShard, type ShardContent } from '../../../src/core/archive/shard.ts';
import type { Shard } from '../../../src/core/archive/types.ts';
import { type Entry, parseShard, toMessages } from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { sortedEntries } from './entries.ts';

const entries: Entry[] = [
  entry('2024-03-12 09:00:00 安可 早'),
  entry('2024-03-12 09:00:00 未央 早'),
  entry('2024-03-12 09:00:05 安可 [图片]', {
    kind: 'image',
    src: 'http://example.com/202403/20240312_090005.png',
    width: 3,
    height: 4,
  }),
  entry('2024-03-13 08:00:00 舟禾 x', {
    kind: 'link',
    title: '标题',
    href: 'https://example.com/a',
    text: '标题\nhttps://example.com/a',
  }),
  entry('2024-03-13 08:00:00 未央 x', { twin: true }),
];
const days: [string, number][] = [
  ['2024-03-12', 3],
  ['2024-03-13', 2],
];
const expected = { chat: 'talks', days };
const shard = (): Shard => buildShard({ chat: 'talks', entries, mentioned: ['未央', '若谷'] });
const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a shard', () => {
  it('gives back ids that do not follow from what it holds, and refuses what is none', () => {
    const [first, second, ...rest] = entries as [Entry, Entry, ...Entry[]];
    const kept = [{ ...first, id: '090000' }, { ...second, text: '＊', id: '090000-k3f9' }, ...rest];
    const built = through(buildShard({ chat: 'talks', entries: kept, mentioned: [] })) as Shard;
    expect(built.ids).toEqual([
      [0, 1],
      ['090000', '090000-k3f9'],
    ]);
    const content = parseShard(built, expected) as ShardContent;
    expect(content.messages.map(({ id }) => id).slice(0, 3)).toEqual(['090000', '090000-k3f9', '090005']);
    expect(parseShard({ ...built, ids: [[0], ['x']] }, expected)).toMatchObject({ fault: 'damaged' });
  });

  it('gives its messages back, from text or JSON, and the names that its parts need', () => {
    const content = { messages: toMessages(entries), names: ['安可', '未央', '舟禾', '若谷'], folds: [] };
    expect(parseShard(JSON.stringify(shard()), expected)).toEqual(content);
    expect(parseShard(through(shard()), expected)).toEqual(content);
  });

  it('leaves out the text that follows from other fields, and the time in a picture address', () => {
    expect(shard().text).toEqual(['早', '早', '', '', 'x']);
    expect(shard().srcs).toEqual([[2], ['http://example.com/{ym}/{at}.png']]);
  });

  it('gives any entries back', () => {
    fc.assert(
      fc.property(sortedEntries, fc.array(fc.string()), (any, mentioned) => {
        const built = buildShard({ chat: 'c', entries: any, mentioned });
        const content = parseShard(JSON.stringify(built), { chat: 'c', days: built.days }) as ShardContent;
        expect(content.messages).toEqual(toMessages(any));
        expect(content.names).toEqual([...new Set([...any.map((each) => each.speaker), ...mentioned])]);
      }),
    );
  });
});

describe('a foreign shard', () => {
  it.each<[what: string, file: unknown, fault: string]>([
    ["a host's error page", '<!doctype html><p>Not found', 'not-json'],
    ['nothing', '', 'not-json'],
    ['half a file', JSON.stringify(shard()).slice(0, 200), 'truncated'],
    ['a list', '[]', 'not-liaoji'],
    ['null', 'null', 'not-liaoji'],
    ['other JSON', '{"a":1}', 'not-liaoji'],
    ['a version to come', { ...shard(), liaoji: 2 }, 'newer-version'],
    ['another chat', { ...shard(), chat: 'x' }, 'mismatch'],
    ['another build', { ...shard(), days: [['2024-03-12', 5]] }, 'mismatch'],
    ['too few texts', { ...shard(), text: ['早'] }, 'damaged'],
    ['a text that is none', { ...shard(), text: [1, 2, 3, 4, 5] }, 'damaged'],
    ['a time beyond midnight', { ...shard(), at: [86_399, 0, 5, 0, 0] }, 'damaged'],
    ['time running back', { ...shard(), at: [5, -1, 5, 0, 0] }, 'damaged'],
    ['half a second', { ...shard(), at: [5, 0.5, 5, 0, 0] }, 'damaged'],
    ['a time too many', { ...shard(), at: [5, 0, 5, 0, 0, 0] }, 'damaged'],
    ['speakers without names', { ...shard(), names: ['安可'] }, 'damaged'],
    ['speakers beyond the recent ones', { ...shard(), by: '#z##$' }, 'damaged'],
    ['a speaker that is no character of ours', { ...shard(), by: '##$"$' }, 'damaged'],
    ['no speakers', { ...shard(), by: [0, 1, 0, 2, 1] }, 'damaged'],
    ['kinds of messages that are not there', { ...shard(), kinds: { image: [5] } }, 'damaged'],
    ['kinds that come twice', { ...shard(), kinds: { image: [1, 0] } }, 'damaged'],
    ['kinds that are no table', { ...shard(), kinds: 7 }, 'damaged'],
    ['more places than values', { ...shard(), srcs: [[1, 1], ['a']] }, 'damaged'],
    ['redacted messages that are not there', { ...shard(), redacted: [9] }, 'damaged'],
    ['half a size', { ...shard(), sizes: [[1], [3]] }, 'damaged'],
    ['sizes that are none', { ...shard(), sizes: [[1], ['3', '4']] }, 'damaged'],
  ])('%s is a fault', (_, file, fault) => {
    expect(parseShard(file, expected)).toMatchObject({ fault });
  });

  it('keeps what must not be opened as text only', () => {
    const hostile = { ...shard(), hrefs: [[3], ['javascript:alert(1)']], srcs: [[2], ['../../x.png']] };
    const { messages } = parseShard(hostile, expected) as ShardContent;
    expect(messages[3]).toMatchObject({ title: '标题', text: '标题\njavascript:alert(1)' });
    expect(messages[3]).not.toHaveProperty('href');
    expect(messages[2]).not.toHaveProperty('src');
  });

  it('reads a kind that it does not know as unknown', () => {
    const { messages } = parseShard({ ...shard(), kinds: { poem: [1] } }, expected) as ShardContent;
    expect(messages[1]).toMatchObject({ kind: 'unknown', text: '早' });
  });

  it('never throws, whatever a field holds', () => {
    const fields = Object.keys(shard());
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const content = parseShard({ ...shard(), [field]: value }, expected);
        expect('fault' in content || content.messages.length === 5).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
