import { describe, expect, test } from 'vitest';
import { everyone, openViewer as open, textAt } from './thirty-days.ts';

/** On a phone: panels lie over the timeline. */
async function openOnPhone(address: string) {
  const viewer = await open(address);
  viewer.ports.covers = () => true;
  return viewer;
}

describe('what stands open', () => {
  test('is opened by its address, beside a filter and a message', async () => {
    const { state, when } = await open('coldchain/2024-03-16/?speaker=Kai&panel=people&q=x#083320');
    await when((now) => now.marked !== undefined);
    expect(state().link.show).toEqual({ panel: 'people', q: 'x' });
    expect(state().filter.only).toEqual(['Kai']);
  });

  test('is opened on the page of the archive, too', async () => {
    const { state } = await open('?panel=help');
    expect(state().link.show.panel).toBe('help');
  });

  test('is written into the address, and stays there at rest', async () => {
    const { when, actions, address, history } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.showPanel('people');
    await when((now) => now.link.show.panel === 'people');
    expect(address()).toBe('coldchain/2024-03-16/?panel=people#083320');
    actions.see(6801, 6820, { position: 6803, offset: 17 });
    await when((now) => textAt(now, 6803) !== undefined);
    actions.rest();
    expect(address()).toBe('coldchain/2024-03-18/?panel=people');
    actions.showPanel(undefined);
    await when((now) => now.link.show.panel === undefined);
    expect(address()).toBe('coldchain/2024-03-18/');
    // Beside the timeline nothing is a step of its own.
    expect(history).toHaveLength(1);
  });

  test('what its list is asked for is in the address a moment later, and goes with it', async () => {
    const { state, when, actions, address, back } = await open('coldchain/2024-03-16/?panel=people#083320');
    await when((now) => now.marked !== undefined);
    actions.look({ find: 'ka', city: '上海' });
    await when((now) => now.link.show.find === 'ka');
    await expect
      .poll(address)
      .toBe(`coldchain/2024-03-16/?panel=people&find=ka&city=${encodeURIComponent('上海')}#083320`);
    actions.openChat('quiet');
    await when((now) => now.chat?.entry.id === 'quiet');
    back();
    await when((now) => now.chat?.entry.id === 'coldchain' && now.link.show.find === 'ka');
    actions.showPanel('talks');
    await when((now) => now.link.show.panel === 'talks');
    expect(state().link.show).toEqual({ panel: 'talks' });
    actions.look({ find: 'x', sort: 'oldest' });
    await when((now) => now.link.show.sort === 'oldest');
    actions.showPanel(undefined);
    await when((now) => now.link.show.panel === undefined);
    expect(address()).toBe('coldchain/2024-03-16/#083320');
  });

  test('is in no link that is passed on', async () => {
    const { when, actions, copied } = await open('coldchain/2024-03-16/?panel=people&q=x#083320');
    await when((now) => now.marked !== undefined);
    actions.copyLink(6107);
    await when((now) => now.notice?.code === 'copied');
    const sharing = await actions.sharing();
    sharing.select(6107);
    sharing.tap(6109);
    sharing.copyLink();
    await when(() => copied.length === 2);
    expect(copied.map((each) => each.replace('https://example.com/coldchain/', ''))).toEqual([
      '2024-03-16/#083540',
      '2024-03-16/#083540..083620',
    ]);
  });

  test('comes again with Back and Forward, with its place and filter', async () => {
    const { state, when, actions, back, forward } = await open('coldchain/2024-03-16/?panel=people#083320');
    await when((now) => now.marked !== undefined);
    actions.setFilter({ ...everyone, only: ['Kai'] });
    await when((now) => now.sequence.length < 12_000);
    actions.openChat('quiet');
    await when((now) => now.chat?.entry.id === 'quiet');
    expect(state().link.show.panel).toBeUndefined();
    back();
    await when((now) => now.chat?.entry.id === 'coldchain' && now.sequence.length < 12_000);
    expect(state().link.show.panel).toBe('people');
    forward();
    await when((now) => now.chat?.entry.id === 'quiet');
    expect(state().link.show.panel).toBeUndefined();
  });
});

