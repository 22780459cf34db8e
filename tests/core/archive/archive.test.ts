import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildChat,
  buildChatMap,
  type ChatEntry,
  createNameSet,
  dayAt,
  type Entry,
  findDate,
  formatDay,
  formatManifest,
  type Message,
  parseManifest,
  parseParts,
  parseShard,
  parseSpeakerIndex,
  shardAt,
  toMessages,
} from '../../../src/core/index.ts';
import { entry } from '../../helpers/messages.ts';
import { sortedEntries } from './entries.ts';

/** Builds into memory; names are numbers, which is enough to tell files apart. */
function build(entries: readonly Entry[], id = 'talks') {
  const files = new Map<string, string>();
  let number = 0;
  const hash = () => String(number++).padStart(12, '0');
  const chat = buildChat({ id, title: '群', entries }, { hash, write: (path, text) => files.set(path, text) });
  return { chat, files };
}

function readAll({ chat, files }: ReturnType<typeof build>): { messages: Message[]; names: string[] }[] {
  return buildChatMap(chat).shards.map(({ file, days }) => {
    const content = parseShard(files.get(file), { chat: chat.id, days });
    if ('fault' in content) throw new Error(content.detail);
    return content;
  });
}

/** So many messages on each of these days, one a second. */
function steady(days: readonly (readonly [day: number, count: number])[]): Entry[] {
  return days.flatMap(([day, count]) =>
    Array.from({ length: count }, (_, second): Entry => {
      return {
        date: formatDay(day),
        second,
        speaker: `n${second % 7}`,
        kind: second % 9 === 0 ? 'image' : 'text',
        text: '好',
      };
    }),
  );
}

describe('an archive', () => {
  it('gives its entries back', () => {
    fc.assert(
      fc.property(sortedEntries, (entries) => {
        const built = build(entries);
        const manifest = parseManifest(formatManifest({ title: '', offset: '+08:00', chats: [built.chat] }));
        expect(manifest).toEqual({ liaoji: 1, title: '', offset: '+08:00', chats: [built.chat] });
        expect(readAll(built).flatMap(({ messages }) => messages)).toEqual(toMessages(entries));
      }),
      { numRuns: 50 },
    );
  });

  it('gives a long chat back from several shards, with the same ids', () => {
    const entries = steady(Array.from({ length: 40 }, (_, day) => [17_533 + day * 3, 400]));
    const shards = readAll(build(entries));
    expect(shards.length).toBeGreaterThan(7);
    expect(shards.flatMap(({ messages }) => messages)).toEqual(toMessages(entries));
  });

  it('lets parts be read with the names of one shard', () => {
    const entries = [
      ...steady([[17_533, 1990]]),
      entry('2018-02-02 10:00:00 安可-远舟 早'),
      ...steady([[17_570, 1990]]),
      entry('2018-02-09 10:00:00 未央 @安可-远舟?好 @安可-远舟-北京 @n3 @路人?'),
    ];
    const all = createNameSet(entries.map(({ speaker }) => speaker));
    const shards = readAll(build(entries));
    expect(shards).toHaveLength(2);
    for (const { messages, names } of shards) {
      const own = createNameSet(names);
      for (const { text } of messages) expect(parseParts(text, own)).toEqual(parseParts(text, all));
    }
  });
});

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
    ['a gap too many', withChat({ gaps: [7, 1] }), 'damaged'],
    ['a day twice', withChat({ gaps: [0] }), 'damaged'],
    ['days beyond all calendars', withChat({ gaps: [1e9] }), 'damaged'],
    ['a first day that is none', withChat({ from: '2018-02-30' }), 'damaged'],
    ['no first day', withChat({ from: '' }), 'damaged'],
    ['counts that do not add up', withChat({ count: 6 }), 'damaged'],
    ['shards that do not add up', withChat({ shards: [['000000000000', 4]] }), 'damaged'],
    ['a count below nothing', withChat({ counts: [6, -1] }), 'damaged'],
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

