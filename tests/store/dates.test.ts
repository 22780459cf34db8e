import { describe, expect, test } from 'vitest';
import { memoryArchive } from '../helpers/memory-archive.ts';
import { entry } from '../helpers/messages.ts';
import { openViewer as open, textAt } from './thirty-days.ts';

describe('going to a date and time', () => {
  test('lands on the first message at or after it, marked, and Back leads to where the reader was', async () => {
    const { state, when, actions, address, back } = await open('coldchain/2024-03-02/');
    await when((now) => now.landing?.align === 'day');
    actions.goToWhen('coldchain', { date: '2024-03-16', time: '08:33' });
    await when((now) => now.marked !== undefined);
    // Twenty seconds apart from 08:00: the 99th.
    expect(textAt(state(), state().marked?.from)).toBe('第16天第99句');
    expect(address()).toBe('coldchain/2024-03-16/#083300');
    back();
    await when((now) => now.date === '2024-03-02');
  });

  test.each([
    ['00:00', '第16天第0句'],
    ['08:33:01', '第16天第100句'],
    ['23:59:59', '第16天第399句'],
  ])('at %s it is “%s”', async (time, text) => {
    const { state, when, actions } = await open('coldchain/');
    actions.goToWhen('coldchain', { date: '2024-03-16', time });
    await when((now) => now.marked !== undefined);
    expect(textAt(state(), state().marked?.from)).toBe(text);
  });

  test('lands on what the filter shows, the last of that day where nothing follows', async () => {
    const { state, when, actions } = await open('coldchain/2024-03-02/?speaker=Kai');
    await when((now) => now.landing !== undefined && now.shown.length === 120);
    actions.goToWhen('coldchain', { date: '2024-03-16', time: '08:33' });
    await when((now) => now.marked !== undefined);
    expect(textAt(state(), state().marked?.from)).toBe('第16天第107句');
    actions.goToWhen('coldchain', { date: '2024-03-16', time: '10:12' });
    await when((now) => textAt(now, now.marked?.from) === '第16天第307句');
    expect(state().shown.length).toBe(120);
  });

  test('goes to another chat, and says so where the day has no messages', async () => {
    const { state, when, actions } = await open('coldchain/');
    actions.goToWhen('quiet', { date: '2024-03-01', time: '09:00' });
    await when((now) => now.chat?.entry.id === 'quiet' && now.marked !== undefined);
    actions.goToWhen('coldchain', { date: '2024-04-09', time: '09:00' });
    await when((now) => now.notice?.code === 'gone-day');
    expect(state().date).toBe('2024-03-30');
  });

  test('stays at the day where its messages do not come', async () => {
    const { state, when, actions, files } = await open('coldchain/2024-03-02/');
    for (const path of files.keys()) if (!path.endsWith('manifest.json')) files.delete(path);
    actions.goToWhen('coldchain', { date: '2024-03-29', time: '08:33' });
    await when((now) => now.date === '2024-03-29' && now.rows.some((row) => row.shape === 'fault'));
    expect(state().marked).toBeUndefined();
  });
});

test('the next and the previous day are those of which the filter shows something', async () => {
  const said = (date: string, speaker: string) => entry(`${date} 10:00:00 ${speaker} 有人吗`);
  const entries = [said('2024-03-01', 'Kai'), said('2024-03-02', '周渔'), said('2024-03-05', 'Kai')];
  const archive = memoryArchive([{ id: 'coldchain', title: '冷链人', entries }]);
  const { state, when, actions } = await open('coldchain/2024-03-01/?speaker=Kai', archive);
  await when((now) => now.shown.length === 2 && now.date === '2024-03-01');
  actions.stepDay(1);
  await when((now) => now.date === '2024-03-05');
  actions.stepDay(1);
  actions.stepDay(-1);
  await when((now) => now.date === '2024-03-01');
  actions.stepDay(-1);
  expect(state().date).toBe('2024-03-01');
});

test('the calendar closes with what it showed, and comes back to the reader who goes on', async () => {
  const { state, when, actions, address } = await open('coldchain/2024-03-02/?panel=date&date=2024');
  expect(state().link.show).toEqual({ panel: 'date', date: '2024' });
  actions.showPanel(undefined);
  await when((now) => now.link.show.panel === undefined);
  expect(address()).not.toContain('date=');
  actions.show({ panel: 'date', date: '2024-03' });
  await when((now) => now.link.show.date === '2024-03');
  actions.goToWhen('coldchain', { date: '2024-03-16' });
  await when((now) => now.date === '2024-03-16');
  expect(state().link.show).toMatchObject({ panel: 'date', date: undefined });
});
