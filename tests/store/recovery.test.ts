// Longer than other files: one archive, and every way in which a file of it does not come, and comes again.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/core/index.ts';
import { recover } from '../../src/store/recovery.ts';
import type { ViewerState } from '../../src/store/types.ts';
import { memoryArchive } from '../helpers/memory-archive.ts';
import { entry } from '../helpers/messages.ts';
import { files as before, entries, openViewer, textAt } from './thirty-days.ts';

/** The same chat built again: a message more on the first day, and the sixteenth day exported better. */
const changed: Entry[] = [entry('2024-03-01 07:00:00 周渔 补上的一句'), ...entries].map((each) =>
  each.date === '2024-03-16' && each.text.endsWith('第300句') ? { ...each, text: '补全了的一句' } : each,
);
const after = memoryArchive([
  { id: 'coldchain', title: '冷链人', entries: changed },
  { id: 'quiet', title: '安静的群', entries: [entry('2024-03-01 10:00:00 周渔 有人吗')] },
]);
const isShard = (path: string) => /^data\/coldchain\/[0-9a-f]{12}\.json$/.test(path);
const link = 'coldchain/2024-03-16/#083320';
const faults = (state: ViewerState) => state.rows.filter((row) => row.shape === 'fault');

/** Puts a deployment in place of what is there, or a part of it. */
function deploy(own: Map<string, string>, files: Map<string, string>, part: (path: string) => boolean = () => true) {
  for (const path of [...own.keys()]) if (part(path) && !files.has(path)) own.delete(path);
  for (const [path, text] of files) if (part(path)) own.set(path, text);
}

describe('a deployment that is half there', () => {
  test('the manifest first: says what is missing, and lands on the link once the shards are here', async () => {
    const own = new Map(before);
    deploy(own, after, (path) => !isShard(path));
    const { when, actions, state, address } = await openViewer(link, own);
    await when((now) => faults(now).length > 0);
    expect(state().rows.filter((row) => row.shape === 'message')).toEqual([]);
    actions.retry(true);
    expect(faults(state())).not.toEqual([]);
    deploy(own, after);
    actions.retry(true);
    await when((now) => textAt(now, now.marked?.from) === '第16天第100句');
    expect(state().landing?.position).toBe(6101);
    expect(faults(state())).toEqual([]);
    expect(address()).toBe(link);
  });

  test('the shards first: goes on with the new manifest in the same place, and the link is kept', async () => {
    const own = new Map(before);
    const { when, actions, state, address, reads } = await openViewer(link, own);
    await when((now) => textAt(now, now.marked?.from) === '第16天第100句');
    actions.see(6090, 6120, { position: 6090, offset: -7 });
    deploy(own, after, isShard);
    actions.goToStart();
    await when((now) => faults(now).some((row) => row.shape === 'fault' && row.reason === 'missing'));
    actions.retry(true);
    await vi.waitFor(() => expect(reads.filter((path) => path === 'data/manifest.json')).toHaveLength(2));
    expect(faults(state())).not.toEqual([]);
    own.set('data/manifest.json', after.get('data/manifest.json') as string);
    actions.retry(true);
    await when((now) => textAt(now, 0) === '补上的一句');
    expect(state().chat?.entry.count).toBe(12_001);
    expect(address()).toContain('coldchain/2024-03-');
  });

  test('what the reader looks at stays where it is when the manifest is another', async () => {
    const own = new Map(before);
    const { when, actions, state, reads } = await openViewer(link, own);
    await when((now) => textAt(now, now.marked?.from) === '第16天第100句');
    const unchanged = [...before.keys()].filter((path) => isShard(path) && after.has(path));
    actions.see(7190, 7990, { position: 7200, offset: -7 });
    await when((now) => textAt(now, 7200) === '第19天第0句');
    deploy(own, after);
    const readBefore = reads.length;
    actions.retry(true);
    await when((now) => now.chat?.entry.count === 12_001 && textAt(now, 7201) === '第19天第0句');
    expect(state().landing).toMatchObject({ align: 'keep', position: 7201, offset: -7 });
    expect(state().link.near).toEqual({ date: '2024-03-19' });
    expect(reads.slice(readBefore).filter((path) => unchanged.includes(path))).toEqual([]);
  });

  test('a link whose message comes late does not fetch back a reader who has gone on', async () => {
    const own = new Map(before);
    for (const path of before.keys()) if (isShard(path)) own.delete(path);
    const { when, actions, state } = await openViewer(link, own);
    await when((now) => faults(now).length > 0);
    const { serial } = state().landing ?? {};
    actions.see(0, 40, { position: 0, offset: 0 });
    await when((now) => faults(now).some((row) => row.position === 0));
    deploy(own, before);
    actions.retry(true);
    await when((now) => textAt(now, 0) === '第1天第0句');
    await new Promise((done) => setTimeout(done));
    expect(state().landing?.serial).toBe(serial);
  });

  test('a filter of the link is applied once its index is here', async () => {
    const own = new Map(before);
    const index = [...before.keys()].find((path) => path.startsWith('data/coldchain/speakers.')) as string;
    own.delete(index);
    const { when, actions, state } = await openViewer('coldchain/2024-03-16/?speaker=Kai', own);
    await when((now) => now.speakers.state === 'fault');
    own.set(index, before.get(index) as string);
    actions.retry(true);
    await when((now) => now.sequence.length === 120);
    expect(state().filter.only).toEqual(['Kai']);
  });

  test('an archive whose manifest is half there opens by itself', async () => {
    const own = new Map(before);
    own.set('data/manifest.json', (before.get('data/manifest.json') as string).slice(0, 200));
    const { state, actions, when } = await openViewer(link, own);
    expect([state().status, state().fault]).toEqual(['fault', 'truncated']);
    actions.retry(true);
    expect(state().status).toBe('fault');
    deploy(own, before);
    actions.retry(true);
    await when((now) => textAt(now, now.marked?.from) === '第16天第100句');
  });
});

