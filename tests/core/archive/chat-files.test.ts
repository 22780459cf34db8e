import { describe, expect, it } from 'vitest';
import { buildChat, type Entry, listChatFiles, listPictures } from '../../../src/core/index.ts';
import { day, evening } from '../talks/evening.ts';

const entry = (second: number, more: Partial<Entry> = {}): Entry =>
  ({ date: '2024-03-12', second, speaker: '安可', kind: 'text', text: `第${second}句`, ...more }) as Entry;

describe('the files of a chat', () => {
  it('are all that building it writes', () => {
    const talk = day('2024-03-11', evening);
    const entries = [...talk, ...Array.from({ length: 5000 }, (_, second) => entry(second))];
    const written: string[] = [];
    let hashes = 0;
    const hash = () => (hashes++).toString(16).padStart(12, '0');
    const chat = buildChat({ id: '夜谈', title: '', entries }, { hash, write: (path) => written.push(path) });
    expect(written.length).toBeGreaterThan(4);
    expect(written.some((path) => path.includes('talks.'))).toBe(true);
    expect(listChatFiles(chat).sort()).toEqual(written.sort());
  });

  it('include the pictures in its shards, each once, and nothing that a text says', () => {
    const pictures = ['pictures/0123456789ab.png', 'pictures/ba9876543210.jpeg'];
    const entries = [
      ...[...pictures, pictures[0]].map((src, second) => entry(second, { kind: 'image', text: '[图片]', src })),
      entry(7, { text: 'see pictures/0123456789ff.png and "pictures/0123456789fe.png"' }),
      entry(8, { kind: 'image', text: '[图片]', src: 'https://example.com/pictures/0123456789aa.png' }),
    ] as Entry[];
    let shard = '';
    const write = (path: string, text: string) => {
      if (!path.includes('speakers')) shard = text;
    };
    buildChat({ id: 'a', title: '', entries }, { hash: () => '0'.repeat(12), write });
    expect(listPictures(shard)).toEqual(pictures);
  });
});
