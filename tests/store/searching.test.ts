import { describe, expect, test, vi } from 'vitest';
import { ReadFault } from '../../src/core/index.ts';
import { listed, openSearch, scan } from './open-search.ts';
import { files, openViewer } from './thirty-days.ts';

describe('a search', () => {
  test('is what the address says, and lists what a look at every message finds', async () => {
    const { found, done } = await openSearch('coldchain/2024-03-16/?panel=search&q=%E7%AC%AC3%E5%A4%A9');
    await done();
    const { chats } = await scan('第3天 in:冷链');
    expect(found().list.length).toBe(400);
    expect(listed(found())).toEqual([...(chats[0]?.positions ?? [])].reverse().map((each) => `coldchain ${each}`));
  });

  test('is of the open chat, or of all where the address says so, or the query names one', async () => {
    const { actions, found, done, until, searching } = await openSearch('coldchain/2024-03-16/?panel=search');
    searching.type('有人');
    await until(({ state, query }) => state === 'done' && query !== undefined);
    expect(listed(found())).toEqual([]);
    searching.setScope('all');
    await until(({ list }) => list.length === 1);
    expect(listed(found())).toEqual(['quiet 0']);
    searching.setScope(undefined);
    searching.type('有人 in:安静');
    await until(({ list, among }) => list.length === 1 && among === undefined);
    actions.openChat(undefined);
    actions.show({ panel: 'search', q: '第3天第2句' });
    await until(({ query }) => JSON.stringify(query).includes('第2句'));
    await done();
    expect(found().list.length).toBe(1);
  });

  test('is in the address a moment after it was typed, without a step of its own', async () => {
    const { searching, state, address, history } = await openSearch('coldchain/2024-03-16/?panel=search');
    for (const text of ['第', '第3', '第3天']) searching.type(text);
    expect(state().link.show.q).toBe('第3天');
    expect(address()).toBe('coldchain/2024-03-16/?panel=search');
    await vi.waitFor(() => expect(address()).toContain('q=%E7%AC%AC3%E5%A4%A9'));
    expect(history).toHaveLength(1);
  });

  test('gives way to the next letter: what was asked before is told no more', async () => {
    const viewer = await openViewer('coldchain/2024-03-16/?panel=search');
    const signals: { text: string; signal: AbortSignal }[] = [];
    const answers = new Map<string, (positions: number[]) => void>();
    viewer.ports.searching = async () => ({
      start: async () => ({
        warm: async () => {},
        show: async () => [],
        search: (query, { signal } = {}) =>
          new Promise((resolve, reject) => {
            const text = query.clauses.map(({ value }) => value).join(' ');
            if (signal) signals.push({ text, signal });
            signal?.addEventListener('abort', () => reject(signal.reason));
            answers.set(text, (positions) =>
              resolve({
                chats: [{ chat: 'coldchain', positions: Int32Array.from(positions) }],
                total: positions.length,
                open: 0,
                done: true,
                missing: [],
              }),
            );
          }),
      }),
    });
    const searching = await viewer.actions.searching();
    searching.type('a');
    await vi.waitFor(() => expect(answers.has('a')).toBe(true));
    searching.type('ab');
    await vi.waitFor(() => expect(answers.has('ab')).toBe(true));
    expect(signals.map(({ text, signal }) => [text, signal.aborted])).toEqual([
      ['a', true],
      ['ab', false],
    ]);
    answers.get('a')?.([1, 2]);
    answers.get('ab')?.([7]);
    await vi.waitFor(() => expect(searching.store.getState().state).toBe('done'));
    expect(listed(searching.store.getState())).toEqual(['coldchain 7']);
  });

  test('says what is wrong with what was typed', async () => {
    const { found, until } = await openSearch('coldchain/?panel=search&q=on%3A2018-13');
    await until(({ problems }) => problems.length > 0);
    expect(found().problems).toMatchObject([{ code: 'bad-date', value: '2018-13' }]);
    expect(found()).toMatchObject({ state: 'idle', query: undefined });
  });

  test('keeps what was found while a condition is still being typed, and nothing else', async () => {
    const { searching, found, done, until } = await openSearch('coldchain/?panel=search&q=%E7%AC%AC7%E5%8F%A5');
    await done();
    searching.type('第7句 on:20');
    await until(({ problems }) => problems.length > 0);
    expect(found().list.length).toBe(30);
    searching.type('on:20');
    await until(({ list }) => list.length === 0);
  });

  test('lists some days only, and knows how many there are on the others', async () => {
    const { searching, found, done, until, state } = await openSearch('coldchain/?panel=search&q=%E7%AC%AC7%E5%8F%A5');
    await done();
    expect(found().list.length).toBe(30);
    searching.setSpan('2024-03-02..2024-03-04');
    await until(({ span }) => span !== undefined);
    expect(state().link.show.q).toBe('第7句 on:2024-03-02..2024-03-04');
    expect(found().list.days.map(({ date }) => date)).toEqual(['2024-03-04', '2024-03-03', '2024-03-02']);
    expect(found().found?.total).toBe(30);
    searching.setSpan(undefined);
    await until(({ list }) => list.length === 30);
    expect(searching.life()).toEqual({ from: '2024-03-01', to: '2024-03-30' });
  });

  test('says why it did not work, and works when asked again', async () => {
    const viewer = await openViewer('coldchain/2024-03-16/?panel=search');
    const { start } = await viewer.ports.searching();
    let isLost = true;
    viewer.ports.searching = async () => ({
      start: async (chats, onLost) => {
        if (!isLost) return start(chats, onLost);
        onLost();
        return { warm: async () => {}, show: async () => [], search: () => Promise.reject(new ReadFault('network')) };
      },
    });
    const searching = await viewer.actions.searching();
    searching.type('第3天');
    await vi.waitFor(() => expect(searching.store.getState()).toMatchObject({ state: 'fault', reason: 'network' }));
    isLost = false;
    viewer.store.setState({ manifest: { ...viewer.state().manifest! } });
    searching.again();
    await vi.waitFor(() => expect(searching.store.getState().list.length).toBe(400));
  });

  test('tells which files did not come, and finds the rest once they do', async () => {
    const own = new Map(files);
    const entry = await openViewer('coldchain/').then(({ state }) => state().chat?.map.shards[0]);
    const path = entry?.file ?? '';
    own.delete(path);
    const { found, done, searching, until } = await openSearch(
      'coldchain/2024-03-30/?panel=search&q=%E7%AC%AC7%E5%8F%A5',
      own,
    );
    await done();
    const before = found().list.length;
    expect(found().found?.missing).toEqual([path]);
    own.set(path, files.get(path) ?? '');
    searching.again();
    await until(({ found: now }) => now?.missing.length === 0);
    expect(found().list.length).toBeGreaterThan(before);
    expect(found().list.length).toBe(30);
  });
});

