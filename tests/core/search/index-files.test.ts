// Longer than other files: one index, written, read, damaged and searched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, createIndexCheck, type IndexFile, type SearchHead } from '../../../src/core/index.ts';
import { readAscending, writeAscending } from '../../../src/core/search/index/ascending.ts';
import { createBitReader, createBitWriter } from '../../../src/core/search/index/bits.ts';
import { createBucketWriter, readBucket } from '../../../src/core/search/index/bucket.ts';
import { createGramLists } from '../../../src/core/search/index/gram-lists.ts';
import { formatGram, parseGram } from '../../../src/core/search/index/grams.ts';
import { createPlaces, type Places, type Postings, readPlaces } from '../../../src/core/search/index/places.ts';
import { cutSegments } from '../../../src/core/search/index/segments.ts';
import { steady } from '../archive/built.ts';

const limit = 5000;
const messages = fc
  .uniqueArray(fc.integer({ min: 0, max: limit - 1 }), { minLength: 1, maxLength: 200 })
  .map((list) => Int32Array.from(list).sort());
/** Messages and places in them: none of these, for most. */
const postings: fc.Arbitrary<Postings> = fc
  .array(fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 })), { maxLength: 4 }))
  .chain((odd) => messages.map((list) => ({ messages: list, places: placesOf(odd.slice(0, list.length)) })));

/** Numbers rise: the first by one at least. */
function placesOf(steps: (readonly [number, number])[][]): Places {
  const places = createPlaces();
  steps.forEach((each, index) => {
    let [first, second] = [0, 1];
    for (const [more, further] of each) {
      first += more;
      second += further;
      if (each.length > 1 || first > 1 || second > 1) places.add(index, first, second);
    }
  });
  return places.take();
}

const gram = fc.integer({ min: 0x210000, max: 0xffffffff });
const grams = fc.uniqueArray(gram, { maxLength: 40 }).map((list) => list.sort((a, b) => a - b));

function readAll(files: Generator<IndexFile, string>): {
  names: string[];
  head: SearchHead;
  content: Map<string, Uint8Array>;
} {
  const all = [...files];
  const content = new Map(all.map(({ path, content: bytes }) => [path, bytes as Uint8Array]));
  return { names: all.map(({ path }) => path), head: JSON.parse(String(all.at(-1)?.content)), content };
}
const hash = (content: string | Uint8Array) => {
  let value = 7;
  for (const each of typeof content === 'string' ? Buffer.from(content) : content)
    value = (value * 31 + each) % 0xffffffffff;
  return value.toString(16).padStart(12, '0');
};

describe('the files of the index', () => {
  it('give ascending numbers back', () => {
    fc.assert(
      fc.property(messages, (list) => {
        const bits = createBitWriter();
        writeAscending(bits, list, limit);
        expect(readAscending(createBitReader(bits.take()), list.length, limit)).toEqual(list);
      }),
    );
  });

  it('take no bits for numbers of which there is no choice', () => {
    const bits = createBitWriter();
    writeAscending(
      bits,
      Int32Array.from({ length: 900 }, (_, index) => index),
      900,
    );
    expect(bits.length).toBe(0);
  });

  it('give grams and their messages back, in every file anew', () => {
    fc.assert(
      fc.property(grams, grams, fc.array(postings, { minLength: 1, maxLength: 5 }), (first, second, some) => {
        const bucket = createBucketWriter(limit);
        const of = (index: number) => some[index % some.length]!;
        for (const all of [first, second]) {
          all.forEach((each, index) => {
            bucket.add(each, of(index));
          });
          const { lists, places } = readBucket(bucket.take(), limit)!;
          expect(lists).toEqual(new Map(all.map((each, index) => [each, of(index).messages])));
          expect(places()).toEqual(new Map(all.map((each, index) => [each, of(index).places])));
        }
      }),
    );
  });

  it('are refused or read, whatever is in them, without harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, border) => {
        const file = [0, 0, border >> 8, border & 255, ...bytes];
        readBucket(Uint8Array.from(file), limit)?.places();
      }),
      { numRuns: 2000 },
    );
  });

  it('write grams as text and read them', () => {
    fc.assert(fc.property(gram, (each) => parseGram(formatGram(each)) === each));
  });
});

