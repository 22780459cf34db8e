import fc from 'fast-check';
import { type Entry, formatDay, kinds } from '../../../src/core/index.ts';

const word = fc.oneof(
  fc.constantFrom('', '早', '[图片]', '{at}', '{b}', '标题\nhttps://example.com/a', '20180102_103250'),
  fc.string({ unit: 'grapheme' }),
);
const src = fc.constantFrom(
  'http://example.com/img/201801/20180102_103250.png',
  'https://example.com/{at}{b}{ym}.png',
  'pictures/0123456789ab.png',
);
const size = fc.integer({ min: 1, max: 5000 });

/** Every speaker of a large chat, so that recency runs over. */
const speaker = fc.oneof(
  fc.constantFrom('我', '安可', ''),
  fc.integer({ max: 200, min: 0 }).map((n) => `n${n}`),
);

const entry: fc.Arbitrary<Entry> = fc
  .record(
    {
      date: fc.integer({ min: 17_533, max: 17_536 }).map(formatDay),
      second: fc.oneof(fc.integer({ min: 37_970, max: 37_971 }), fc.integer({ min: 0, max: 86_399 })),
      speaker,
      kind: fc.constantFrom(...kinds),
      text: word,
      title: word,
      href: fc.constantFrom('https://example.com/a', 'http://example.com/b?c=d'),
      src,
      size: fc.tuple(size, size),
      twin: fc.constant(true as const),
      redacted: fc.constant(true as const),
    },
    { requiredKeys: ['date', 'second', 'speaker', 'kind', 'text'] },
  )
  .map(({ size: box, ...rest }) => ({ ...rest, ...(box && { width: box[0], height: box[1] }) }));

/** Entries of a few days in order of time, many of one second, with every field that a reader can give. */
export const sortedEntries: fc.Arbitrary<Entry[]> = fc
  .array(entry, { maxLength: 300 })
  .map((list) => list.sort((a, b) => a.date.localeCompare(b.date) || a.second - b.second));
