import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepMost } from '../../src/cli/input/read-log.ts';
import { folderOf, liaoji, log, type Parsed, parse, pngBytes } from './harness.ts';

const one = (text = '早') => log('2024-01-01', `10:00:00 安可|${text}`);
const idsOf = ({ chats }: Parsed) => chats.map(({ id, messages }) => `${id} ${messages.length}`);
const codesOf = ({ problems }: Parsed) => problems.map(({ code }) => code);

describe('what is a chat', () => {
  it('is a folder with logs in it, and each sub-folder, however deep its logs are', async () => {
    const folder = folderOf({
      'box/2024-01-01.md': one(),
      'box/b/2024-01-01.md': one(),
      'box/a/2024/01/2024-01-01.md': one(),
      'box/a/2024/02/2024-01-02.md': log('2024-01-02', '10:00:00 安可|早'),
      'box/empty/readme.txt': 'x',
    });
    expect(idsOf(await parse(join(folder, 'box')))).toEqual(['box 1', 'a 2', 'b 1']);
  });

  it('is named by its folder, also for . and for a file', async () => {
    const folder = folderOf({ '支付 产品/2024-01-01.md': one() });
    const chat = join(folder, '支付 产品');
    for (const argument of [chat, `${chat}/`, join(chat, '2024-01-01.md')]) {
      const parsed = await parse(argument);
      expect(parsed.chats[0]).toMatchObject({ id: '支付-产品', title: '支付 产品' });
    }
  });

  it('gets another id where the first is taken, and says so', async () => {
    const folder = folderOf({ 'x/g/1.md': one(), 'y/g/1.md': one(), 'z/a b/1.md': one(), 'z/a-b/1.md': one() });
    const parsed = await parse(join(folder, 'x/g'), join(folder, 'y/g'), join(folder, 'z'));
    expect(idsOf(parsed)).toEqual(['g 1', 'g-2 1', 'a-b 1', 'a-b-2 1']);
    expect(codesOf(parsed)).toEqual(['same-chat', 'same-chat']);
  });

  it('is read once, though it is given twice or links lead back to it', async () => {
    const folder = folderOf({ 'g/2024-01-01.md': one() });
    symlinkSync(folder, join(folder, 'g/loop'));
    symlinkSync(join(folder, 'g/2024-01-01.md'), join(folder, 'g/twice.md'));
    expect(idsOf(await parse(folder, join(folder, 'g'), join(folder, 'g/2024-01-01.md')))).toEqual(['g 1']);
  });

  it('has its days in order, whatever the files are called, and a day of two files by time', async () => {
    const folder = folderOf({
      'g/a.md': log('2024-03-01', '10:00:00 安可|3'),
      'g/b.md': log('2024-01-01', '10:00:00 安可|1', '10:00:09 安可|2b'),
      'g/c.md': log('2024-01-01', '10:00:05 安可|2a', '10:00:00 未央|1b'),
    });
    const parsed = await parse(folder);
    expect(parsed.chats[0]?.messages.map(({ text }) => text)).toEqual(['1', '1b', '2a', '2b', '3']);
    expect(codesOf(parsed)).toEqual(['out-of-order']);
  });
});

describe('what is no log', () => {
  it('is reported once per folder and skipped', async () => {
    const folder = folderOf({
      'g/1.md': one(),
      'g/.DS_Store': 'x',
      'g/a.pdf': '%PDF',
      'g/b.png': pngBytes(1, 1),
      'notes.txt': 'x',
    });
    const { problems, chats } = await parse(folder);
    expect(chats).toHaveLength(1);
    expect(problems.map(({ code, file }) => `${code} ${file.slice(folder.length)}`)).toEqual([
      'skipped-files ',
      'skipped-files /g',
    ]);
    expect(problems[1]?.text).toContain('3');
  });

  it('is a folder whose name begins with a dot, and that is said once per folder', async () => {
    const folder = folderOf({ 'g/1.md': one(), 'g/.trash/2.md': one(), '.git/x': 'x', '.old/1.md': one() });
    const parsed = await parse(folder);
    expect(idsOf(parsed)).toEqual(['g 1']);
    expect(parsed.problems.map(({ code, file }) => `${code} ${file.slice(folder.length)}`)).toEqual([
      'hidden-folders ',
      'hidden-folders /g',
    ]);
    expect(parsed.problems[0]?.text).toMatch(/2 个.*\.git/);
    expect(idsOf(await parse(`${folder}/.old`))).toEqual(['.old 1']);
  });

  it('is named where it was asked for', async () => {
    const folder = folderOf({ 'a.txt': 'x' });
    const { code, err } = await liaoji(['parse', join(folder, 'a.txt'), '--lang', 'en']);
    expect(code).toBe(1);
    expect(err).toContain('a.txt: This is no log');
  });

  it('is passed by where it cannot be read', async () => {
    const folder = folderOf({ 'g/1.md': one() });
    symlinkSync(join(folder, 'nowhere'), join(folder, 'g/broken.md'));
    const parsed = await parse(folder);
    expect(idsOf(parsed)).toEqual(['g 1']);
    expect(codesOf(parsed)).toEqual(['unreadable']);
  });
});

describe('encodings', () => {
  // '早' is D4 E7; all else here is ASCII.
  const gb = Buffer.from(log('2024-01-01', '10:00:00 Ann|@@'));
  gb.set([0xd4, 0xe7], gb.indexOf('@@'));

  it.each<[what: string, bytes: Uint8Array, codes: string[]]>([
    ['UTF-8', Buffer.from(one()), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${one()}`), []],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${one()}`, 'utf16le'), []],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${one()}`, 'utf16le').swap16(), []],
    ['GB18030', gb, ['not-utf8']],
  ])('%s', async (_, bytes, codes) => {
    const parsed = await parse(folderOf({ 'g/1.md': bytes }));
    expect(parsed.chats[0]?.messages.at(-1)?.text).toBe('早');
    expect(codesOf(parsed)).toEqual(codes);
  });

  it('of characters that a piece of the file parts', async () => {
    const text = '好'.repeat(300_000);
    const parsed = await parse(folderOf({ 'g/1.md': one(text) }));
    expect(parsed.chats[0]?.messages[0]?.text).toBe(text);
  });
});

describe('a log too large to keep in memory', () => {
  it('is read twice and says the same', async () => {
    const messages = Array.from({ length: 12_000 }, (_, n) => {
      return `10:00:${String(Math.floor(n / 250)).padStart(2, '0')} n${n % 7}|第${n % 90}句`;
    });
    const folder = folderOf({ 'g/1.md': log('2024-01-01', ...messages, '23:00:00 安可|') });
    const small = await parse(folder);
    // What follows the last message is nothing but NULs, which are text of that message.
    truncateSync(join(folder, 'g/1.md'), keepMost + 1);
    const large = await parse(folder);
    expect(large.chats[0]?.messages).toHaveLength(12_001);
    const ids = (parsed: Parsed) => parsed.chats[0]?.messages.slice(0, -1).map(({ id }) => id);
    expect(ids(large)).toEqual(ids(small));
  });
});
