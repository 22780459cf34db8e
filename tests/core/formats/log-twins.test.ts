import { describe, expect, it } from 'vitest';
import { readLog } from '../../../src/core/formats/markdown-log.ts';
import { frontMatter, message } from '../../helpers/day-log.ts';

type Said = [clock: string, name: string, body: string];

function read(rows: Said[]) {
  const log = readLog(frontMatter() + rows.map((row) => message(...row)).join(''), 'log.md');
  return { twins: log.entries.map((entry) => entry.twin === true), hints: log.hints };
}

const pair: Said[] = [
  ['08:00:00', '我', '早'],
  ['08:00:00', '甲', '早'],
];

function others(count: number): Said[] {
  return Array.from({ length: count }, (_, index) => ['09:00:00', '乙', `第${index}句`]);
}

describe('a log merged from two phones', () => {
  it('marks the second copy where a tenth of the rows are pairs, and says who is who', () => {
    const log = read([...pair, ...others(8)]);
    expect(log.twins).toEqual([false, true, ...Array(8).fill(false)]);
    expect(log.hints).toMatchObject({ merged: true, aliases: [['我', '甲']] });
  });

  it('is none where fewer rows do it: those are people who say the same', () => {
    const log = read([...pair, ...others(9)]);
    expect(log.twins).not.toContain(true);
    expect(log.hints).toMatchObject({ merged: false, aliases: [] });
  });

  it('takes two copies for a pair, a third for a new message', () => {
    const [first, second] = pair as [Said, Said];
    expect(read([first, second, first, second]).twins).toEqual([false, true, false, true]);
  });

  it('lists the same two names once, whichever comes first', () => {
    const [first, second] = pair as [Said, Said];
    expect(read([first, second, second, first]).hints.aliases).toHaveLength(1);
  });

  it.each<[what: string, other: Said]>([
    ['the same name', ['08:00:00', '我', '早']],
    ['another second', ['08:00:01', '甲', '早']],
    ['another text', ['08:00:00', '甲', '早 ']],
  ])('has no pair with %s', (_what, other) => {
    expect(read([pair[0]!, other]).twins).toEqual([false, false]);
  });

  it('tells pictures apart by their address', () => {
    const picture = (name: string, file: string): Said => ['08:00:00', name, `![2018-01-02 08:00:00](img/${file})`];
    expect(read([picture('我', 'a.png'), picture('甲', 'a.png')]).twins).toEqual([false, true]);
    expect(read([picture('我', 'a.png'), picture('甲', 'b.png')]).twins).toEqual([false, false]);
  });
});
