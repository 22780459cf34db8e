// Longer than other files: tables of one law, that ids stay.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessageFinder, findMessage } from '../../src/core/find-message.ts';
import { formatIds, hashMessage, keepIds, parseId, toMessages } from '../../src/core/ids.ts';
import type { Entry } from '../../src/core/model.ts';
import { survives } from '../helpers/growth.ts';

function entry(second: number, text: string, speaker = '甲'): Entry {
  return { date: '2018-01-02', second, speaker, kind: 'text', text };
}

describe('an id', () => {
  it.each([
    ['text', '', 'swy8'],
    ['text', '[强]', 'x578'],
    ['text', '好的😀', 'd35f'],
    ['image', '[图片]', '40k4'],
    ['link', '题目\nhttp://example.com/', 'n69p'],
    ['sticker', '', 'xcgp'],
  ] as const)('hashes %s %j to %s, for ever', (kind, text, hash) => {
    expect(hashMessage(kind, text)).toBe(hash);
  });

  it('is the time where a message has its second to itself', () => {
    expect(formatIds([entry(0, 'a'), entry(37970, 'b'), entry(86399, 'c')])).toEqual(['000000', '103250', '235959']);
  });

  it('tells messages of one second by kind and text, and equal ones by their order', () => {
    const entries = [entry(37970, 'a'), entry(37970, 'b'), entry(37970, 'a', '乙'), entry(37970, 'a')];
    const [a, b] = [hashMessage('text', 'a'), hashMessage('text', 'b')];
    expect(formatIds(entries)).toEqual([`103250-${a}`, `103250-${b}`, `103250-${a}.2`, `103250-${a}.3`]);
  });

  it('depends on the day, and not on whether the second stays together', () => {
    const other = { ...entry(37970, 'a'), date: '2018-01-03' };
    expect(formatIds([entry(37970, 'a'), other])).toEqual(['103250', '103250']);
    const apart = formatIds([entry(37970, 'a'), entry(1, 'x'), entry(37970, 'b')]);
    expect(apart).toEqual([`103250-${hashMessage('text', 'a')}`, '000001', `103250-${hashMessage('text', 'b')}`]);
  });

  it.each([
    ['103250', { second: 37970 }],
    ['103250-k3f9', { second: 37970, hash: 'k3f9' }],
    ['103250-k3f9.12', { second: 37970, hash: 'k3f9', nth: 12 }],
  ])('%s is parsed', (id, parsed) => {
    expect(parseId(id)).toEqual(parsed);
  });

  it.each([
    '',
    '10325',
    '240000',
    '106000',
    '103260',
    '103250-',
    '103250-k3u9',
    '103250-K3F9',
    '103250.2',
    '103250-k3f9.1',
  ])('%j is none', (id) => {
    expect(parseId(id)).toBeNull();
    expect(findMessage(toMessages([entry(37970, 'a')]), id)).toBeNull();
  });
});

describe('where an id leads', () => {
  const find = (entries: Entry[], id: string) => findMessage(toMessages(entries), id);
  const [a, b] = [hashMessage('text', 'a'), hashMessage('text', 'b')];

  it.each<[what: string, entries: Entry[], id: string, found: object | null]>([
    ['itself', [entry(1, 'x'), entry(37970, 'a')], '103250', { index: 1, how: 'exact' }],
    [
      'itself, when a neighbour has gone',
      [entry(1, 'x'), entry(37970, 'a')],
      `103250-${a}`,
      { index: 1, how: 'exact' },
    ],
    [
      'the first of its second, when a neighbour has come',
      [entry(37970, 'a'), entry(37970, 'b')],
      '103250',
      { index: 0, how: 'same-second' },
    ],
    [
      'the last of equal ones, when there are fewer',
      [entry(37970, 'a'), entry(37970, 'a')],
      `103250-${a}.3`,
      { index: 1, how: 'same-second' },
    ],
    [
      'another of its second, when its text has changed',
      [entry(37970, 'a')],
      `103250-${b}`,
      { index: 0, how: 'same-second' },
    ],
    [
      'the redacted one of its second, when nobody has its hash any more',
      [entry(37970, 'a'), { ...entry(37970, '〔已隐去〕'), redacted: true }, { ...entry(37970, '…'), redacted: true }],
      `103250-${b}`,
      { index: 1, how: 'same-second' },
    ],
    [
      'the one that has its text, whatever was redacted beside it',
      [{ ...entry(37970, '〔已隐去〕'), redacted: true }, entry(37970, 'b')],
      `103250-${b}`,
      { index: 1, how: 'exact' },
    ],
    ['the nearest in time', [entry(37960, 'a'), entry(37975, 'b')], '103250', { index: 1, how: 'nearest' }],
    ['the earlier of two as near', [entry(37975, 'b'), entry(37965, 'a')], '103250', { index: 1, how: 'nearest' }],
    ['nowhere on a day without messages', [], '103250', null],
  ])('%s', (_what, entries, id, found) => {
    expect(find(entries, id)).toEqual(found);
  });
});

