import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/core/index.ts';
import type { ViewerState } from '../../src/store/types.ts';
import { createViewer } from '../../src/store/viewer.ts';
import { memoryArchive, memoryPorts } from '../helpers/memory-archive.ts';
import { entry } from '../helpers/messages.ts';

const speakers = ['林小满', '周渔', '我', 'Kai'];
const two = (value: number) => String(value).padStart(2, '0');

/** Four hundred messages a day, twenty seconds apart from 08:00, for thirty days: eight shards and a little. */
const entries: Entry[] = Array.from({ length: 30 }, (_, day) =>
  Array.from({ length: 400 }, (_, index) => {
    const clock = `${two(8 + Math.floor(index / 180))}:${two(Math.floor(index / 3) % 60)}:${two((index % 3) * 20)}`;
    const speaker = index % 100 === 7 ? 'Kai' : (speakers[index % 3] as string);
    const picture = index === 50 ? ({ kind: 'image', src: `http://static.example.com/${day}.png` } as const) : {};
    return entry(`2024-03-${two(day + 1)} ${clock} ${speaker} 第${day + 1}天第${index}句`, picture);
  }),
).flat();

const files = memoryArchive([
  { id: 'coldchain', title: '冷链人', entries },
  { id: 'quiet', title: '安静的群', entries: [entry('2024-03-01 10:00:00 周渔 有人吗')] },
]);
const everyone = { only: [], except: [], kinds: [] };

async function open(address: string, own = new Map(files)) {
  const surroundings = memoryPorts(own, address);
  const viewer = createViewer(surroundings.ports);
  const when = (holds: (state: ViewerState) => boolean) =>
    vi.waitFor(() => expect(holds(viewer.store.getState())).toBe(true));
  await viewer.open();
  await when((state) => state.status !== 'opening');
  return { ...viewer, ...surroundings, when, state: viewer.store.getState, files: own };
}

