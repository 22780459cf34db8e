// Longer than other files: one chat, and every step from a selection to what is passed on.
import { describe, expect, test } from 'vitest';
import { words } from '../core/share/excerpts.ts';
import { everyone, files, openViewer } from './thirty-days.ts';

async function open(address: string, own = new Map(files)) {
  const viewer = await openViewer(address, own);
  await viewer.when((now) => now.place !== undefined && now.rows.some((row) => row.shape === 'message'));
  const ends = () => viewer.state().selection?.ends;
  return { ...viewer, ends, sharing: await viewer.actions.sharing() };
}

describe('selecting', () => {
  test('begins with a message, grows by another end, turns ticks over, and is let go of', async () => {
    const { sharing, ends, state } = await open('coldchain/2024-03-16/#083320');
    sharing.select(6100);
    sharing.extend(6105);
    expect(ends()).toEqual({ anchor: 6100, head: 6105 });
    sharing.tap(6098);
    expect(ends()).toEqual({ anchor: 6105, head: 6098 });
    sharing.hideNames(true);
    sharing.tap(6098);
    expect(state().selection).toEqual({ hidden: true, ends: { anchor: 6105, head: 6099 } });
    sharing.clear();
    expect(state().selection).toBeUndefined();
  });

  test('by keyboard begins with the marked message and goes where the end goes', async () => {
    const { sharing, ends, state, actions, when } = await open('coldchain/2024-03-16/#083320');
    await when((now) => now.marked !== undefined);
    actions.see(6095, 6110, { position: 6095, offset: 0 });
    sharing.step(1);
    sharing.step(1);
    expect(ends()).toEqual({ anchor: 6100, head: 6102 });
    expect(state().landing).toMatchObject({ position: 6102, focus: true });
    expect(state().cursor).toBe(6102);
  });

  test('outlives the sliding of the window and a jump, and ends with the chat', async () => {
    const { sharing, ends, state, actions, when } = await open('coldchain/2024-03-16/#083320');
    sharing.select(6100);
    actions.goToDate('2024-03-28');
    await when((now) => now.landing?.position === 10_800);
    expect(ends()).toEqual({ anchor: 6100, head: 6100 });
    actions.openChat('quiet');
    await when((now) => now.chat?.entry.id === 'quiet');
    expect(state().selection).toBeUndefined();
  });
});

