import { type Entry, formatAt } from '../../core/index.ts';
import { type DayTexts, tellingWords } from './words/day-words.ts';

/** What is said of a day where it is spoken of: its page's description, the preview of a link, the feed. */
export type DaySummary = {
  date: string;
  count: number;
  /** How many spoke. */
  speakers: number;
  /** Who said most, at most three. */
  most: string[];
  /** What tells it from its neighbours (day-words.ts). */
  words: string[];
  /** Wall clock of the first and the last message: '2018-01-02T10:32:50'. */
  from: string;
  to: string;
};

/** What is said of a chat: its days in order, and of all of them who said most, and the words of most and longest days. */
export type ChatSummary = Pick<DaySummary, 'most' | 'words'> & { days: DaySummary[] };

/** `entries` are the chat's, in order of time. */
export function summariseChat({ me }: { me?: string }, entries: readonly Entry[]): ChatSummary {
  const days: DaySummary[] = [];
  const all = new Map<string, number>();
  const told = new Map<string, number>();
  const texts: DayTexts[] = [];
  for (const run of daysOf(entries)) {
    const counts = countSpeakers(run, me);
    for (const [name, count] of counts) all.set(name, (all.get(name) ?? 0) + count);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    texts.push({ texts: run.map(textOf), names: [...counts.keys()] });
    const span = { from: formatAt(first.date, first.second), to: formatAt(last.date, last.second) };
    days.push({
      date: first.date,
      count: run.length,
      speakers: counts.size,
      most: highest(counts, 3),
      words: [],
      ...span,
    });
  }
  let index = 0;
  for (const words of tellingWords(texts)) {
    const day = days[index++];
    if (!day) break;
    for (const word of words) told.set(word, (told.get(word) ?? 0) + day.count);
    day.words = words;
  }
  return { days, most: highest(all, 3), words: highest(told, 6) };
}

function* daysOf(entries: readonly Entry[]): Generator<Entry[]> {
  let from = 0;
  for (let to = 1; to <= entries.length; to++) {
    if (to < entries.length && entries[to]?.date === entries[from]?.date) continue;
    yield entries.slice(from, to);
    from = to;
  }
}

/** The owner's 我 is the one that the keeper says. */
export function nameOf(speaker: string, me: string | undefined): string {
  return speaker === '我' && me !== undefined ? me : speaker;
}

/** How often each spoke. */
function countSpeakers(entries: readonly Entry[], me: string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker, twin } of entries) {
    if (speaker === '' || twin) continue;
    const name = nameOf(speaker, me);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** What somebody wrote, or the title of what was shared. */
function textOf({ kind, text, title, twin }: Entry): string {
  if (twin) return '';
  return kind === 'text' ? text : kind === 'link' ? (title ?? '') : '';
}

/** The keys counted most, of two as many the one that came first. */
function highest(counts: ReadonlyMap<string, number>, most: number): string[] {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([key]) => key);
}
