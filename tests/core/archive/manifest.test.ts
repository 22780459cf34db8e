import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPacked } from '../../../src/core/archive/packed.ts';
import { buildChatMap, type ChatEntry, formatManifest, parseManifest } from '../../../src/core/index.ts';
import { formatFirstForm } from '../../helpers/first-form.ts';
import { build, steady } from './built.ts';

const chats = () => [
  build(
    steady([
      [17_533, 3],
      [17_540, 2],
    ]),
  ).chat,
];
const content = () => ({ title: '群', offset: '+08:00', chats: chats() });
const present = () => JSON.parse(formatManifest(content()));
const first = () => JSON.parse(formatFirstForm(content()));

describe.each([
  ['the manifest', present],
  ['a manifest of the first form', first],
])('%s', (_, manifest) => {
  const withChat = (change: Partial<Record<keyof ChatEntry, unknown>>) => ({
    ...manifest(),
    chats: [{ ...manifest().chats[0], ...change }],
  });

  it('is read from text or JSON', () => {
    expect(parseManifest(manifest())).toEqual(content());
    expect(parseManifest(JSON.stringify(manifest()))).toEqual(content());
  });

  it('drops what it does not know', () => {
    expect(parseManifest({ ...manifest(), extra: 1 })).toEqual(content());
  });

  it('tells of pictures that take more bytes than any chat has messages', () => {
    const bytes = [3_000_000, 40_000_000_000];
    expect(parseManifest(withChat({ bytes }))).toMatchObject({ chats: [{ bytes }] });
  });

  it.each<[what: string, file: unknown, fault: string]>([
    ['a page', '<html>', 'not-json'],
    ['half of itself', JSON.stringify(manifest()).slice(0, 99), 'truncated'],
    ['other JSON', {}, 'not-liaoji'],
    ['a version to come', { ...manifest(), liaoji: 3 }, 'newer-version'],
    ['an offset that is none', { ...manifest(), offset: '8' }, 'damaged'],
    ['chats that are none', { ...manifest(), chats: [null] }, 'damaged'],
    ['a version before all others', { ...manifest(), liaoji: 0 }, 'not-liaoji'],
    ['a version between two', { ...manifest(), liaoji: 1.5 }, 'mismatch'],
    ['two chats of one id', { ...manifest(), chats: [...manifest().chats, ...manifest().chats] }, 'damaged'],
    ['an id that leads elsewhere', withChat({ id: '..' }), 'damaged'],
    ['a former id that leads elsewhere', withChat({ formerly: ['old', '../x'] }), 'damaged'],
    ['an id with a slash', withChat({ id: 'a/b' }), 'damaged'],
    ['an index that leads elsewhere', withChat({ index: '//example.com' }), 'damaged'],
    ['persons that lead elsewhere', withChat({ people: ['000000000000', '../x'] }), 'damaged'],
    ['a first day that is none', withChat({ from: '2018-02-30' }), 'damaged'],
    ['no first day', withChat({ from: '' }), 'damaged'],
    ['counts that do not add up', withChat({ count: 6 }), 'damaged'],
    ['bytes below nothing', withChat({ bytes: [6, -1] }), 'damaged'],
  ])('refuses %s', (_, file, fault) => expect(parseManifest(file)).toMatchObject({ fault }));

  it('never throws, whatever a field of a chat holds', () => {
    const fields = Object.keys(manifest().chats[0]);
    const list = fc.array(fc.oneof(fc.nat(9), fc.nat(), fc.constantFrom('', 'A', 'AAAAAAAA'), fc.array(fc.nat(9))));
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.oneof(fc.jsonValue(), list), (field, value) => {
        const read = parseManifest(withChat({ [field]: value }));
        if (!('fault' in read)) buildChatMap(read.chats[0] as ChatEntry);
      }),
      { numRuns: 500 },
    );
  });
});

