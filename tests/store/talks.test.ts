import { beforeAll, describe, expect, test } from 'vitest';
import { loadActs } from '../../src/store/act.ts';
import type { ViewerState } from '../../src/store/types.ts';
import { words } from '../core/share/excerpts.ts';
import { day, evening } from '../core/talks/evening.ts';
import { memoryArchive } from '../helpers/memory-archive.ts';
import { entry } from '../helpers/messages.ts';
import { everyone, openViewer, textAt } from './thirty-days.ts';

const quiet = Array.from({ length: 600 }, (_, index) => {
  const clock = `${String(8 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00`;
  return entry(`2024-05-07 ${clock} 成员${index % 7} 前一天的第${index}句`);
});
const asked = ['19:31:50 陆离 请问这个时间是谁的时间？', '19:31:55 江知 [强]', ...evening].sort();
const entries = [...quiet, ...day('2024-05-08', asked), ...day('2024-05-15', evening)];
const files = memoryArchive([
  { id: 'night', title: '夜谈', entries },
  { id: 'other', title: '别的群', entries: quiet },
]);

const positionOf = (words: string, date = '2024-05-08') =>
  entries.findIndex((each) => each.date === date && each.text.includes(words));
const begin = positionOf('大家晚上好');
const key = '2024-05-08.193005';
const open = (address: string, own = new Map(files)) => openViewer(address, own);
const has = (state: ViewerState, words: string) => textAt(state, positionOf(words)) !== undefined;
const folds = (state: ViewerState) => state.rows.flatMap((row) => (row.shape === 'fold' ? [row] : []));

beforeAll(loadActs);

