import { type Entry, formatAt } from '../../core/index.ts';
import { createDayWords, type TextsAround } from './words/day-words.ts';
import { textOf } from './words/text-of.ts';

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

/** What stands around days that are looked at by themselves: the texts of the day before and of the one after. */
export type Around = TextsAround & { me?: string | undefined };

/** Makes summaries of days that follow each other; none of them is empty. */
export function createSummariser(): (days: readonly (readonly Entry[])[], around: Around) => DaySummary[] {
  const tell = createDayWords();
  return (days, { me, before, after }) => {
    const counts = days.map((entries) => countSpeakers(entries, me));
    const own = days.map((entries, index) => ({ texts: textsOf(entries), names: [...(counts[index]?.keys() ?? [])] }));
    const words = tell(own, { before, after });
    return days.map((entries, index): DaySummary => {
      const [first, last] = [entries[0] as Entry, entries.at(-1) as Entry];
      const spoke = counts[index] ?? new Map();
      return {
        date: first.date,
        count: entries.length,
        speakers: spoke.size,
        most: highest(spoke, 3),
        words: words[index] ?? [],
        from: formatAt(first.date, first.second),
        to: formatAt(last.date, last.second),
      };
    });
  };
}

/** What was written on a day, as far as the words of the days beside it depend on that. */
export function textsOf(entries: readonly Entry[]): string[] {
  return entries.map(textOf);
}

/** The summary of a chat of these entries, once its days have theirs; the entries are not held until then. */
export function summariseChat({ me }: { me?: string }, entries: readonly Entry[]): (days: DaySummary[]) => ChatSummary {
  const most = highest(countSpeakers(entries, me), 3);
  return (days) => {
    const told = new Map<string, number>();
    for (const { words, count } of days) for (const word of words) told.set(word, (told.get(word) ?? 0) + count);
    return { days, most, words: highest(told, 6) };
  };
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

/** The keys counted most, of two as many the one that came first. */
function highest(counts: ReadonlyMap<string, number>, most: number): string[] {
  return [...counts]
    .sort(byCount)
    .slice(0, most)
    .map(([key]) => key);
}

/** Here, and not where it is used: V8 would compile it for each day anew. */
function byCount([, a]: [string, number], [, b]: [string, number]): number {
  return b - a;
}
