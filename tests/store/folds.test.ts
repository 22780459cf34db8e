import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/index.ts';
import { loadActs } from '../../src/store/act.ts';
import type { ViewerState } from '../../src/store/types.ts';
import { memoryArchive } from '../helpers/memory-archive.ts';
import { entry } from '../helpers/messages.ts';
import { everyone, openViewer, textAt } from './thirty-days.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Ten days of four hundred messages; of each the 20th to the 39th are a run of 签到. 林小满 has every 50th, and the 30th. */
const entries: Entry[] = Array.from({ length: 4000 }, (_, position) => {
  const [day, index] = [Math.floor(position / 400), position % 400];
  const clock = `${two(8 + Math.floor(index / 60))}:${two(index % 60)}:00`;
  const speaker = index % 50 === 0 || index === 30 ? '林小满' : `成员${index % 7}`;
  return entry(`2024-03-${two(day + 1)} ${clock} ${speaker} ${index >= 20 && index < 40 ? '签到' : `第${position}句`}`);
});
const files = memoryArchive([{ id: 'night', title: '夜谈', entries }]);
const open = (address: string) => openViewer(address, new Map(files));
const foldAt = (state: ViewerState, position: number) => {
  const row = state.rows.find((each) => each.shape === 'fold' && each.position === position);
  return row?.shape === 'fold' ? row : undefined;
};
const has = (state: ViewerState, position: number) => textAt(state, position) !== undefined;

// As in a page that has come to rest: what is done is done at once.
beforeAll(loadActs);