describe('a talk that the address names', () => {
  test('is all that is listed, with its announcement, and questions folded where they were asked', async () => {
    const { state, when, address, actions } = await open(`night/?talk=${key}`);
    await when((now) => has(now, '以上就是我今天的分享'));
    expect([state().talk?.topic, has(state(), '今天请到'), has(state(), '时钟差四分钟是怎么发现的')]).toEqual([
      '订单为什么会丢',
      true,
      true,
    ]);
    const between = folds(state()).map(({ summary, count }) => [summary.kind, count]);
    expect(between).toEqual([
      ['between', 5],
      ['questions', 3],
      ['between', 1],
      ['between', 1],
    ]);
    expect(has(state(), '谁的时间')).toBe(false);
    expect([state().rows[0], state().rows.at(-1)]).toMatchObject([
      { shape: 'edge', part: true },
      { shape: 'edge', part: true },
    ]);
    expect(state().landing).toMatchObject({ position: positionOf('今天请到'), align: 'day' });
    actions.see(begin, begin + 3, { position: begin, offset: 9 });
    actions.rest();
    expect(address()).toBe(`night/2024-05-08/?talk=${key}`);
  });

  test('tells the day of what is seen, whatever other day the link names', async () => {
    const { state, when } = await open(`night/2024-05-07/?talk=${key}`);
    await when((now) => now.talk !== undefined && now.landing !== undefined);
    expect(state().date).toBe('2024-05-08');
  });

  test('opens what is folded on a click, and where a link points inside', async () => {
    const { state, when, actions } = await open(`night/?talk=${key}`);
    await when((now) => folds(now).length > 1);
    actions.toggleFold(folds(state())[1]?.position ?? -1, 0);
    expect([has(state(), '谁的时间'), folds(state())[1]?.open]).toEqual([true, true]);
    const linked = await open(`night/2024-05-08/?talk=${key}#193150`);
    await linked.when((now) => has(now, '谁的时间') && now.marked?.from === positionOf('谁的时间'));
    expect(linked.state().talk?.id).toBe('193005');
  });

  test('shows what was asked where the reader wants that, and still nothing else', async () => {
    const { state, when, actions } = await open(`night/?talk=${key}`);
    await when((now) => has(now, '第二个故事'));
    const position = positionOf('第二个故事');
    actions.see(position - 2, position + 3, { position, offset: 33 });
    actions.setPreference('questions', 'off');
    expect([has(state(), '谁的时间'), has(state(), '榴莲那箱还在我家')]).toEqual([true, false]);
    expect(state().landing).toMatchObject({ position, align: 'keep', offset: 33 });
    actions.setPreference('questions', 'on');
    expect(has(state(), '谁的时间')).toBe(false);
  });

  test('gives way to all messages where the reader is', async () => {
    const { state, when, actions, address } = await open(`night/?talk=${key}`);
    await when((now) => has(now, '第二个故事'));
    const position = positionOf('第二个故事');
    actions.see(position - 2, position + 3, { position, offset: 33 });
    actions.closeTalk();
    expect(state().landing).toMatchObject({ position, align: 'keep', offset: 33 });
    expect([state().talk, state().shown.length, has(state(), '榴莲那箱还在我家')]).toEqual([
      undefined,
      entries.length,
      true,
    ]);
    expect(address()).not.toContain('talk');
  });

  test('has neighbours; Back leads to where the reader was before', async () => {
    const { state, when, actions, back, history } = await open('night/2024-05-07/#090000');
    await when((now) => now.marked !== undefined);
    actions.visit({ chat: 'night', filter: everyone, show: { talk: key } });
    await when((now) => now.talk?.date === '2024-05-08');
    actions.stepTalk(1);
    await when((now) => now.talk?.date === '2024-05-15');
    expect(history).toHaveLength(2);
    actions.stepTalk(1);
    expect(state().talk?.date).toBe('2024-05-15');
    back();
    await when((now) => now.talk === undefined && now.marked?.from === 60);
    expect(state().shown.length).toBe(entries.length);
  });

  test('leaves open what was opened while its list was on its way', async () => {
    const isList = (path: string) => path.includes('/talks.');
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const viewer = await openViewer(`night/?talk=${key}`, new Map(files), {
      held: (path) => (isList(path) ? released : undefined),
    });
    const { state, when, actions, reads } = viewer;
    await when(() => reads.some(isList));
    actions.showPanel('people');
    release();
    await when((now) => now.talk !== undefined);
    expect(state().link.show).toEqual({ panel: 'people', talk: key });
  });

  test('is left by going to another day, by a filter and by another chat', async () => {
    for (const leave of [
      ({ actions }: Awaited<ReturnType<typeof open>>) => actions.goToDate('2024-05-07'),
      ({ actions }: Awaited<ReturnType<typeof open>>) => actions.setFilter({ ...everyone, only: ['周渔'] }),
      ({ actions }: Awaited<ReturnType<typeof open>>) => actions.openChat('other'),
    ]) {
      const viewer = await open(`night/?talk=${key}`);
      await viewer.when((now) => has(now, '第二个故事'));
      leave(viewer);
      await viewer.when((now) => now.talk === undefined && now.link.show.talk === undefined);
      expect(viewer.address()).not.toContain('talk');
    }
  });

  test('stays where a message of it is gone to', async () => {
    const { state, when, actions } = await open(`night/?talk=${key}`);
    await when((now) => has(now, '第二个故事'));
    actions.goToPosition(positionOf('第二个故事'));
    await when((now) => now.marked?.from === positionOf('第二个故事'));
    expect(state().talk?.date).toBe('2024-05-08');
    actions.goToPosition(positionOf('榴莲那箱还在我家'));
    await when((now) => now.talk === undefined && has(now, '榴莲那箱还在我家'));
  });

  test('shows its pictures one after the other, and no others', async () => {
    const { state, when, actions } = await open(`night/?talk=${key}`);
    await when((now) => has(now, '第二个故事'));
    actions.see(begin, begin + 3, { position: positionOf('第二个故事'), offset: 0 });
    actions.showSlides();
    await when((now) => now.pictures?.list.length === 3);
    expect(state().pictures).toMatchObject({ shown: 1 });
    expect(state().pictures?.list.map(({ at }) => at.slice(0, 10))).toEqual(['2024-05-08', '2024-05-08', '2024-05-08']);
  });

  test('is copied and printed with its questions, folded or not, and with nothing that it leaves out', async () => {
    const { when, actions, copied } = await open(`night/?talk=${key}`);
    await when((now) => has(now, '第二个故事'));
    const sharing = await actions.sharing();
    sharing.select(begin);
    sharing.extend(positionOf('用尺子量的'));
    sharing.copyQuotation(words);
    await when(() => copied.length === 1);
    expect(copied[0]).toContain('谁的时间');
    expect(copied[0]).toContain('第三个故事最短');
    expect(copied[0]).not.toContain('榴莲那箱还在我家');
    const printed = sharing.rowsOfDay().flatMap((row) => (row.shape === 'message' ? [row.message.text] : []));
    expect(printed.some((text) => text.includes('谁的时间'))).toBe(true);
    expect(printed.some((text) => text.includes('榴莲那箱还在我家'))).toBe(false);
  });

  test('that is not there shows its time, and says so', async () => {
    const { state, when, address, actions } = await open('night/?talk=2024-05-07.090000');
    await when((now) => now.notice?.code === 'gone-talk' && now.marked?.from === 60);
    expect([state().talk, state().shown.length]).toEqual([undefined, entries.length]);
    actions.see(60, 70, { position: 60, offset: 0 });
    actions.rest();
    expect(address()).not.toContain('talk');
  });

  test('whose list does not come shows its time, and stays in the address', async () => {
    const own = new Map([...files].filter(([path]) => !path.includes('/talks.')));
    const { state, when } = await open(`night/?talk=${key}`, own);
    await when((now) => now.notice?.code === 'no-talks' && now.marked?.from === begin);
    expect(state().link.show.talk).toBe(key);
  });
});
