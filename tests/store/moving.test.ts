// Longer than other files: every move of the reader over one chat.
import { describe, expect, test } from 'vitest';
import { createViewer } from '../../src/store/viewer.ts';
import { everyone, files, openViewer as open, openViewer, textAt } from './thirty-days.ts';

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

  test('ticks the box and lists what it means in one step, and clears them in one', async () => {
    const { when, actions, store } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.setFilter({ ...everyone, only: ['周渔'] });
    await when((now) => now.matching < 12_000);
    const heard: [string | undefined, number, boolean][] = [];
    store.subscribe(({ filter, matching, rows }, before) => {
      heard.push([filter.only[0], matching, rows !== before.rows]);
    });
    actions.setFilter({ ...everyone, only: ['Kai'] });
    actions.setFilter(everyone);
    expect(heard).toEqual([
      ['Kai', 120, true],
      [undefined, 12_000, true],
    ]);
  });

  test('shows a linked message that the filter would hide', async () => {
    const { state, when } = await open('coldchain/2024-03-16/?speaker=Kai#083320');
    await when((now) => now.marked !== undefined);
    expect(state().sequence.length).toBe(121);
    expect(state().landing?.position).toBe(6100);
  });

  test('a day opens at its first message that is shown, never at a day before', async () => {
    const { state, when } = await open('coldchain/2024-03-16/?kind=image');
    await when((now) => now.landing?.align === 'day');
    expect(state().landing?.position).toBe(6050);
  });

  test('says so where nobody is left, and stays unfiltered where the index does not come', async () => {
    const { state, when, actions, files: own } = await open('coldchain/');
    actions.setFilter({ ...everyone, only: ['无此人'] });
    await when((now) => now.notice?.code === 'nobody');
    const broken = await open('coldchain/', new Map([...own].filter(([path]) => !path.includes('speakers.'))));
    broken.actions.setFilter({ ...everyone, only: ['Kai'] });
    await broken.when((now) => now.notice?.code === 'unfiltered');
    expect(broken.state().filter).toEqual(everyone);
    const left = await open('coldchain/', new Map([...own].filter(([path]) => !path.includes('speakers.'))));
    left.actions.setFilter({ ...everyone, only: ['Kai'] });
    left.actions.openChat('quiet');
    await left.when((now) => now.chat?.entry.id === 'quiet' && now.landing !== undefined);
    await new Promise((resolve) => setTimeout(resolve));
    // Nor does it say anything of a chat that is left.
    expect([left.state().link.chat, left.state().notice]).toEqual(['quiet', undefined]);
    expect(state().sequence.length).toBe(0);
  });

  test('a filter whose index does not come leaves alone the one of another chat that was gone to since', async () => {
    let send = () => {};
    const sent = new Promise<void>((resolve) => {
      send = resolve;
    });
    const own = new Map([...files].filter(([path]) => !path.includes('coldchain/speakers.')));
    const isIndex = (path: string) => path.includes('coldchain/speakers.');
    const { when, state, actions, reads } = await openViewer('coldchain/?speaker=Kai', own, {
      held: (path) => (isIndex(path) ? sent : undefined),
    });
    await when(() => reads.some(isIndex));
    actions.visit({ chat: 'quiet', filter: { ...everyone, only: ['周渔'] }, show: {} });
    await when((now) => now.chat?.entry.id === 'quiet' && now.matching === 1);
    send();
    await new Promise((resolve) => setTimeout(resolve));
    expect(state().filter.only).toEqual(['周渔']);
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
    const { when, actions } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.stepMessage(1);
    await when((now) => now.landing?.position === 6101 && now.landing.focus === true);
    actions.stepMessage(-1);
    actions.stepMessage(-1);
    await when((now) => now.landing?.position === 6099);
    actions.stepDay(1);
    await when((now) => now.landing?.position === 6400);
    actions.goToStart();
    await when((now) => now.landing?.position === 0 && now.landing.align === 'start');
    actions.goToEnd();
    await when((now) => now.landing?.position === 11_999 && now.landing.align === 'end');
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

  test('marks nothing in a chat that was opened before the address was copied', async () => {
    const { when, actions, ports, state } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    let allow = () => {};
    ports.copy = () => new Promise((resolve) => (allow = resolve));
    actions.copyLink(6107);
    expect(state().marked?.from).toBe(6107);
    actions.openChat('quiet');
    await when((now) => now.chat?.entry.id === 'quiet');
    allow();
    await when((now) => now.notice?.code === 'copied');
    expect(state().marked).toBeUndefined();
  });

  test('copies what a message says, and says that', async () => {
    const { when, actions, copied } = await open('coldchain/2024-03-16/#083320');
    actions.copyText('一行\n两行');
    await when((now) => now.notice?.code === 'copied-text');
    expect(copied).toEqual(['一行\n两行']);
  });

  test('copies the message that the keyboard walked to, where none is named', async () => {
    const { when, actions, copied } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined && textAt(now, 6101) !== undefined);
    actions.stepMessage(1);
    await when((now) => now.cursor === 6101);
    actions.copyLink();
    await when((now) => now.notice?.code === 'copied');
    expect(copied).toEqual(['https://example.com/coldchain/2024-03-16/#083340']);
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
  expect(state().pictures?.list[state().pictures?.shown ?? 0]?.src).toBe('pictures/15.png');
  actions.leafPictures(0);
  await when((now) => (now.pictures?.list.length ?? 0) === 10);
  expect(state().pictures?.list[state().pictures?.shown ?? 0]?.src).toBe('http://static.example.com/12.png');
  actions.closePictures();
  expect(state().pictures).toBeUndefined();
});

test('what the reader chose is kept', async () => {
  const { state, when, actions, ports } = await open('');
  actions.setPreference('theme', 'dark');
  actions.setPreference('language', 'en');
  actions.setPreference('folds', 'off');
  actions.setPreference('twins', 'both');
  actions.setPreference('questions', 'off');
  const chosen = { theme: 'dark', language: 'en', folds: 'off', twins: 'both', questions: 'off' };
  await when((now) => now.preferences.questions === 'off');
  expect(state().preferences).toEqual(chosen);
  expect(createViewer(ports).store.getState().preferences).toEqual(chosen);
});