describe('where many ids lead', () => {
  it('is found in linear time, though all are of one second, or none is there', () => {
    const work = (length: number) => () => {
      const messages = toMessages(Array.from({ length: length / 20 }, (_, n) => entry(37970, `第${n}句`)));
      const find = createMessageFinder(messages);
      for (const { id } of messages) find(id.slice(0, 11));
      for (const { id } of messages) find(`${id.slice(0, 11)}.9`);
      const spread = createMessageFinder(toMessages(Array.from({ length: 43_200 }, (_, n) => entry(2 * n, 'x'))));
      for (let n = 0; n < 43_200; n++) find(toMessages([entry(2 * n + 1, 'y')])[0]!.id);
      return spread('000001');
    };
    expect(survives(work)).toBe(true);
  });
});

describe('laws', () => {
  const day = fc.array(
    fc.record({
      second: fc.nat(40),
      text: fc.constantFrom('a', 'b', '', '好'),
      speaker: fc.constantFrom('甲', '乙', ''),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const toEntries = (rows: { second: number; text: string; speaker: string }[]) =>
    rows.map(({ second, text, speaker }) => entry(second, text, speaker)).sort((x, y) => x.second - y.second);

  it('every message of a day has an id of its own, which leads to it', () => {
    fc.assert(
      fc.property(day, (rows) => {
        const messages = toMessages(toEntries(rows));
        expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
        messages.forEach(({ id }, index) => {
          expect(parseId(id)).not.toBeNull();
          expect(findMessage(messages, id)).toEqual({ index, how: 'exact' });
        });
      }),
    );
  });

  it('a link stays on its message when others come, go, change names, are redacted or re-ordered, but in its own second', () => {
    fc.assert(
      fc.property(day, day, fc.nat(), (rows, others, pick) => {
        const entries = toEntries(rows);
        const before = toMessages(entries);
        const index = pick % entries.length;
        const kept = entries.filter(({ second }) => second === entries[index]!.second);
        const place = kept.indexOf(entries[index]!);
        const foreign = toEntries(others).filter(({ second }) => second !== kept[0]!.second);
        const renamed = kept.map((one) => ({ ...one, speaker: 'new' }));
        const after = [...foreign.toReversed(), ...renamed, ...foreign.map((one) => ({ ...one, text: '已删' }))];
        const found = findMessage(toMessages(after), before[index]!.id);
        expect(found).toEqual({ index: foreign.length + place, how: 'exact' });
      }),
    );
  });
});

describe('kept ids', () => {
  const talk = fc.array(fc.record({ second: fc.nat(3), text: fc.constantFrom('a', 'b', 'c'), gone: fc.boolean() }), {
    maxLength: 20,
  });

  it('stay, whatever their texts become, and no two are the same', () => {
    fc.assert(
      fc.property(talk, (rows) => {
        const said = rows.map(({ second, text }) => entry(second, text));
        const ids = formatIds(said);
        const redacted = said.map((one, index) => (rows[index]!.gone ? { ...one, text: '＊' } : one));
        expect(formatIds(keepIds(redacted, ids))).toEqual(ids);
        expect(keepIds(said, ids)).toEqual(said);
      }),
    );
  });

  it('lead to their message, and a newcomer of the second gets the longer form', () => {
    const entries = [{ ...entry(37970, 'b') }, { ...entry(37970, 'a'), id: '103250' }];
    const messages = toMessages(entries);
    expect(messages.map(({ id }) => id)).toEqual([`103250-${hashMessage('text', 'b')}`, '103250']);
    expect(findMessage(messages, '103250')).toEqual({ index: 1, how: 'exact' });
    expect(findMessage(messages, `103250-${hashMessage('text', 'a')}`)).toEqual({ index: 1, how: 'exact' });
  });
});

it('a message is its entry with an address and the wall clock', () => {
  expect(toMessages([{ ...entry(37970, 'a'), kind: 'image', src: 'a.png', twin: true }])).toEqual([
    { id: '103250', at: '2018-01-02T10:32:50', speaker: '甲', kind: 'image', text: 'a', src: 'a.png', twin: true },
  ]);
});
