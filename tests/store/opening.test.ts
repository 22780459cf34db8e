import { describe, expect, test } from 'vitest';
import { memoryArchive } from '../helpers/memory-archive.ts';
import { entry } from '../helpers/messages.ts';
import { files, openViewer as open, textAt } from './thirty-days.ts';

describe('opening', () => {
  test('shows the archive, and no chat, at its own address', async () => {
    const { state, reads } = await open('');
    expect(state().manifest?.chats.map((chat) => chat.title)).toEqual(['冷链人', '安静的群']);
    expect(state().chat).toBeUndefined();
    expect(reads).toEqual(['data/manifest.json']);
  });

  test('stands at the end of a chat', async () => {
    const { state, when } = await open('coldchain/');
    await when((now) => textAt(now, 11_999) === '第30天第399句');
    expect(state().landing).toMatchObject({ align: 'end', position: 11_999 });
  });

  test('lands on a linked message, marks it, and reads the manifest and at most two shards', async () => {
    const { state, when, reads } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined && textAt(now, now.marked.from) !== undefined);
    expect(textAt(state(), state().landing?.position)).toBe('第16天第100句');
    expect(state().marked).toEqual({ from: 6100, to: 6100 });
    expect(reads.length).toBeLessThanOrEqual(3);
  });

  test('says of nothing that it is gone before it is known what there is, and goes where the address says by then', async () => {
    const own = new Map(files);
    own.delete('data/manifest.json');
    const { state, when, follow, actions } = await open('coldchain/', own);
    expect(state().status).toBe('fault');
    follow('coldchain/2024-03-16/#083320');
    // What is done by then has been asked for later.
    actions.setPreference('theme', 'dark');
    await when((now) => now.preferences.theme === 'dark');
    expect(state().notice).toBeUndefined();
    own.set('data/manifest.json', files.get('data/manifest.json') as string);
    actions.retry();
    await when((now) => now.marked?.from === 6100);
    expect(state().notice).toBeUndefined();
  });

  test('marks a range over days', async () => {
    const { state, when } = await open('coldchain/2024-03-16/#083320..2024-03-17.080000');
    await when((now) => now.marked?.to === 6400);
    expect(state().marked).toEqual({ from: 6100, to: 6400 });
  });

  test.each([
    ['a message that is gone', 'coldchain/2024-03-16/#083321', 'gone', 6100],
    ['a day without messages', 'coldchain/2024-06-01/', 'gone-day', 11_600],
    ['a message of a day without messages', 'coldchain/2023-01-01/#101010', 'gone-day', 0],
  ] as const)('%s leads to the nearest, and it is said', async (_, address, code, position) => {
    const { state, when } = await open(address);
    await when((now) => now.notice !== undefined);
    expect(state().notice?.code).toBe(code);
    expect(state().landing?.position).toBe(position);
  });

  test('finds the nearest over all of a day that is divided among shards', async () => {
    const day = Array.from({ length: 5000 }, (_, n) => entry(`2024-03-01 00:00:00 周渔 第${n}句`, { second: 10 * n }));
    const divided = memoryArchive([{ id: 'long', title: '长', entries: day }]);
    const { state, when, reads } = await open('long/2024-03-01/#000022', divided);
    await when((now) => now.notice !== undefined);
    expect(state().notice?.code).toBe('gone');
    expect(state().landing?.position).toBe(2);
    expect(reads.length).toBeGreaterThan(3);
  });

  test('says so where a fragment can be no time of day, and not where it is somebody else’s', async () => {
    const { state, when } = await open('coldchain/2024-03-16/#999999');
    await when((now) => now.notice !== undefined);
    expect(state().notice?.code).toBe('gone-id');
    expect(state().landing).toMatchObject({ position: 6000, align: 'day' });
    const foreign = await open('coldchain/2024-03-16/#wechat_redirect');
    await foreign.when((now) => textAt(now, 6000) !== undefined);
    expect(foreign.state().notice).toBeUndefined();
  });

  test.each(['old', 'older'])(
    'opens a chat that was called %s, and its address becomes the one of today',
    async (name) => {
      const chat = {
        id: 'new',
        title: '新',
        formerly: ['old', 'older'],
        entries: [entry('2024-03-01 10:00:00 周渔 早')],
      };
      const { state, when, address } = await open(`${name}/2024-03-01/?speaker=x&from=y#100000`, memoryArchive([chat]));
      await when((now) => now.marked !== undefined);
      expect(state().notice).toBeUndefined();
      expect(state().chat?.entry.id).toBe('new');
      expect(address()).toBe('new/2024-03-01/?speaker=x#100000');
    },
  );

  test('says that a chat is gone and shows the others', async () => {
    const { state, when } = await open('nowhere/2024-03-16/#083320');
    await when((now) => now.notice !== undefined);
    expect(state().notice).toMatchObject({ code: 'gone-chat', text: 'nowhere' });
    expect(state().manifest?.chats).toHaveLength(2);
  });

  test.each([
    ['is missing', undefined, 'missing'],
    ['is a page of the host', '<!doctype html><title>404</title>', 'not-json'],
    ['stops short', '{"liaoji":1,"title":"档', 'truncated'],
    ['is of a later version', '{"liaoji":3}', 'newer-version'],
    ['is something else', '{"name":"x"}', 'not-liaoji'],
  ])('says why where the manifest %s, and tries again', async (_, manifest, reason) => {
    const own = new Map(files);
    if (manifest === undefined) own.delete('data/manifest.json');
    else own.set('data/manifest.json', manifest);
    const { state, actions, when } = await open('', own);
    expect([state().status, state().fault]).toEqual(['fault', reason]);
    own.set('data/manifest.json', files.get('data/manifest.json') as string);
    actions.retry();
    await when((now) => now.status === 'open');
  });
});

