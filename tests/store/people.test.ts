// Longer than other files: one archive, and all that is asked of its people.
import { describe, expect, test } from 'vitest';
import { findMember } from '../../src/store/find-member.ts';
import { membersOf } from '../../src/store/members.ts';
import { memoryArchive } from '../helpers/memory-archive.ts';
import { entry } from '../helpers/messages.ts';
import { openViewer, files as withoutPeople } from './thirty-days.ts';

const twin = { twin: true } as const;
const files = memoryArchive(
  [
    {
      id: 'talks',
      title: '夜谈',
      entries: [
        entry('2024-03-01 10:00:00 未央 早'),
        entry('2024-03-01 10:00:00 未央-云杉 早', twin),
        entry('2024-03-01 10:01:00 安可 早'),
        entry('2024-03-02 10:00:00 未央-云杉 一车不够'),
        entry('2024-03-02 10:01:00 安可 那就两车'),
        entry('2024-03-03 10:00:00 未央 好'),
      ],
    },
    {
      id: 'beans',
      title: '豆子',
      entries: [entry('2024-04-01 10:00:00 林未央 到了'), entry('2024-04-01 11:00:00 若谷 好')],
    },
  ],
  [{ label: '林未央', names: ['未央', '未央-云杉'] }],
);

const open = (address: string, own = new Map(files)) => openViewer(address, own);
type Opened = Awaited<ReturnType<typeof open>>;
const listed = ({ state }: Opened, everywhere = false) => {
  const members = membersOf(state(), everywhere);
  return members.state === 'ready'
    ? members.members.map(({ name, count, chats }) => [name, count, chats.length])
    : members;
};

describe('the members of a chat', () => {
  test('are its persons, asked for once', async () => {
    const viewer = await open('talks/');
    viewer.actions.loadPeople();
    viewer.actions.loadPeople();
    await viewer.when(() => Array.isArray(listed(viewer)));
    expect(listed(viewer)).toEqual([
      ['林未央', 3, 1],
      ['安可', 2, 1],
    ]);
    viewer.actions.loadPeople();
    expect(viewer.reads.filter((path) => path.includes('people.'))).toHaveLength(1);
  });

  test('are those of all chats, where that is asked for', async () => {
    const viewer = await open('talks/');
    viewer.actions.loadPeople(true);
    await viewer.when(() => JSON.stringify(listed(viewer, true)).includes('若谷'));
    expect(listed(viewer, true)).toEqual([
      ['林未央', 4, 2],
      ['安可', 2, 1],
      ['若谷', 1, 1],
    ]);
  });

  test('are its speakers, in an archive that tells of no persons', async () => {
    const viewer = await open('quiet/', new Map(withoutPeople));
    viewer.actions.loadPeople();
    await viewer.when(() => Array.isArray(listed(viewer)));
    expect(listed(viewer)).toEqual([['周渔', 1, 1]]);
  });

  test('can be asked for again where they did not come', async () => {
    const own = new Map([...files].filter(([path]) => !path.includes('people.')));
    const viewer = await open('talks/', own);
    viewer.actions.loadPeople();
    await viewer.when(() => JSON.stringify(listed(viewer)) === '{"state":"fault","reason":"missing"}');
    for (const [path, text] of files) own.set(path, text);
    viewer.actions.loadPeople();
    await viewer.when(() => Array.isArray(listed(viewer)));
  });
});

test('the members of all chats say whose people did not come, until they do', async () => {
  const own = new Map([...files].filter(([path]) => !path.includes('beans/people.')));
  const viewer = await open('talks/', own);
  const missing = () => {
    const members = membersOf(viewer.state(), true);
    return members.state === 'ready' ? members.missing : members;
  };
  viewer.actions.loadPeople(true);
  await viewer.when(() => JSON.stringify(missing()) === '["豆子"]');
  expect(listed(viewer, true)).toEqual([
    ['林未央', 3, 1],
    ['安可', 2, 1],
  ]);
  for (const [path, text] of files) own.set(path, text);
  viewer.actions.loadPeople(true);
  await viewer.when(() => JSON.stringify(listed(viewer, true)).includes('若谷'));
  expect(missing()).toEqual([]);
});

