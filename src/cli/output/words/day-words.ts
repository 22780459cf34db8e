import { isCommon, isCommonGram } from './common-words.ts';
import { clearGrams, countAt, countGram, createGramTable, type GramTable, keyAt, placeGram } from './gram-table.ts';
import { countGrams } from './grams.ts';
import { wordAt } from './word-at.ts';

/** The texts of a day, and who spoke. */
export type DayTexts = { texts: readonly string[]; names: readonly string[] };

/** How many words a day is told by. */
const most = 6;

/** Candidates that are looked at: cutting text into words is what costs. */
const looks = 16;

/** What was written on the days before and after those that are asked for, if there are. */
export type TextsAround = { before?: readonly string[] | undefined; after?: readonly string[] | undefined };

/**
 * Finds the words that tell each of these days from the day before and the day after, best first. They depend on these three alone, so
 * that a new day leaves all pages but its neighbours' as they were. Its tables are used again, from days to days.
 */
export function createDayWords(): (days: readonly DayTexts[], around?: TextsAround) => string[][] {
  let [before, here, after] = [createCounted(), createCounted(), createCounted()];
  const turn = (day: DayTexts) => {
    [before, here, after] = [here, after, before];
    count(after, day);
  };
  return (days, around = {}) => {
    const first = days[0] ?? nothing;
    // Where these days follow those asked for last, two of the days around them are counted.
    if (isSame(here.day.texts, around.before ?? []) && isSame(after.day.texts, first.texts)) after.day = first;
    else {
      turn({ texts: around.before ?? [], names: [] });
      turn(first);
    }
    return days.map((_, index) => {
      turn(days[index + 1] ?? { texts: around.after ?? [], names: [] });
      return choose(here, before, after);
    });
  };
}

const nothing: DayTexts = { texts: [], names: [] };

function isSame(texts: readonly string[], others: readonly string[]): boolean {
  return texts.length === others.length && texts.every((text, index) => text === others[index]);
}

type Counted = { table: GramTable; count(key: number): number; day: DayTexts };

function createCounted(): Counted {
  const table = createGramTable();
  return { table, count: (key) => countGram(table, key), day: nothing };
}

function count(counted: Counted, day: DayTexts): void {
  const { texts } = day;
  counted.day = day;
  let room = 0;
  for (let message = 0; message < texts.length; message++) room += (texts[message] as string).length;
  clearGrams(counted.table, room);
  for (let message = 0; message < texts.length; message++) {
    countGrams(counted.table, texts[message] as string, message);
  }
}

function choose(here: Counted, before: Counted, after: Counted): string[] {
  const { texts, names } = here.day;
  const words: string[] = [];
  for (const key of heaviest(here, before, after)) {
    const { message, offset } = placeGram(here.table, key);
    const word = wordAt(texts[message] ?? '', offset, here.count);
    if (word === undefined || isCommon(word) || hasWord(names, word)) continue;
    if (words.some((other) => other.includes(word) || word.includes(other))) continue;
    words.push(word);
    if (words.length === most) break;
  }
  return words;
}

function hasWord(texts: readonly string[], word: string): boolean {
  for (const text of texts) if (text.includes(word)) return true;
  return false;
}

/** The keys of the grams that weigh most, heaviest first; of two as heavy the one that came first. */
function heaviest({ table, day }: Counted, before: Counted, after: Counted): number[] {
  const share = day.texts.length / Math.max(1, before.day.texts.length + after.day.texts.length);
  const least = day.texts.length < 12 ? 1 : 2;
  const keys: number[] = [];
  const weights: number[] = [];
  for (let number = 0; number < table.used; number++) {
    const count = countAt(table, number);
    const lightest = weights.length === looks ? (weights[looks - 1] as number) : 0;
    // No gram weighs more than its count.
    if (count < least || count <= lightest) continue;
    const key = keyAt(table, number);
    if (isCommonGram(key)) continue;
    const elsewhere = countGram(before.table, key) + countGram(after.table, key);
    const contrast = count / (count + elsewhere * share);
    const weight = count * contrast ** 3;
    if (weight <= lightest) continue;
    let at = keys.length;
    while (at > 0 && (weights[at - 1] as number) < weight) at--;
    keys.splice(at, 0, key);
    weights.splice(at, 0, weight);
    keys.length = weights.length = Math.min(keys.length, looks);
  }
  return keys;
}
