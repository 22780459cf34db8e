import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/core/model.ts';
import { createPersons } from '../../../../src/core/people/aliases.ts';
import { createNameFacts, gatherNames } from '../../../../src/core/people/suggest/gather-names.ts';
import { suggestAliases, suggestOwners } from '../../../../src/core/people/suggest/suggest-aliases.ts';

const said = (speaker: string, text = '温度又高了', date = '2024-01-05'): Entry => {
  return { date, second: 0, speaker, kind: 'text', text };
};
/** A message as two phones exported it. */
const both = (one: string, other: string, text?: string): Entry[] => [
  said(one, text),
  { ...said(other, text), twin: true },
];
/** Each name once, on a day of its own. */
const apart = (...names: string[]) => names.map((name, day) => said(name, '好', `2024-02-${String(day + 10)}`));

const factsOf = (entries: readonly Entry[], chat = 'talks') => {
  const facts = createNameFacts();
  gatherNames(facts, chat, entries);
  return facts;
};
const suggest = (entries: readonly Entry[], aliases: Parameters<typeof createPersons>[0] = []) =>
  suggestAliases(factsOf(entries), createPersons(aliases));
const groups = (...args: Parameters<typeof suggest>) => suggest(...args).map(({ label, names }) => [label, ...names]);

describe('what two phones exported', () => {
  it('makes two names one, where each was always exported with the other', () => {
    expect(suggest([...both('Kai', '林未央-云杉'), ...both('Kai', '林未央-云杉')])).toEqual([
      {
        label: '林未央',
        names: ['Kai', '林未央-云杉'],
        reasons: [{ rule: 'phones', count: 2, names: ['Kai', '林未央-云杉'] }],
      },
    ]);
  });

  it.each<[what: string, entries: Entry[], pairs: number]>([
    ['签到 once, which two people write in one second', both('Kai', '若谷', '签到'), 0],
    ['签到 twice', [...both('Kai', '若谷', '签到'), ...both('Kai', '若谷', '签到')], 1],
    ['one message with something to say', both('Kai', '若谷'), 1],
    ['a picture', both('Kai', '若谷', '').map((entry) => ({ ...entry, kind: 'image' })), 1],
    ['a message, where both wrote others alone', [...both('Kai', '若谷'), said('Kai'), said('若谷')], 0],
    [
      'three messages, where one of them wrote others as well',
      [...both('Kai', '若谷'), ...both('Kai', '若谷'), ...both('Kai', '若谷'), said('Kai')],
      1,
    ],
  ])('counts as it should: %s', (_, entries, pairs) => {
    expect(suggest(entries)).toHaveLength(pairs);
  });

  it('gathers more than two names, and is listed by messages', () => {
    const entries = [
      ...both('安可', 'A0', '一车'),
      ...both('Kai', '未央', '两车够了'),
      ...both('Kai', '未央姐', '两车够了'),
    ];
    const all = [
      ...entries,
      ...both('Kai', '未央', '好的两车'),
      ...both('Kai', '未央姐', '好的两车'),
      ...both('Kai', '未央', '第三次了'),
      ...both('Kai', '未央姐', '第三次了'),
    ];
    expect(groups(all)).toEqual([['Kai', '未央', '未央姐']]);
  });

  it("tells who the phone's owner is, in each chat", () => {
    const facts = factsOf([1, 2, 3].flatMap(() => both('我', '林未央-云杉')));
    gatherNames(facts, 'beans', both('我', '若谷'));
    expect(suggestOwners(facts)).toEqual([{ chat: 'talks', name: '林未央-云杉', count: 3 }]);
    expect(suggestAliases(facts, createPersons([]))).toEqual([]);
  });
});

describe('names that are written alike', () => {
  it.each<[what: string, names: string[], pairs: number]>([
    ['the same full name, once with more', ['林小满', '林小满-云杉-产品-上海'], 1],
    ['the same nickname in Chinese', ['栗子', '栗子-云杉-产品'], 1],
    ['a full name at another company', ['林小满-云杉科技-产品', '林小满-远舟物流-产品'], 0],
    ['a full name in another city', ['林小满-产品-上海', '林小满-产品-北京'], 0],
    ['three who are called so', ['林小满', '林小满-产品-上海', '林小满-研发'], 0],
    ['a given name that many have', ['Tim', 'Tim-云杉-产品'], 0],
    ['other signs and case', ['林小满 云杉/上海', '林小满-云杉，上海'], 1],
    ['an emoji that was lost', ['雪球生鲜阿芬??', '雪球生鲜阿芬'], 1],
    ['a given name in capitals', ['wendy', 'Wendy'], 0],
    ['one character', ['云', '云?'], 0],
    ['nothing but signs', ['??', '~'], 0],
  ])('%s', (_, names, pairs) => {
    expect(suggest(apart(...names))).toHaveLength(pairs);
  });

  it('are two people where both wrote on one day', () => {
    expect(groups([said('林小满'), said('林小满-云杉-产品-上海')])).toEqual([]);
  });

  it('say why', () => {
    expect(suggest(apart('栗子', '栗子-云杉-产品'))[0]?.reasons).toEqual([
      { rule: 'called', part: '栗子', names: ['栗子', '栗子-云杉-产品'] },
    ]);
  });
});

describe('what the owner knows already', () => {
  const entries = [...both('Kai', '林未央-云杉'), ...apart('林未央', '林未央-云杉-产品')];

  it('is not suggested again', () => {
    const [first] = suggest(both('Kai', '林未央-云杉'));
    expect(suggest(both('Kai', '林未央-云杉'), [first!])).toEqual([]);
  });

  it('is told whole, where there is more', () => {
    const aliases = [{ label: '央央', names: ['林未央-云杉', '久未见'] }];
    expect(groups(both('Kai', '林未央-云杉'), aliases)).toEqual([['央央', 'Kai', '林未央-云杉', '久未见']]);
  });

  it('never joins two whom the owner tells apart', () => {
    const aliases = [
      { label: '甲', names: ['Kai', '安可'] },
      { label: '乙', names: ['林未央-云杉', '若谷'] },
    ];
    expect(groups(entries, aliases).flat()).not.toContain('Kai');
  });
});

it('a label that is somebody else’s name is not taken: it would join them, too', () => {
  const all = [...both('Kai', '林未央-云杉'), ...both('Mira', '林未央-远舟'), said('林未央', '好', '2024-03-01')];
  expect(groups(all).map(([label]) => label)).toEqual(['Kai', 'Mira']);
});