describe('what covers the timeline', () => {
  test('is closed by Back, and what was done in it stays', async () => {
    const { state, when, actions, back, history } = await openOnPhone('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.showPanel('people');
    await when(() => history.length === 2);
    actions.setFilter({ ...everyone, only: ['Kai'] });
    await when((now) => now.sequence.length === 120);
    const { landing } = state();
    back();
    await when((now) => now.link.show.panel === undefined);
    expect(history.map((entry) => entry.address)).toEqual(['coldchain/2024-03-16/?speaker=Kai#083320']);
    expect(state().sequence.length).toBe(120);
    expect(state().landing).toBe(landing);
  });

  test('goes back when its own button closes it, and once only', async () => {
    const { state, when, actions, history, forward } = await openOnPhone('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.openChat('quiet');
    await when((now) => now.chat?.entry.id === 'quiet');
    actions.showPanel('people');
    await when(() => history.length === 3);
    actions.showPanel(undefined);
    actions.showPanel(undefined);
    await when((now) => now.link.show.panel === undefined && history.length === 2);
    expect(history.map((entry) => entry.address)).toEqual(['coldchain/2024-03-16/#083320', 'quiet/']);
    forward();
    expect(state().chat?.entry.id).toBe('quiet');
  });

  test('as a picture does, is closed by Back, and the place stays', async () => {
    const { state, when, actions, back, history } = await open('coldchain/2024-03-16/#081640');
    await when((now) => now.marked !== undefined);
    actions.showPicture(6050);
    await when((now) => now.pictures?.list.length === 7);
    expect(history).toHaveLength(2);
    actions.leafPictures(0);
    const { landing } = state();
    back();
    await when((now) => now.pictures === undefined);
    expect(history).toHaveLength(1);
    // Its own button is the same step back, and once only.
    actions.showPicture(6050);
    await when((now) => now.pictures?.list.length === 7);
    actions.closePictures();
    actions.closePictures();
    await when((now) => now.pictures === undefined && history.length === 1);
    expect(state().landing).toBe(landing);
  });

  test('as a picture does, gives way to where it was sent, from which Back leads to where it was opened', async () => {
    const { when, actions, back, history } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.rest();
    actions.showPicture(6050);
    await when((now) => now.pictures?.list.length === 7);
    actions.goToPosition(5650);
    await when((now) => now.marked?.from === 5650);
    expect(history.map((entry) => entry.address)).toEqual([
      'coldchain/2024-03-16/#083320',
      'coldchain/2024-03-15/#081640',
    ]);
    back();
    await when((now) => now.marked?.from === 6100 && now.pictures === undefined);
  });

  test('is closed in place where a link opened it: there is nothing to go back to', async () => {
    const { when, actions, history } = await openOnPhone('coldchain/2024-03-16/?panel=people#083320');
    await when((now) => now.marked !== undefined);
    actions.showPanel(undefined);
    await when((now) => now.link.show.panel === undefined);
    expect(history.map((entry) => entry.address)).toEqual(['coldchain/2024-03-16/#083320']);
  });

  test('gives way to the day that is chosen in it, from which Back leads to where the reader was', async () => {
    const { when, actions, back, history, state } = await openOnPhone('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.rest();
    actions.showPanel('date');
    await when(() => history.length === 2);
    actions.goToDate('2024-03-28');
    actions.showPanel(undefined);
    await when((now) => now.landing?.position === 10_800);
    expect(history.map((entry) => entry.address)).toEqual(['coldchain/2024-03-16/#083320', 'coldchain/2024-03-28/']);
    back();
    await when((now) => now.landing?.position === 6100);
    expect(state().date).toBe('2024-03-16');
  });

  test('stands below the message that was gone to from it', async () => {
    const { when, actions, back, state } = await openOnPhone('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.show({ panel: 'search', q: '第3天' });
    await when((now) => now.link.show.panel === 'search');
    actions.visit({
      chat: 'coldchain',
      near: { date: '2024-03-03', id: '080000' },
      filter: everyone,
      show: { q: 'x' },
    });
    await when((now) => now.landing?.position === 800 && now.marked !== undefined);
    expect(state().link.show).toEqual({ q: 'x' });
    back();
    await when((now) => now.landing?.position === 6100);
    expect(state().link.show).toEqual({ panel: 'search', q: '第3天' });
    back();
    await when((now) => now.link.show.panel === undefined);
    expect(state().link.show).toEqual({});
    expect(state().landing?.position).toBe(6100);
  });

  test('gives way to an address that is typed over it, which is no step back', async () => {
    const { when, actions, back, follow, history, state } = await openOnPhone('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.showPanel('people');
    await when(() => history.length === 2);
    follow('coldchain/2024-03-16/#083540');
    await when((now) => now.marked?.from === 6107);
    expect(state().link.show).toEqual({});
    back();
    await when((now) => now.link.show.panel === 'people');
    back();
    await when((now) => now.link.show.panel === undefined && now.marked?.from === 6100);
  });

  test('is not taken for closed when the reader goes back over more than that', async () => {
    const { when, actions, back, history } = await openOnPhone('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.openChat('quiet');
    await when((now) => now.chat?.entry.id === 'quiet');
    actions.showPanel('people');
    await when(() => history.length === 3);
    history.pop();
    back();
    await when((now) => now.chat?.entry.id === 'coldchain' && now.marked?.from === 6100);
  });
});
