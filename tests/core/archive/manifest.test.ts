import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChatMap, type ChatEntry, formatManifest, parseManifest } from '../../../src/core/index.ts';
import { build, steady } from './built.ts';

describe('the manifest', () => {
  const chats = () => [
    build(
      steady([
        [17_533, 3],
        [17_540, 2],
      ]),
    ).chat,
  ];
  const manifest = () => JSON.parse(formatManifest({ title: '群', offset: '+08:00', chats: chats() }));
  const withChat = (change: Partial<Record<keyof ChatEntry, unknown>>) => ({
    ...manifest(),
    chats: [{ ...manifest().chats[0], ...change }],
  });

  it('is read from text or JSON', () => {
    expect(parseManifest(manifest())).toEqual(manifest());
    expect(parseManifest(JSON.stringify(manifest()))).toEqual(manifest());
  });

  it('drops what it does not know', () => {
    expect(parseManifest({ ...manifest(), extra: 1 })).toEqual(manifest());
  });

  it('tells of pictures that take more bytes than any chat has messages', () => {
    const [chat] = chats();
    const large: ChatEntry = { ...chat!, bytes: [3_000_000, 40_000_000_000] };
    const text = formatManifest({ title: '群', offset: '+08:00', chats: [large] });
    expect(parseManifest(text)).toMatchObject({ chats: [{ bytes: large.bytes }] });
  });

  it.each<[what: string, file: unknown, fault: string]>([
    ['a page', '<html>', 'not-json'],
    ['half of itself', JSON.stringify(manifest()).slice(0, 99), 'truncated'],
    ['other JSON', {}, 'not-liaoji'],
    ['a version to come', { ...manifest(), liaoji: 2 }, 'newer-version'],
    ['an offset that is none', { ...manifest(), offset: '8' }, 'damaged'],
    ['chats that are none', { ...manifest(), chats: [null] }, 'damaged'],
    ['two chats of one id', { ...manifest(), chats: [...chats(), ...chats()] }, 'damaged'],
    ['an id that leads elsewhere', withChat({ id: '..' }), 'damaged'],
    ['a former id that leads elsewhere', withChat({ formerly: ['old', '../x'] }), 'damaged'],
    ['an id with a slash', withChat({ id: 'a/b' }), 'damaged'],
    ['a shard that leads elsewhere', withChat({ shards: [['../../../x', 5]] }), 'damaged'],
    ['an index that leads elsewhere', withChat({ index: '//example.com' }), 'damaged'],
    ['persons that lead elsewhere', withChat({ people: ['000000000000', '../x'] }), 'damaged'],
    ['a gap too many', withChat({ gaps: [7, 1] }), 'damaged'],
    ['a day twice', withChat({ gaps: [0] }), 'damaged'],
    ['days beyond all calendars', withChat({ gaps: [1e9] }), 'damaged'],
    ['a first day that is none', withChat({ from: '2018-02-30' }), 'damaged'],
    ['no first day', withChat({ from: '' }), 'damaged'],
    ['counts that do not add up', withChat({ count: 6 }), 'damaged'],
    ['shards that do not add up', withChat({ shards: [['000000000000', 4]] }), 'damaged'],
    ['a count below nothing', withChat({ counts: [6, -1] }), 'damaged'],
    ['bytes below nothing', withChat({ bytes: [6, -1] }), 'damaged'],
  ])('refuses %s', (_, file, fault) => expect(parseManifest(file)).toMatchObject({ fault }));

  it('never throws, whatever a field of a chat holds', () => {
    const fields = Object.keys(manifest().chats[0]);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const read = parseManifest(withChat({ [field]: value }));
        if (!('fault' in read)) buildChatMap(read.chats[0] as ChatEntry);
      }),
      { numRuns: 500 },
    );
  });
});