describe('the next and the previous message by somebody', () => {
  const at = ({ state }: Opened) => state().marked?.from;

  test('are found under all names of the person, and never the second copy of the same', async () => {
    const viewer = await open('talks/2024-03-01/#100000');
    await viewer.when((now) => now.marked?.from === 0);
    viewer.actions.stepSpeaker(1);
    await viewer.when((now) => now.marked?.from === 3);
    viewer.actions.stepSpeaker(1);
    await viewer.when((now) => now.marked?.from === 5);
    viewer.actions.stepSpeaker(-1);
    await viewer.when((now) => now.marked?.from === 3);
    viewer.actions.stepSpeaker(-1);
    await viewer.when((now) => now.marked?.from === 0);
    viewer.actions.stepSpeaker(-1);
    await viewer.when((now) => now.notice?.code === 'first-said');
    expect(at(viewer)).toBe(0);
  });

  test('are found by the names, from where the reader is', async () => {
    const viewer = await open('talks/2024-03-02/#100000');
    await viewer.when((now) => now.marked?.from === 3);
    viewer.actions.stepSpeaker(1, ['安可']);
    await viewer.when((now) => now.marked?.from === 4);
    expect(viewer.state().filter.only).toEqual([]);
    viewer.actions.stepSpeaker(-1, ['安可']);
    await viewer.when((now) => now.marked?.from === 2);
  });

  test('are those under the same name, where it is not known who is who', async () => {
    const own = new Map([...files].filter(([path]) => !path.includes('people.')));
    const viewer = await open('talks/2024-03-01/#100000', own);
    await viewer.when((now) => now.marked?.from === 0);
    viewer.actions.stepSpeaker(1);
    await viewer.when((now) => now.marked?.from === 5);
  });
});

describe("a person's page", () => {
  const told = (viewer: Opened, name: string) => {
    const state = findMember(viewer.state(), name);
    return state.state === 'ready' && state.found
      ? [state.found.member.name, state.found.here?.count, state.found.member.chats.map(({ chat }) => chat)]
      : state;
  };

  test.each([
    ['未央', ['林未央', 3, ['talks', 'beans']]],
    ['林未央', ['林未央', 3, ['talks', 'beans']]],
    ['若谷', ['若谷', undefined, ['beans']]],
    ['谁', { state: 'ready', found: undefined }],
  ])('is that of whoever has the name %s', async (name, expected) => {
    const viewer = await open(`talks/?person=${encodeURIComponent(name)}`);
    viewer.actions.loadPeople(true);
    await viewer.when(() => Object.keys(viewer.state().people).length === 2);
    await viewer.when(() => JSON.stringify(told(viewer, name)) === JSON.stringify(expected));
  });

  test('has what is told of the person, fetched once', async () => {
    const viewer = await open('talks/');
    viewer.actions.loadPortraits();
    viewer.actions.loadPortraits();
    await viewer.when((now) => Object.values(now.portraits)[0]?.state === 'ready');
    const [portraits] = Object.values(viewer.state().portraits);
    expect(portraits?.state === 'ready' && portraits.table[0]?.words).toEqual([{ word: '冷链', count: 2 }]);
    expect(viewer.reads.filter((path) => /people\.|portraits\./.test(path))).toHaveLength(2);
  });

  test('stands on the list, and gives way to it with Back, where panels cover the timeline', async () => {
    const viewer = await open('talks/2024-03-01/#100000');
    viewer.ports.covers = () => true;
    await viewer.when((now) => now.marked !== undefined);
    viewer.actions.showPanel('people');
    await viewer.when((now) => now.link.show.panel === 'people');
    viewer.actions.show({ panel: 'people', person: '未央' });
    await viewer.when((now) => now.link.show.person === '未央');
    expect(viewer.history).toHaveLength(3);
    viewer.back();
    await viewer.when((now) => now.link.show.person === undefined);
    expect(viewer.state().link.show.panel).toBe('people');
    viewer.back();
    await viewer.when((now) => now.link.show.panel === undefined);
  });

  test('leads to a message that is not here yet, by its address, and Back leads to it again', async () => {
    const viewer = await openViewer('coldchain/2024-03-30/?person=Kai');
    viewer.ports.covers = () => true;
    await viewer.when((now) => now.place !== undefined);
    viewer.actions.goToPosition(7);
    await viewer.when((now) => now.marked?.from === 7);
    expect(viewer.address()).toBe('coldchain/2024-03-01/#080220');
    viewer.back();
    await viewer.when((now) => now.link.show.person === 'Kai');
  });
});

test('what two phones exported is shown once, or under both names, and the place is kept', async () => {
  const viewer = await open('talks/2024-03-01/#100100');
  const rows = () => viewer.state().rows.flatMap((row) => (row.shape === 'message' ? [row.position] : []));
  await viewer.when((now) => now.marked?.from === 2 && rows().length === 5);
  expect(rows()).toEqual([0, 2, 3, 4, 5]);
  viewer.actions.setPreference('twins', 'both');
  await viewer.when(() => rows().length === 6);
  expect(viewer.state().place?.position).toBe(2);
  viewer.actions.setPreference('twins', 'once');
  await viewer.when(() => rows().length === 5);
});