test('a link whose shard failed is still in the address, and the retry lands on it', async () => {
  const own = new Map(files);
  for (const path of files.keys())
    if (/^data\/coldchain\/[0-9a-f]+\.json$/.test(path)) own.set(path, '<!doctype html>');
  const { actions, when, address, state } = await open('coldchain/2024-03-16/#083320', own);
  await when((now) => now.rows.some((row) => row.shape === 'fault' && row.reason === 'not-json'));
  actions.see(6000, 6100, { position: 6000, offset: 0 });
  actions.rest();
  expect(address()).toBe('coldchain/2024-03-16/#083320');
  for (const [path, text] of files) own.set(path, text);
  actions.retry();
  await when((now) => now.marked?.from === 6100 && textAt(now, 6100) !== undefined);
  expect(state().landing?.position).toBe(6100);
});

describe('a shard that does not come', () => {
  test.each([
    ['is missing', undefined],
    ['stops short', (text: string) => text.slice(0, 2000)],
    ['is HTML', () => '<!doctype html><h1>Not found</h1>'],
    [
      'is another one',
      () => files.get([...files.keys()].find((path) => path.startsWith('data/quiet/')) as string) as string,
    ],
  ])('is a row to try again where it %s', async (_, damage) => {
    const own = new Map(files);
    const path = [...files.keys()].filter((each) => /^data\/coldchain\/[0-9a-f]+\.json$/.test(each)).at(-1) as string;
    if (damage) own.set(path, damage(files.get(path) as string));
    else own.delete(path);
    const { actions, when } = await open('coldchain/', own);
    await when((now) => now.rows.some((row) => row.shape === 'fault'));
    own.set(path, files.get(path) as string);
    actions.retry();
    await when((now) => textAt(now, 11_999) !== undefined && now.rows.every((row) => row.shape !== 'fault'));
  });
});

test('what else is seen at the place where the reader stands is fetched', async () => {
  const { state, when, actions } = await open('coldchain/2024-03-05/');
  await when((now) => now.landing?.align === 'day' && now.rows.length > 0);
  const end = state().chat?.map.shards.find(({ to }) => to > 1600)?.to ?? 0;
  expect(textAt(state(), end + 50)).toBeUndefined();
  // The window is made higher, or a page stands again where it was left.
  actions.see(1600, end + 60, { position: 1600, offset: state().place?.offset ?? 0 });
  await when((now) => textAt(now, end + 50) !== undefined);
});