const textAt = (state: ViewerState, position: number | undefined) => {
  const row = state.rows.find((each) => each.shape === 'message' && each.position === position);
  return row?.shape === 'message' ? row.message.text : undefined;
};

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

  test('says that a chat is gone and shows the others', async () => {
    const { state } = await open('nowhere/2024-03-16/#083320');
    expect(state().notice).toMatchObject({ code: 'gone-chat', text: 'nowhere' });
    expect(state().manifest?.chats).toHaveLength(2);
  });

  test.each([
    ['is missing', undefined, 'missing'],
    ['is a page of the host', '<!doctype html><title>404</title>', 'not-json'],
    ['stops short', '{"liaoji":1,"title":"档', 'truncated'],
    ['is of a later version', '{"liaoji":2}', 'newer-version'],
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

describe('filtering', () => {
  test('a link with speakers opens straight into what they said', async () => {
    const { state, when } = await open('coldchain/?speaker=Kai');
    await when((now) => now.sequence.length === 120);
    await when((now) => now.rows.some((row) => row.shape === 'message'));
    expect(state().rows.every((row) => row.shape !== 'message' || row.message.speaker === 'Kai')).toBe(true);
  });

  test('keeps the message and its distance from the edge when set, and when cleared', async () => {
    const { state, when, actions, address } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.see(6095, 6110, { position: 6107, offset: 33 });
    actions.setFilter({ ...everyone, only: ['Kai'] });
    await when((now) => now.sequence.length === 120);
    expect(state().landing).toMatchObject({ position: 6107, align: 'keep', offset: 33 });
    expect(address()).toBe('coldchain/2024-03-16/?speaker=Kai#083320');
    actions.see(6107, 6307, { position: 6107, offset: 12 });
    actions.setFilter(everyone);
    await when((now) => now.sequence.length === 12_000);
    expect(state().landing).toMatchObject({ position: 6107, align: 'keep', offset: 12 });
    expect(address()).toBe('coldchain/2024-03-16/#083320');
  });

  test('shows a linked message that the filter would hide', async () => {
    const { state, when } = await open('coldchain/2024-03-16/?speaker=Kai#083320');
    await when((now) => now.marked !== undefined);
    expect(state().sequence.length).toBe(121);
    expect(state().landing?.position).toBe(6100);
  });

  test('says so where nobody is left, and stays unfiltered where the index does not come', async () => {
    const { state, when, actions, files: own } = await open('coldchain/');
    actions.setFilter({ ...everyone, only: ['无此人'] });
    await when((now) => now.notice?.code === 'nobody');
    const broken = await open('coldchain/', new Map([...own].filter(([path]) => !path.includes('speakers.'))));
    broken.actions.setFilter({ ...everyone, only: ['Kai'] });
    await broken.when((now) => now.notice?.code === 'unfiltered');
    expect(broken.state().filter).toEqual(everyone);
    expect(state().sequence.length).toBe(0);
  });
});

describe('moving', () => {
  test('the window slides along and asks for the shards of what is seen', async () => {
    const { state, when, actions } = await open('coldchain/');
    await when((now) => textAt(now, 11_999) !== undefined);
    for (let position = 11_990; position >= 0; position -= 300)
      actions.see(position, position + 9, { position, offset: 0 });
    await when(
      (now) => textAt(now, 0) === '第1天第0句' || now.rows.some((row) => row.shape === 'message' && row.position < 300),
    );
    expect(state().window.from).toBe(0);
    expect(state().window.to).toBeLessThanOrEqual(2000);
    expect(state().date).toBe('2024-03-01');
  });

  test('at rest the address tells the day, and Back brings the reader to the very place', async () => {
    const { when, actions, address, back } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.see(6801, 6820, { position: 6803, offset: 17 });
    await when((now) => textAt(now, 6803) !== undefined);
    actions.rest();
    expect(address()).toBe('coldchain/2024-03-18/');
    actions.openChat('quiet');
    await when((now) => now.chat?.entry.id === 'quiet');
    back();
    await when((now) => now.landing?.position === 6803);
    await when((now) => now.landing?.align === 'keep' && now.landing.offset === 17);
  });

  test('steps by message with the focus, and by day', async () => {
    const { state, when, actions } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.stepMessage(1);
    expect(state().landing).toMatchObject({ position: 6101, focus: true });
    actions.stepMessage(-1);
    actions.stepMessage(-1);
    expect(state().landing?.position).toBe(6099);
    actions.stepDay(1);
    await when((now) => now.landing?.position === 6400);
    actions.goToStart();
    expect(state().landing).toMatchObject({ position: 0, align: 'start' });
    actions.goToEnd();
    expect(state().landing).toMatchObject({ position: 11_999, align: 'end' });
  });

  test('a place that was overtaken by another is not gone to', async () => {
    const { state, when, actions } = await open('coldchain/2024-03-16/#083320');
    actions.goToDate('2024-03-02');
    actions.goToDate('2024-03-28');
    await when((now) => textAt(now, 10_800) !== undefined);
    expect(state().landing?.position).toBe(10_800);
  });
});

describe('passing on', () => {
  test('copies the whole address of a message, without the filter', async () => {
    const { when, actions, copied } = await open('coldchain/2024-03-16/?speaker=Kai#083320');
    await when((now) => now.marked !== undefined);
    actions.copyLink(6107);
    await when((now) => now.notice?.code === 'copied');
    expect(copied).toEqual(['https://example.com/coldchain/2024-03-16/#083540']);
  });

  test('copies what a message says, and says that', async () => {
    const { when, actions, copied } = await open('coldchain/2024-03-16/#083320');
    actions.copyText('一行\n两行');
    await when((now) => now.notice?.code === 'copied-text');
    expect(copied).toEqual(['一行\n两行']);
  });

  test('offers the address to copy by hand where the browser forbids it', async () => {
    const viewer = await open('coldchain/2024-03-16/#083320');
    viewer.ports.copy = () => Promise.reject(new Error('forbidden'));
    await viewer.when((now) => now.marked !== undefined);
    viewer.actions.copyLink(6100);
    await viewer.when((now) => now.notice?.code === 'copy-failed');
    expect(viewer.state().notice?.text).toBe('https://example.com/coldchain/2024-03-16/#083320');
  });
});

test('pictures can be leafed through over shards and days', async () => {
  const { state, when, actions } = await open('coldchain/2024-03-16/#081640');
  await when((now) => now.marked !== undefined);
  actions.showPicture(6050);
  await when((now) => (now.pictures?.list.length ?? 0) === 7);
  expect(state().pictures?.list[state().pictures?.shown ?? 0]?.src).toBe('http://static.example.com/15.png');
  actions.leafPictures(0);
  await when((now) => (now.pictures?.list.length ?? 0) === 10);
  expect(state().pictures?.list[state().pictures?.shown ?? 0]?.src).toBe('http://static.example.com/12.png');
  actions.closePictures();
  expect(state().pictures).toBeUndefined();
});

test('what the reader chose is kept', async () => {
  const { state, actions, ports } = await open('');
  actions.setPreference('theme', 'dark');
  actions.setPreference('language', 'en');
  expect(state().preferences).toEqual({ theme: 'dark', language: 'en' });
  expect(createViewer(ports).store.getState().preferences).toEqual({ theme: 'dark', language: 'en' });
});