describe('the lists of grams', () => {
  it('hold every pair of a text, once for each message', () => {
    const lists = createGramLists();
    for (const text of ['支付支付', '', '支 付', '付支']) lists.add(text);
    const found = [...lists.lists()].map(([each, { messages: list }]) => `${formatGram(each)} ${list}`);
    expect(found).toEqual(['付 0,2', '付支 0,3', '支 2,3', '支付 0'].sort());
  });

  it('tell at which of its characters a pair stands, where that is not the first of both', () => {
    const lists = createGramLists();
    for (const text of ['支付支付款', '支款', '款款', '支 付支付']) lists.add(text);
    const found = [...lists.lists()].map(([each, postings]) => {
      const read = readPlaces(postings);
      return `${formatGram(each)} ${[...postings.messages].map((message) => `${message}:${[...read(message)]}`)}`;
    });
    expect(found).toEqual(
      [
        '支付 0:1,1,2,2,3:2,2',
        '付支 0:1,2,3:1,2',
        '付款 0:2,1',
        '支款 1:1,1',
        '款款 2:1,2',
        '款 0:1,1,1:1,1,2:2,1',
        '支 3:1,1',
        '付 3:2,1',
      ].sort(),
    );
  });

  it('tell places beyond a byte', () => {
    const lists = createGramLists();
    lists.add(`${'好'.repeat(300)}付好付`);
    const found = new Map([...lists.lists()].map(([each, { places }]) => [formatGram(each), [...places.pairs]]));
    expect(found.get('好付')).toEqual([300, 1, 301, 2]);
    expect(found.get('付好')).toEqual([1, 301]);
    expect(found.get('好好')).toEqual(Array.from({ length: 299 }, (_, at) => [at + 1, at + 2]).flat());
    expect(found.get('付')).toEqual([2, 1]);
  });

  it('take long texts of one character', () => {
    const lists = createGramLists();
    lists.add('好'.repeat(200_000));
    lists.add(Array.from({ length: 3000 }, (_, index) => `好${String.fromCharCode(0x5000 + index)}`).join(''));
    const bucket = createBucketWriter(2);
    const all = [...lists.lists()];
    for (const [each, postings] of all) bucket.add(each, postings);
    const bytes = bucket.take();
    // Two bits for each of 200,000 characters, and some for each pair that is there once.
    expect(bytes.length).toBeLessThan(90_000);
    expect(readBucket(bytes, 2)?.places()).toEqual(new Map(all.map(([each, { places }]) => [each, places])));
  });

  it('are the same as those of a Map, however many', () => {
    const said = fc.array(fc.string({ unit: fc.constantFrom('好', '的', 'a', ' ', '👍'), maxLength: 9 }), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(said, (texts) => {
        const lists = createGramLists();
        const expected = new Map<string, number[]>();
        texts.forEach((text, message) => {
          lists.add(text);
          const padded = `${text} `;
          for (let at = 0; at < text.length; at++) {
            const pair = padded.slice(at, at + 2).trimEnd();
            if (pair === '' || text[at] === ' ') continue;
            expected.set(pair, [...new Set([...(expected.get(pair) ?? []), message])]);
          }
        });
        const found = [...lists.lists()].map(([each, { messages: list }]): [string, number[]] => [
          formatGram(each),
          [...list],
        ]);
        expect(new Map(found)).toEqual(expected);
      }),
    );
  });
});

describe('an index', () => {
  const entries = steady(Array.from({ length: 300 }, (_, day) => [17_533 + day, 200])).map((entry, index) => ({
    ...entry,
    text: `第${index % 9973}句${String.fromCharCode(0x4e00 + ((index * 7919) % 3000), 0x4e00 + (index % 2999))}`,
  }));

  it('has the same bytes for the same messages', () => {
    expect(readAll(buildSearchIndex('talks', entries, hash))).toEqual(
      readAll(buildSearchIndex('talks', entries, hash)),
    );
  });

  it('changes its last segment only, when a day is added', () => {
    const before = readAll(buildSearchIndex('talks', entries.slice(0, -200), hash));
    const after = readAll(buildSearchIndex('talks', entries, hash));
    expect(after.head.segments).toHaveLength(2);
    expect(after.head.segments[0]).toEqual(before.head.segments[0]);
    expect(after.head.segments[1]?.count).toBe((before.head.segments[1]?.count ?? 0) + 200);
  });

  it('cuts off the latest days at a border that stays', () => {
    expect(cutSegments([])).toEqual([]);
    expect(cutSegments(steady([[17_533, 5]]))).toEqual([5]);
    expect(
      new Set(Array.from({ length: 100 }, (_, days) => cutSegments(entries.slice(0, (200 + days) * 200))[0])).size,
    ).toBeLessThan(9);
    for (let days = 200; days < 300; days++) {
      const [border = 0, end] = cutSegments(entries.slice(0, days * 200));
      expect(end ?? border).toBe(days * 200);
      // Of 2^k days, and an eighth of all at most: they begin with one that such runs begin with.
      if (end) expect((17_533 + border / 200) % 16).toBe(0);
    }
  });

  it('keeps its files small', () => {
    const { content, head } = readAll(buildSearchIndex('talks', entries, hash));
    const sizes = [...content].flatMap(([path, bytes]) => (path.endsWith('.bin') ? [bytes.length] : []));
    expect(head.segments[0]?.files.length).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });

  it('is held against its messages', () => {
    const { head, content } = readAll(buildSearchIndex('talks', entries, hash));
    const files = (number: number) =>
      head.segments[number]!.files.map((name) => content.get(`data/talks/${name}.bin`)!);
    const check = createIndexCheck(head);
    for (const entry of entries) check.add(entry);
    expect([check.wrong(0, files(0)), check.wrong(1, files(1))]).toEqual([0, 0]);
    expect(check.wrong(0, files(0).slice(1))).toBeGreaterThan(0);
    const other = createIndexCheck(head);
    entries.forEach((entry, index) => {
      other.add(index === 77 ? { ...entry, text: '别的话' } : entry);
    });
    expect(other.wrong(0, files(0))).toBeGreaterThan(2);
  });
});