/** The chat as it was built a day later: a message more on the last day, a new day, and a new chat. */
const tomorrow: Entry[] = [
  ...entries,
  entry('2024-03-30 23:00:00 周渔 睡前的一句'),
  entry('2024-03-31 09:00:00 周渔 新的一天'),
];
const next = memoryArchive([
  { id: 'coldchain', title: '冷链人', entries: tomorrow },
  { id: 'new', title: '新群', entries: [entry('2024-03-31 10:00:00 周渔 大家好')] },
]);
const ofTomorrow = [
  ['coldchain/2024-03-31/#090000', '新的一天'],
  ['coldchain/2024-03-30/#230000', '睡前的一句'],
  ['new/2024-03-31/#100000', '大家好'],
] as const;

describe('a link into a deployment that is newer than the manifest', () => {
  test.each(ofTomorrow)(
    '%s lands where a cache had the manifest of before, and nothing is said',
    async (link, words) => {
      const own = new Map(before);
      const { state, when, address, reads } = await openViewer(link, own, {
        held(path) {
          if (path.endsWith('manifest.json')) deploy(own, next, (file) => !before.has(file) || file === path);
          return undefined;
        },
      });
      await when((now) => textAt(now, now.marked?.from) === words);
      expect(state().notice).toBeUndefined();
      expect(address()).toBe(link);
      expect(reads.filter((path) => path.endsWith('manifest.json'))).toHaveLength(2);
    },
  );

  test('lands, too, where the day is not known before its shards are missed', async () => {
    const own = new Map(before);
    deploy(own, next, isShard);
    const { state, when, actions } = await openViewer('coldchain/2024-03-31/#090000', own);
    await when((now) => now.notice !== undefined && faults(now).length > 0);
    deploy(own, next);
    actions.retry(true);
    await when((now) => textAt(now, now.marked?.from) === '新的一天');
    expect(state().link.near?.id).toBe('090000');
  });

  test('does not fetch back a reader who has gone on meanwhile', async () => {
    const own = new Map(before);
    let asked = () => {};
    const answer = new Promise<void>((resolve) => {
      asked = resolve;
    });
    let manifests = 0;
    const { state, when, actions } = await openViewer('coldchain/2024-03-31/#090000', own, {
      held: (path) => (path.endsWith('manifest.json') && ++manifests > 1 ? answer : undefined),
    });
    await when(() => manifests === 2);
    const { serial } = state().landing ?? {};
    actions.see(0, 40, { position: 0, offset: 0 });
    actions.see(0, 40, { position: 1, offset: 0 });
    asked();
    await when((now) => now.notice?.code === 'gone-day');
    expect(state().landing?.serial).toBe(serial);
  });
});