describe('passing on what is selected', () => {
  test.each([
    ['a message', 6100, 6100, 'coldchain/2024-03-16/#083320'],
    ['a range', 6100, 6102, 'coldchain/2024-03-16/#083320..083400'],
    ['a range drawn upwards', 6102, 6100, 'coldchain/2024-03-16/#083320..083400'],
    ['a range over days and shards', 6100, 9600, 'coldchain/2024-03-16/#083320..2024-03-25.080000'],
  ])('copies the link of %s, which opens it marked', async (_, anchor, head, link) => {
    const { sharing, copied, when } = await open('coldchain/2024-03-16/#083320');
    sharing.select(anchor);
    sharing.extend(head);
    sharing.copyLink();
    await when((now) => now.notice?.code === 'copied');
    expect(copied).toEqual([`https://example.com/${link}`]);
    const other = await open(link);
    const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
    await other.when((now) => now.marked?.from === from && now.marked.to === to);
    expect(other.state().landing?.position).toBe(from);
  });

  test('the link of a range keeps the filter that chose it, but not where names are hidden', async () => {
    const { sharing, copied, when } = await open('coldchain/2024-03-16/?speaker=Kai#083540');
    sharing.select(6107);
    sharing.extend(6207);
    sharing.copyLink();
    await when(() => copied.length === 1);
    sharing.hideNames(true);
    sharing.shareLink?.();
    await when(() => copied.length === 2);
    const base = 'https://example.com/coldchain/2024-03-16/';
    expect(copied).toEqual([`${base}?speaker=Kai#083540..090900`, `${base}#083540..090900`]);
  });

  test('a link whose ends are turned round opens the same range', async () => {
    const { when } = await open('coldchain/2024-03-25/#080000..2024-03-16.083320');
    await when((now) => now.marked?.from === 6100 && now.marked.to === 9600);
  });

  test('copies a quotation over shards, and tells how far it is', async () => {
    const { sharing, copied, when, store } = await open('coldchain/2024-03-16/#083320');
    const told: number[] = [];
    store.subscribe(({ selection }) => selection?.fetched !== undefined && told.push(selection.fetched));
    sharing.select(5000);
    sharing.extend(9000);
    sharing.copyQuotation(words);
    await when((now) => now.notice?.code === 'copied-excerpt');
    expect(copied[0]?.startsWith('冷链人\n\n— 2024-03-13 —\n\n')).toBe(true);
    expect(copied[0]?.match(/第\d+天第\d+句/g)).toHaveLength(4001);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(4001);
  });

  test('a quotation from a page on disk does not tell where the file is', async () => {
    const { sharing, copied, when, ports } = await open('coldchain/2024-03-16/#083320');
    ports.absolute = (address) => `file:///home/somebody/${address}`;
    sharing.select(6100);
    sharing.copyQuotation(words);
    await when((now) => now.notice?.code === 'copied-excerpt');
    expect(copied[0]).toMatch(/第16天第100句$/);
  });

  test('Markdown from a page on disk links no picture there', async () => {
    const { sharing, copied, when, ports } = await open('coldchain/2024-03-16/#083320');
    const copy = async (absolute: string) => {
      ports.absolute = (address) => absolute + address;
      sharing.select(6050);
      sharing.copyMarkdown(words);
      await when((now) => now.notice?.code === 'copied-excerpt' && copied.length > 0);
      return copied.splice(0)[0];
    };
    expect(await copy('https://example.com/')).toContain('> [图片](<https://example.com/pictures/15.png>)');
    expect(await copy('file:///home/somebody/')).toMatch(/^> 第16天第50句$/m);
  });

  test('copies Markdown without names, and only what the filter shows', async () => {
    const { sharing, copied, when } = await open('coldchain/2024-03-16/?speaker=Kai&speaker=周渔');
    sharing.select(6100);
    sharing.extend(6112);
    sharing.hideNames(true);
    sharing.copyMarkdown(words);
    await when((now) => now.notice?.code === 'copied-excerpt');
    expect(decodeURIComponent(copied[0] ?? '')).not.toMatch(/Kai|周渔|林小满/);
    expect(copied[0]?.match(/\*\*[甲乙]\*\* /g)).toHaveLength(6);
  });

  test('hands over for a picture what is selected, with names or without, and its link', async () => {
    const { sharing } = await open('coldchain/2024-03-16/#083320');
    expect(await sharing.collectForPicture()).toBe('cancelled');
    sharing.select(6100);
    sharing.extend(6102);
    const speakers = async () => {
      const found = await sharing.collectForPicture();
      return typeof found === 'string' ? found : found.excerpt.lines.map(({ message }) => message.speaker);
    };
    expect(await speakers()).toEqual(['周渔', '我', '林小满']);
    sharing.hideNames(true);
    expect(await speakers()).toEqual(['甲', '乙', '丙']);
    sharing.extend(6500);
    expect(await speakers()).toBe('long');
  });

  test('says that a text would be too long, and offers what the browser did not copy', async () => {
    const { sharing, when, ports, actions, state } = await open('coldchain/2024-03-16/#083320');
    sharing.select(0);
    sharing.extend(11_000);
    sharing.copyQuotation(words);
    await when((now) => now.notice?.code === 'excerpt-long');
    expect(state().notice?.text).toBe('5000');
    const before = await ports.sharing();
    ports.sharing = async () => ({ ...before, copyLater: () => Promise.reject(new Error('forbidden')) });
    const refused = await actions.sharing();
    refused.select(6100);
    refused.copyQuotation(words);
    await when((now) => now.notice?.code === 'copy-failed');
    expect(state().notice?.text).toContain('第16天第100句');
  });

  test('says what did not come, and fetches it the next time', async () => {
    const own = new Map(files);
    const { sharing, when, copied } = await open('coldchain/2024-03-16/#083320', own);
    const shards = [...files.keys()].filter((path) => /^data\/coldchain\/[0-9a-f]+\.json$/.test(path));
    for (const path of shards) own.set(path, '<!doctype html>');
    sharing.select(1000);
    sharing.extend(1003);
    sharing.copyQuotation(words);
    await when((now) => now.notice?.code === 'excerpt-missing');
    for (const path of shards) own.set(path, files.get(path) as string);
    sharing.copyQuotation(words);
    await when((now) => now.notice?.code === 'copied-excerpt');
    expect(copied[0]).toContain('第3天第203句');
  });

  describe('while a shard is on its way', () => {
    const isShard = (path: string) => /^data\/coldchain\/[0-9a-f]+\.json$/.test(path);
    /** A viewer whose further shards come, or are told to be lost, once they are let go of. */
    async function openHeld(isLost = false) {
      let isHeld = false;
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const viewer = await openViewer('coldchain/2024-03-16/#083320', new Map(files), {
        held: (path) => (isHeld && isShard(path) ? held : undefined),
      });
      await viewer.when((now) => now.marked !== undefined);
      isHeld = true;
      for (const path of files.keys()) if (isLost && isShard(path)) viewer.files.delete(path);
      const sharing = await viewer.actions.sharing();
      sharing.select(6100);
      sharing.extend(11_000);
      sharing.copyQuotation(words);
      await viewer.when((now) => (now.selection?.fetched ?? 0) > 0);
      return { ...viewer, sharing, letGo };
    }

    test('all can be called off, at once', async () => {
      const { sharing, when, copied, state, letGo } = await openHeld();
      sharing.cancel();
      await when((now) => now.selection?.fetched === undefined);
      letGo();
      sharing.copyLink();
      await when((now) => now.notice?.code === 'copied');
      expect(copied).toHaveLength(1);
      expect(state().selection?.ends).toBeDefined();
    });

    test('what is passed on stays what was shown when it was asked for', async () => {
      const { actions, when, copied, letGo } = await openHeld();
      actions.setFilter({ ...everyone, kinds: ['image'] });
      await when((now) => now.shown.length === 30);
      letGo();
      await when((now) => now.notice?.code === 'copied-excerpt');
      expect(copied[0]?.match(/第\d+天第\d+句/g)).toHaveLength(4901);
    });

    test('who goes to another chat is told of nothing', async () => {
      const { actions, when, copied, state, letGo } = await openHeld(true);
      actions.openChat('quiet');
      letGo();
      await when((now) => now.chat?.entry.id === 'quiet' && now.rows.some((row) => row.shape === 'message'));
      expect(copied).toEqual([]);
      expect(state().notice).toBeUndefined();
    });
  });
});