describe('a run of reactions', () => {
  test('is one row once its messages are here, and counts and passes on whole', async () => {
    const { state, when } = await open('night/2024-03-02/');
    await when((now) => foldAt(now, 420) !== undefined);
    expect(foldAt(state(), 420)).toMatchObject({ count: 20, open: false, summary: { signs: [['签到', 8]] } });
    expect([has(state(), 419), has(state(), 420), has(state(), 439), has(state(), 440)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([state().shown.length, state().matching]).toEqual([4000, 4000]);
  });

  test('does not change what is shown when it comes to be known: nobody counts the days again', async () => {
    const { state, when, actions } = await open('night/2024-03-02/');
    await when((now) => foldAt(now, 420) !== undefined);
    const { shown } = state();
    actions.goToDate('2024-03-09');
    await when((now) => foldAt(now, 3220) !== undefined);
    expect(state().shown).toBe(shown);
  });

  test('opens and closes where its row stands', async () => {
    const { state, when, actions } = await open('night/2024-03-02/');
    await when((now) => foldAt(now, 420) !== undefined);
    actions.toggleFold(420, 123);
    expect(foldAt(state(), 420)?.open).toBe(true);
    expect([has(state(), 420), has(state(), 439)]).toEqual([true, true]);
    expect(state().landing).toMatchObject({ position: 420, align: 'fold', offset: 123 });
    actions.toggleFold(420, 123);
    expect([foldAt(state(), 420)?.open, has(state(), 420)]).toEqual([false, false]);
  });

  test.each([
    ['a link', 'night/2024-03-02/#083000', 430, 420],
    ['the end of a range', 'night/2024-03-02/#081000..083000', 410, 420],
    ['a range that goes on in another day', 'night/2024-03-01/#081000..2024-03-02.083000', 10, 20],
  ])('is open where %s points into it', async (_, address, position, fold) => {
    const { state, when } = await open(address);
    await when((now) => foldAt(now, fold)?.open === true);
    expect(state().landing).toMatchObject({ position, align: 'link' });
  });

  test('every one of its messages can be reached by a link', async () => {
    for (let index = 20; index < 40; index++) {
      const { when } = await open(`night/2024-03-05/#08${two(index)}00`);
      await when((now) => has(now, 1600 + index) && now.marked?.from === 1600 + index);
    }
  });

  test('is walked past in one step, and stays as it is', async () => {
    const { state, when, actions } = await open('night/2024-03-02/#081900');
    await when((now) => now.marked !== undefined);
    actions.stepMessage(1);
    await when((now) => now.cursor === 420);
    expect(foldAt(state(), 420)?.open).toBe(false);
    actions.stepMessage(1);
    await when((now) => now.cursor === 440);
  });

  test('does not fold what the reader looks at when a filter is cleared', async () => {
    const { state, when, actions } = await open('night/2024-03-02/?speaker=林小满');
    await when((now) => has(now, 430));
    actions.see(430, 500, { position: 430, offset: 7 });
    actions.setFilter(everyone);
    await when((now) => now.matching === 4000);
    expect(state().landing).toMatchObject({ position: 430, align: 'keep', offset: 7 });
    expect(has(state(), 430)).toBe(true);
  });

  test('is not folded where the reader wants none folded', async () => {
    const { state, when, actions } = await open('night/2024-03-02/');
    await when((now) => foldAt(now, 420) !== undefined);
    actions.setPreference('folds', 'off');
    await when((now) => now.preferences.folds === 'off');
    expect([foldAt(state(), 420), has(state(), 430)]).toEqual([undefined, true]);
    actions.setPreference('folds', 'on');
    await when((now) => now.preferences.folds === 'on');
    expect([foldAt(state(), 420)?.open, has(state(), 430)]).toEqual([false, false]);
  });

  test('with all open, every message is there, in order', async () => {
    const { state, when, actions } = await open('night/2024-03-02/');
    await when((now) => foldAt(now, 420) !== undefined);
    const closed = () => state().rows.find((row) => row.shape === 'fold' && !row.open);
    // Each lies in the window around the one that was opened before.
    for (let row = closed(); row; row = closed()) actions.toggleFold(row.position, 0);
    const seen = state().rows.flatMap((row) => (row.shape === 'message' ? [row.position] : []));
    expect(seen.length).toBeGreaterThan(800);
    expect(seen).toEqual(seen.map((_, index) => (seen[0] ?? 0) + index));
  });
});

describe('with context', () => {
  const address = 'night/2024-03-02/?speaker=林小满&context=2';

  test('shows what is around each, quieter, and folds the rest between', async () => {
    const { state, when } = await open(address);
    await when((now) => has(now, 450));
    const message = (position: number) =>
      state().rows.find((row) => row.shape === 'message' && row.position === position);
    expect(message(450)).not.toHaveProperty('aside');
    expect([message(448), message(452)]).toMatchObject([{ aside: true }, { aside: true }]);
    expect(foldAt(state(), 453)).toMatchObject({ count: 45, open: false, summary: { kind: 'between' } });
    expect(state().matching).toBe(90);
  });

  test('opens what lies between, and is in the address', async () => {
    const { state, when, actions, address: now } = await open(address);
    await when((each) => has(each, 450));
    actions.toggleFold(453, 0);
    expect([has(state(), 453), has(state(), 497)]).toEqual([true, true]);
    actions.setFilter({ ...everyone, only: ['林小满'] });
    await when((each) => each.shown.length === 90);
    expect(now()).not.toContain('context');
    actions.setFilter({ ...everyone, only: ['林小满'], context: 5 });
    await when((each) => each.shown.length > 90);
    expect(now()).toContain('context=5');
  });

  test('folds what reaches over many shards around a few messages', async () => {
    const long = Array.from({ length: 12_000 }, (_, index) => {
      const [date, minute] = [1 + Math.floor(index / 400), 480 + (index % 400)];
      const speaker = index === 10 || index === 11_990 ? '林小满' : `成员${index % 7}`;
      return entry(
        `2024-03-${two(date)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}:00 ${speaker} 第${index}句`,
      );
    });
    const archive = memoryArchive([{ id: 'long', title: '长', entries: long }]);
    const { state, when } = await openViewer('long/?speaker=林小满&context=1', archive);
    await when((now) => textAt(now, 11_990) !== undefined);
    expect(state().sequence.length).toBe(9);
  });
});

describe('next and previous by the same person', () => {
  test('goes to the one after, into a fold, marks it and stays unfiltered', async () => {
    const { state, when, actions } = await open('night/2024-03-02/#080000');
    await when((now) => now.marked?.from === 400);
    actions.stepSpeaker(1);
    await when((now) => now.marked?.from === 430);
    expect([has(state(), 430), foldAt(state(), 420)?.open, state().cursor]).toEqual([true, true, 430]);
    actions.stepSpeaker(1);
    await when((now) => now.marked?.from === 450);
    actions.stepSpeaker(-1, 400);
    await when((now) => now.marked?.from === 350);
    expect(state().matching).toBe(4000);
  });

  test('says where there is none', async () => {
    const { when, actions } = await open('night/2024-03-01/#080000');
    await when((now) => now.marked?.from === 0);
    actions.stepSpeaker(-1);
    await when((now) => now.notice?.code === 'first-said');
    actions.stepSpeaker(1, 3950);
    await when((now) => now.notice?.code === 'last-said');
  });
});
