import type { ChatEntry, Entry } from '../../src/core/index.ts';

/** An entry from '2024-03-12 10:32:50 林小满 说的话', for tests that need a few. */
export function entry(line: string, more: Partial<Entry> = {}): Entry {
  const [date = '', clock = '', speaker = '', ...text] = line.split(' ');
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return { date, second: hours * 3600 + minutes * 60 + seconds, speaker, kind: 'text', text: text.join(' '), ...more };
}

/** A manifest's entry for a chat whose days follow each other, cut into shards of these sizes. */
export function chatEntry(counts: number[], shards: number[] = [counts.reduce((a, b) => a + b, 0)]): ChatEntry {
  return {
    id: 'chat',
    title: '群',
    count: counts.reduce((a, b) => a + b, 0),
    speakers: 2,
    from: '2024-03-12',
    gaps: counts.slice(1).map(() => 1),
    counts,
    shards: shards.map((count, number) => [`hash${number}`, count]),
    index: 'index',
  };
}