describe('the end of a search', () => {
  test('comes with its panel', async () => {
    const { actions, state, when, until, done } = await openSearch(
      'coldchain/2024-03-16/?panel=search&q=%E7%AC%AC3%E5%A4%A9&order=oldest',
    );
    await done();
    actions.showPanel(undefined);
    await when(({ link }) => link.show.panel === undefined);
    expect(state().link.show).toEqual({});
    await until(({ list, query }) => list.length === 0 && query === undefined);
  });

  test('is not another panel that is opened', async () => {
    const { actions, state, when } = await openSearch('coldchain/2024-03-16/?panel=search&q=x');
    actions.showPanel('people');
    await when(({ link }) => link.show.panel === 'people');
    expect(state().link.show.q).toBe('x');
  });
});

describe('recent searches', () => {
  test('are those that were of use, the latest first, and can be let go of', async () => {
    const { searching, found, done, ports } = await openSearch('coldchain/?panel=search');
    for (const text of ['第3天', '第4天', '第4天第7句']) {
      searching.type(text);
      searching.remember();
    }
    await done();
    expect(found().recent).toEqual(['第4天第7句', '第3天']);
    expect(ports.preferences.get('searches')).toBe('["第4天第7句","第3天"]');
    searching.forget('第3天');
    expect(found().recent).toEqual(['第4天第7句']);
    searching.forget();
    expect(ports.preferences.get('searches')).toBe('[]');
  });

  test.each([['nonsense'], ['{}'], ['[1, "a"]']])('survive %s in the storage', async (kept) => {
    const viewer = await openViewer('coldchain/');
    viewer.ports.preferences.set('searches', kept);
    const { store } = await viewer.actions.searching();
    expect(store.getState().recent).toEqual(kept.startsWith('[') ? ['a'] : []);
  });
});