describe('a page whose own day is newer than the manifest', () => {
  const dayFile = (date: string) => {
    const own = memoryArchive([{ id: 'coldchain', title: '', entries: tomorrow.filter((each) => each.date === date) }]);
    return [...own].find(([path]) => isShard(path))?.[1];
  };
  const openPage = (link: string, own: Map<string, string>) => {
    const date = link.split('/')[1] as string;
    return openViewer(link, own, { inline: (path) => (path.endsWith(`/${date}.json`) ? dayFile(date) : undefined) });
  };

  test.each(ofTomorrow.slice(0, 2))('%s stays a page until the manifest is here, then lands', async (link, words) => {
    const own = new Map(before);
    const { state, when, actions } = await openPage(link, own);
    expect([state().status, state().fault, state().notice]).toEqual(['fault', 'mismatch', undefined]);
    deploy(own, next);
    actions.retry(true);
    await when((now) => textAt(now, now.marked?.from) === words);
    expect(state().notice).toBeUndefined();
  });

  test('gives way to the manifest where the reader insists', async () => {
    const { state, when, actions } = await openPage('coldchain/2024-03-31/#090000', new Map(before));
    actions.retry(true);
    await when((now) => now.status === 'fault');
    actions.retry();
    await when((now) => now.notice?.code === 'gone-day');
    expect(state().chat?.entry.count).toBe(12_000);
  });
});

describe('waiting', () => {
  afterEach(() => void vi.useRealTimers());

  async function waiting() {
    const own = new Map(before);
    for (const path of before.keys()) if (isShard(path)) own.delete(path);
    const viewer = await openViewer(link, own);
    await viewer.when((now) => faults(now).length > 0);
    vi.useFakeTimers();
    let here = true;
    let returned = () => {};
    const tries: number[] = [];
    const from = Date.now();
    recover(
      { store: viewer.store, actions: { retry: () => void tries.push((Date.now() - from) / 1000) } },
      {
        isHere: () => here,
        subscribe: (listener) => {
          returned = listener;
        },
      },
    );
    const go = (away: boolean) => {
      here = !away;
      returned();
    };
    return { ...viewer, tries, leave: () => go(true), comeBack: () => go(false) };
  }

  test('asks again after one second, then ever more rarely', async () => {
    const { tries } = await waiting();
    await vi.advanceTimersByTimeAsync(200_000);
    expect(tries).toEqual([1, 3, 7, 15, 31, 63, 123, 183]);
  });

  test('asks nobody while the reader is away, and at once when they, or the network, are back', async () => {
    const { tries, leave, comeBack } = await waiting();
    await vi.advanceTimersByTimeAsync(1500);
    leave();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(tries).toEqual([1]);
    comeBack();
    expect(tries).toEqual([1, 101.5]);
  });

  test('is over when nothing is missing any more', async () => {
    const { tries, store, state } = await waiting();
    await vi.advanceTimersByTimeAsync(1500);
    store.setState({ rows: state().rows.filter((row) => row.shape !== 'fault') });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(tries).toEqual([1]);
  });
});
