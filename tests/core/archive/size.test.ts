import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildChat, type Entry, formatManifest, readLog } from '../../../src/core/index.ts';

const corpus = join(process.env.LIAOJI_SHARED ?? resolve('..', 'shared'), 'corpus');
const chats = ['devarch', 'prodarch'];

function readEntries(chat: string): Entry[] {
  const folder = join(corpus, chat);
  const entries = readdirSync(folder).flatMap(
    (name) => readLog(readFileSync(join(folder, name), 'utf8'), name).entries,
  );
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.second - b.second));
}

/** Quality 11. One stream for each chat, on both sides of the comparison. */
const size = (...texts: string[]) => brotliCompressSync(texts.join('\n')).length;

describe.skipIf(!existsSync(corpus))('the size of the archive of real logs', () => {
  it('is at most 1.15 times that of their texts, both compressed by chat', () => {
    let [texts, data, files, byDay, talks] = [0, 0, 0, 0, 0];
    const entriesOf: ReturnType<typeof buildChat>[] = [];
    for (const id of chats) {
      const entries = readEntries(id);
      const written: string[] = [];
      // What was found in the messages is weighed apart from them.
      const write = (path: string, text: string) => {
        if (path.includes('/talks.')) talks += size(text);
        else written.push(text);
      };
      const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
      entriesOf.push(buildChat({ id, title: id, entries }, { hash, write }));
      texts += size(...entries.map(({ text }) => text));
      data += size(...written);
      files += written.reduce((sum, text) => sum + size(text), 0);
      for (const day of new Set(entries.map(({ date }) => date))) {
        byDay += size(...entries.filter(({ date }) => date === day).map(({ text }) => text));
      }
    }
    const manifest = size(formatManifest({ title: '', offset: '+08:00', chats: entriesOf }));
    expect((data + manifest) / texts).toBeLessThan(1.15);
    expect(talks / texts).toBeLessThan(0.015);
    // Each file on its own, as a host sends them, against the texts of each day on their own, as the logs had them.
    expect((files + manifest) / byDay).toBeLessThan(1.05);
  }, 120_000);
});
