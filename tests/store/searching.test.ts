import { describe, expect, test, vi } from 'vitest';
import { createScanner, parseManifest, parseQuery, type Query, ReadFault } from '../../src/core/index.ts';
import type { SearchState } from '../../src/store/searching/types.ts';
import { everyone, files, openViewer, textAt } from './thirty-days.ts';

/** A viewer whose search is at work. */
async function openSearch(address: string, own = new Map(files)) {
  const viewer = await openViewer(address, own);
  const searching = await viewer.actions.searching();
  const found = searching.store.getState;
  const until = (holds: (state: SearchState) => boolean) => vi.waitFor(() => expect(holds(found())).toBe(true));
  const done = () => until(({ state }) => state === 'done');
  return { ...viewer, searching, found, until, done };
}

/** The places that are listed, as 'chat position'. */
const listed = ({ list }: SearchState) =>
  Array.from({ length: list.length }, (_, index) => list.at(index)).map((hit) => `${hit?.chat} ${hit?.position}`);

async function scan(text: string, own = files) {
  const manifest = parseManifest(own.get('data/manifest.json'));
  if ('fault' in manifest) throw new Error(manifest.fault);
  const port = { read: async (path: string) => own.get(path) ?? '', readBytes: () => Promise.reject(new Error()) };
  return createScanner({ chats: manifest.chats, port }).search(parseQuery(text) as Query);
}

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