/** Days and shards in the present form. */
const pack = ({
  gaps = [7],
  counts = [3, 2],
  shards = [2],
}: {
  gaps?: number[];
  counts?: number[];
  shards?: number[];
}) => ({
  gaps: formatPacked(gaps),
  counts: formatPacked(counts),
  shards: ['A'.repeat(8 * shards.length), formatPacked(shards)],
});

describe('days and shards that do not fit', () => {
  it.each<[what: string, form: typeof present, change: Partial<Record<keyof ChatEntry, unknown>>]>([
    ['a gap too many', first, { gaps: [7, 1] }],
    ['a day twice', first, { gaps: [0] }],
    ['days beyond all calendars', first, { gaps: [1e9] }],
    ['days beyond all calendars', present, pack({ gaps: [1e9] })],
    ['a day without messages', first, { counts: [5, 0] }],
    ['a day without messages', present, pack({ counts: [5, 0] })],
    ['a count below nothing', first, { counts: [6, -1] }],
    ['days that do not add up', first, { counts: [3, 3] }],
    ['days that do not add up', present, pack({ counts: [3, 3] })],
    ['days that are one, and a gap less', present, pack({ gaps: [0], counts: [3, 3] })],
    ['shards that do not add up', first, { shards: [['000000000000', 4]] }],
    ['a shard that leads elsewhere', first, { shards: [['../../../x', 5]] }],
    ['an empty shard', first, { shards: [...first().chats[0].shards, ['000000000000', 0]] }],
    ['an empty shard', present, pack({ shards: [2, 0] })],
    ['what the other form has', first, pack({})],
    ['what the other form has', present, { gaps: [7], counts: [3, 2], shards: first().chats[0].shards }],
  ])('are refused: %s', (_, form, change) => {
    const { chats, ...rest } = form();
    expect(parseManifest({ ...rest, chats: [{ ...chats[0], ...change }] })).toMatchObject({ fault: 'damaged' });
  });

  it('are not those that fit', () => {
    const { chats, ...rest } = present();
    expect(parseManifest({ ...rest, chats: [{ ...chats[0], ...pack({}) }] })).not.toHaveProperty('fault');
  });
});

describe('the bytes of a manifest', () => {
  const shards: ChatEntry['shards'] = [
    ['0123456789ab', 7],
    ['cdef01234567', 3],
    ['fedcba987654', 2000],
    ['000000000000', 1],
  ];
  const chat = { id: 'g', title: 'G', count: 2011, speakers: 2, from: '2024-01-30', index: '0123456789ab' };
  const days = { gaps: [1, 1, 400], counts: [4, 3, 3, 2001] };
  const text =
    '{"liaoji":2,"title":"群","offset":"+08:00","chats":[{"id":"g","title":"G","count":2011,"speakers":2,"from":"2024-01-30",' +
    '"index":"0123456789ab","gaps":[4,0,6,6,"Agf0AA"],"counts":[5,1,8,7,"AYCAX_PAA"],"shards":["ASNFZ4mrze8BI0Vn_ty6mHZUAAAAAAAA",[4,1,1,0,"g"]]}]}\n';

  it('follow from its content, and are read for ever', () => {
    const content = { title: '群', offset: '+08:00', chats: [{ ...chat, ...days, shards }] };
    expect(formatManifest(content)).toBe(text);
    expect(parseManifest(text)).toEqual(content);
  });

  it('were others in the first form, and are read for ever, too', () => {
    const first =
      '{"liaoji":1,"title":"群","offset":"+08:00","chats":[{"id":"g","title":"G","count":2011,"speakers":2,"from":"2024-01-30",' +
      '"gaps":[1,1,400],"counts":[4,3,3,2001],"shards":[["0123456789ab",7],["cdef01234567",3],["fedcba987654",2000],["000000000000",1]],"index":"0123456789ab"}]}\n';
    expect(parseManifest(first)).toEqual({ title: '群', offset: '+08:00', chats: [{ ...chat, ...days, shards }] });
  });
});
