import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildPeopleFile,
  buildPortraits,
  createPersons,
  type Entry,
  gatherPeople,
  parsePeopleFile,
  parsePortraits,
} from '../../../src/core/index.ts';

const entry = (speaker: string, text = '好', more: Partial<Entry> = {}): Entry => {
  return { date: '2024-01-05', second: 0, speaker, kind: 'text', text, ...more };
};

/** The persons and portraits of these messages, written and read again. */
function tell(entries: readonly Entry[], aliases: Parameters<typeof createPersons>[0] = [], me?: string) {
  const known = createPersons(aliases, me);
  const gathered = gatherPeople(entries, known);
  const file = JSON.stringify(buildPeopleFile('g', { ...gathered, known, readings: { lin: '林' } }));
  const people = parsePeopleFile(file, { chat: 'g', count: entries.length });
  if ('fault' in people) throw new Error(people.detail);
  const words = gathered.persons.map(() => [{ word: '冷链', count: 3 }]);
  const portraits = parsePortraits(JSON.stringify(buildPortraits('g', gathered, words)), {
    chat: 'g',
    persons: people.persons.length,
  });
  if ('fault' in portraits) throw new Error(portraits.detail);
  return { ...people, portraits };
}

describe('the persons of a chat', () => {
  it('are its speakers, most messages first, where nobody says otherwise', () => {
    const { persons } = tell([entry('安可'), entry('未央'), entry('未央'), entry('未央-云杉')]);
    expect(persons.map(({ name, count, first, last }) => [name, count, first, last])).toEqual([
      ['未央', 2, 1, 2],
      ['安可', 1, 0, 0],
      ['未央-云杉', 1, 3, 3],
    ]);
  });

  it('gather the names that the owner says are one, each with its messages', () => {
    const aliases = [{ label: '林未央', names: ['未央', '未央-云杉-产品-上海', '央央'] }];
    const { persons } = tell([entry('安可'), entry('未央'), entry('未央-云杉-产品-上海'), entry('未央')], aliases);
    expect(persons[0]).toEqual({
      name: '林未央',
      names: [
        { name: '未央', count: 2 },
        { name: '未央-云杉-产品-上海', count: 1 },
      ],
      also: ['央央'],
      count: 3,
      first: 1,
      last: 3,
      company: '云杉',
      role: '产品',
      field: '产品',
      city: '上海',
    });
  });

  it('count what two phones exported under two names of one person once', () => {
    const both = [entry('我'), entry('未央', '好', { twin: true })];
    expect(tell(both).persons.map(({ name, count }) => [name, count])).toEqual([
      ['我', 1],
      ['未央', 1],
    ]);
    // The owner's 我 is called what the keeper says that it is.
    const [one] = tell(both, [], '未央').persons;
    expect(one?.name).toBe('未央');
    expect(one).toMatchObject({ count: 1, names: [{ count: 1 }, { count: 1 }] });
    expect(tell(both).twins).toBe(1);
  });

  it('have months, words and mentions, those by half a name as guesses', () => {
    const entries = [
      entry('安可', '@未央 你好，@未央 在吗'),
      entry('安可', '@未央-云杉-上海 看这里', { date: '2024-01-31', second: 23 * 3600 + 3599 }),
      entry('未央', '@安可 @未央 好', { date: '2025-03-01' }),
    ];
    const { persons, portraits } = tell(entries);
    expect(persons.map(({ name }) => name)).toEqual(['安可', '未央']);
    expect(portraits[0]).toEqual({
      months: [{ month: '2024-01', count: 2 }],
      hours: Array.from({ length: 24 }, (_, hour) => Number(hour === 0 || hour === 23)),
      words: [{ word: '冷链', count: 3 }],
      mentions: [{ person: 1, count: 2, certain: 1 }],
      mentionedBy: [{ person: 1, count: 1, certain: 1 }],
    });
    expect(portraits[1]?.months).toEqual([{ month: '2025-03', count: 1 }]);
  });

  it('lose no message and no name, whatever is taken for whom', () => {
    const name = fc.constantFrom('安可', '未央', '若谷', '我', '');
    const aliases = fc.array(fc.record({ label: name, names: fc.array(name, { maxLength: 3 }) }), { maxLength: 2 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), aliases, (speakers, list) => {
        const { persons } = tell(
          speakers.map((speaker) => entry(speaker)),
          list,
        );
        expect(persons.reduce((sum, { count }) => sum + count, 0)).toBe(speakers.length);
        expect(persons.flatMap(({ names }) => names.map((each) => each.name)).sort()).toEqual(
          [...new Set(speakers)].sort(),
        );
      }),
    );
  });

  it('never throw, whatever a file of theirs holds', () => {
    const field = fc.constantFrom('names', 'counts', 'first', 'last', 'named', 'labels', 'also', 'cities', 'readings');
    const known = createPersons([]);
    const file = buildPeopleFile('g', { ...gatherPeople([entry('安可')], known), known, readings: {} });
    fc.assert(
      fc.property(field, fc.jsonValue(), (key, value) => {
        parsePeopleFile({ ...file, [key]: value }, { chat: 'g', count: 1 });
      }),
    );
    const often = {
      lin: '林'.repeat(1e6),
      ...Object.fromEntries(Array.from({ length: 1e5 }, (_, n) => [`r${n}`, '林'])),
    };
    expect(parsePeopleFile({ ...file, readings: often }, { chat: 'g', count: 1 })).not.toHaveProperty('fault');
    const portraits = buildPortraits('g', gatherPeople([entry('安可')], known), [[]]);
    fc.assert(
      fc.property(
        fc.constantFrom('from', 'months', 'hours', 'words', 'uses', 'mentions'),
        fc.jsonValue(),
        (key, value) => {
          parsePortraits({ ...portraits, [key]: [value] }, { chat: 'g', persons: 1 });
        },
      ),
    );
    expect(parsePortraits({ ...portraits, hours: [[24, 1]] }, { chat: 'g', persons: 1 })).toHaveProperty('fault');
    expect(parsePeopleFile({ ...file, last: [1] }, { chat: 'g', count: 1 })).toMatchObject({ fault: 'mismatch' });
    expect(parsePeopleFile(file, { chat: 'h', count: 1 })).toMatchObject({ fault: 'mismatch' });
  });
});