describe('the map of a chat', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: 17_000, max: 17_300 }), fc.integer({ min: 1, max: 900 })), {
    maxLength: 30,
  });

  it('agrees with the messages on every position', () => {
    fc.assert(
      fc.property(days, (list) => {
        const entries = steady([...new Map(list)].sort(([a], [b]) => a - b));
        const map = buildChatMap(build(entries).chat);
        expect(map.count).toBe(entries.length);
        entries.forEach((each, position) => {
          if (map.dates[dayAt(map, position)] !== each.date) expect.fail(`day of ${position}`);
          const shard = map.shards[shardAt(map, position)];
          if (!shard || position < shard.from || position >= shard.to) expect.fail(`shard of ${position}`);
        });
      }),
      { numRuns: 20 },
    );
  });

  const map = buildChatMap(
    build(
      steady([
        [17_533, 3],
        [17_536, 2],
        [17_564, 1],
      ]),
    ).chat,
  );

  it.each([
    ['2017-12-31', '2018-01-02'],
    ['2018-01-02', '2018-01-02'],
    ['2018-01-03', '2018-01-02'],
    ['2018-01-04', '2018-01-05'],
    ['2018-01-19', '2018-01-05'],
    ['2018-01-20', '2018-02-02'],
    ['2030-01-01', '2018-02-02'],
    ['', '2018-01-02'],
  ])('%j is nearest to %s', (date, nearest) => expect(map.dates[findDate(map, date)]).toBe(nearest));

  it.each([
    [-5, 0],
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 2],
    [99, 2],
  ])('position %i is of day %i', (position, day) => expect(dayAt(map, position)).toBe(day));

  it('of a chat without messages is empty', () => {
    const empty = buildChatMap(build([]).chat);
    expect(empty).toEqual({ count: 0, dates: [], starts: Int32Array.of(0), shards: [] });
    expect([dayAt(empty, 0), shardAt(empty, 0), findDate(empty, '2018-01-02')]).toEqual([0, 0, 0]);
  });
});

describe('the speaker index', () => {
  const entries = [
    entry('2018-01-02 10:00:00 乙 x'),
    entry('2018-01-02 10:00:01 甲 x', { kind: 'image' }),
    entry('2018-01-02 10:00:02 甲 x'),
    entry('2018-01-02 10:00:03 丙 x', { kind: 'image' }),
  ];
  const { chat, files } = build(entries);
  const file = files.get(`data/talks/speakers.${chat.index}.json`) ?? '';
  const expected = { chat: 'talks', count: 4 };

  it('ranks speakers by messages, then by name, and finds kinds', () => {
    expect(parseSpeakerIndex(file, expected)).toEqual({
      names: ['甲', '丙', '乙'],
      counts: [2, 1, 1],
      by: Uint16Array.of(2, 0, 0, 1),
      kinds: new Map([['image', Int32Array.of(1, 3)]]),
    });
  });

  it('agrees with any entries', () => {
    fc.assert(
      fc.property(sortedEntries, (any) => {
        const built = build(any);
        const table = parseSpeakerIndex(built.files.get(`data/talks/speakers.${built.chat.index}.json`), {
          chat: 'talks',
          count: any.length,
        });
        if ('fault' in table) return expect.fail(table.detail);
        expect([...table.by].map((number) => table.names[number])).toEqual(any.map(({ speaker }) => speaker));
        expect(table.names.map((name) => any.filter(({ speaker }) => speaker === name).length)).toEqual(table.counts);
        any.forEach(({ kind }, position) => {
          if (kind !== 'text') expect(table.kinds.get(kind)).toContain(position);
        });
      }),
      { numRuns: 50 },
    );
  });

  it.each<[what: string, change: Record<string, unknown>, fault: string]>([
    ['of another chat', { chat: 'x' }, 'mismatch'],
    ['of another build', { by: '###', names: ['甲', '乙', '丙'] }, 'mismatch'],
    ['with a name too many', { names: ['乙', '甲', '丙', '丁'] }, 'damaged'],
    ['of nobody', { by: '$$$$' }, 'damaged'],
    ['with kinds beyond its end', { kinds: { image: [4] } }, 'damaged'],
    ['of the next version', { liaoji: 2 }, 'newer-version'],
  ])('%s is a fault', (_, change, fault) => {
    expect(parseSpeakerIndex({ ...JSON.parse(file), ...change }, expected)).toMatchObject({ fault });
  });
});
