import { describe, expect, test } from 'vitest';
import { listed, openSearch } from './open-search.ts';
import { everyone, textAt } from './thirty-days.ts';

describe('hits that are drawn', () => {
  test('are made ready with the list, and others as they are wanted', async () => {
    const { found, done, searching, until } = await openSearch('coldchain/?panel=search&q=%E7%AC%AC3%E5%A4%A9');
    await done();
    expect(found().shown.size).toBe(16);
    const first = found().shown.get('1199 coldchain');
    expect(first?.message.text).toBe('第3天第399句');
    expect(first?.marks).toEqual([[0, 3]]);
    expect(first?.before?.text).toBe('第3天第398句');
    searching.want(380, 420);
    await until(({ shown }) => shown.has('800 coldchain'));
    expect(found().shown.get('800 coldchain')?.before).toBeUndefined();
  });
});

describe('going to a hit', () => {
  test('lands on it and marks it, from where Back leads to the search again', async () => {
    const { done, searching, when, back, state, address } = await openSearch(
      'coldchain/2024-03-16/?panel=search&q=%E7%AC%AC3%E5%A4%A9',
    );
    await done();
    searching.open(1);
    await when(({ marked }) => marked?.from === 1198);
    await when((now) => textAt(now, 1198) !== undefined);
    expect(address()).toBe('coldchain/2024-03-03/?panel=search&q=%E7%AC%AC3%E5%A4%A9#101240');
    expect(state().landing).toMatchObject({ position: 1198, align: 'link' });
    back();
    await when(({ link }) => link.near?.date === '2024-03-16');
    expect(state().link.show).toEqual({ panel: 'search', q: '第3天' });
  });

  test('closes what covers the timeline; what is searched for stays', async () => {
    const { done, searching, when, state, ports, back } = await openSearch('coldchain/2024-03-16/#083320');
    ports.covers = () => true;
    await when(({ marked }) => marked !== undefined);
    searching.type('第3天');
    searching.store.getState();
    await done();
    searching.open(0);
    await when(({ marked }) => marked?.from === 1199);
    expect(state().link.show).toMatchObject({ q: '第3天', panel: undefined });
    back();
    await when(({ marked }) => marked?.from === 6100);
  });

  test('leads into another chat, where all are searched from then on', async () => {
    const { done, searching, when, state, found } = await openSearch('?panel=search&q=%E6%9C%89%E4%BA%BA');
    await done();
    expect(listed(found())).toEqual(['quiet 0']);
    searching.open(0);
    await when(({ chat, marked }) => chat?.entry.id === 'quiet' && marked?.from === 0);
    expect(state().link).toMatchObject({ show: { panel: 'search', q: '有人', scope: 'all' }, near: { id: '100000' } });
    await done();
    expect(found().among).toBeUndefined();
  });

  test('shows it although a filter hides it', async () => {
    const { done, searching, when, actions, state } = await openSearch(
      'coldchain/2024-03-16/?panel=search&q=%E7%AC%AC3%E5%A4%A9',
    );
    actions.setFilter({ ...everyone, only: ['Kai'] });
    await when(({ sequence }) => sequence.length === 120);
    await done();
    searching.open(0);
    await when((now) => textAt(now, 1199) !== undefined);
    expect(state().sequence.length).toBe(121);
    expect(state().filter.only).toEqual(['Kai']);
  });

  test('goes on from one to the next, and from the last to the first, without a step in the history', async () => {
    const { done, searching, when, history, state } = await openSearch(
      'coldchain/2024-03-16/?panel=search&q=%E7%AC%AC7%E5%8F%A5',
    );
    await done();
    // From the 16th on, the newest first: the next one is of that day, or before it.
    searching.walk(1);
    await when(({ marked }) => marked?.from === 15 * 400 + 7 - 400);
    searching.walk(-1);
    await when(({ marked }) => marked?.from === 6007);
    expect(state()).toMatchObject({ cursor: 6007, landing: { focus: true } });
    for (let day = 16; day < 30; day++) {
      searching.walk(-1);
      await when(({ marked }) => marked?.from === day * 400 + 7);
    }
    searching.walk(-1);
    await when(({ marked }) => marked?.from === 7);
    expect(history).toHaveLength(1);
    expect(history[0]?.address).toContain('coldchain/2024-03-01/?panel=search&q=%E7%AC%AC7%E5%8F%A5#');
  });

  test('opens the fold that hides it', async () => {
    // folds.test.ts knows folds; here a filter with context folds what lies between.
    const { done, searching, when, actions, state } = await openSearch(
      'coldchain/2024-03-16/?panel=search&q=%E7%AC%AC3%E5%A4%A9%E7%AC%AC20%E5%8F%A5',
    );
    actions.setFilter({ ...everyone, only: ['Kai'], context: 2 });
    await when(({ matching }) => matching === 120);
    await done();
    searching.open(0);
    await when((now) => textAt(now, 820) !== undefined);
    expect(state().filter.context).toBe(2);
  });
});
