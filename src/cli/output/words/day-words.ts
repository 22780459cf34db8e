import { isCommon, isCommonGram } from './common-words.ts';
import { createGramTable, type GramTable } from './gram-table.ts';
import { countGrams } from './grams.ts';
import { wordAt } from './word-at.ts';

/** The texts of a day, and who spoke. */
export type DayTexts = { texts: readonly string[]; names: readonly string[] };

/** How many words a day is told by. */
const most = 6;

/** Candidates that are looked at: cutting text into words is what costs. */
const looks = 16;

/**
 * The words that tell a day from the day before and the day after, best first. They depend on these three alone, so
 * that a new day leaves all pages but its neighbours' as they were.
 */
export function* tellingWords(days: Iterable<DayTexts>): Generator<string[]> {
  let [before, here, after] = [createCounted(), createCounted(), createCounted()];
  let started = false;
  for (const day of days) {
    [before, here, after] = [here, after, before];
    count(after, day);
    if (started) yield choose(here, [before, after]);
    started = true;
  }
  if (!started) return;
  [before, here, after] = [here, after, before];
  count(after, { texts: [], names: [] });
  yield choose(here, [before, after]);
}

type Counted = { table: GramTable; day: DayTexts };

function createCounted(): Counted {
  return { table: createGramTable(), day: { texts: [], names: [] } };
}

function count(counted: Counted, day: DayTexts): void {
  counted.day = day;
  counted.table.clear(day.texts.reduce((sum, text) => sum + text.length, 0));
  for (const [message, text] of day.texts.entries()) countGrams(counted.table, text, message);
}

function choose(here: Counted, neighbours: readonly Counted[]): string[] {
  const { texts, names } = here.day;
  const words: string[] = [];
  for (const key of heaviest(here, neighbours)) {
    const { message, offset } = here.table.place(key);
    const word = wordAt(texts[message] ?? '', offset, here.table);
    if (word === undefined || isCommon(word) || names.some((name) => name.includes(word))) continue;
    if (words.some((other) => other.includes(word) || word.includes(other))) continue;
    words.push(word);
    if (words.length === most) break;
  }
  return words;
}

/** The keys of the grams that weigh most, heaviest first; of two as heavy the one that came first. */
function heaviest({ table, day }: Counted, neighbours: readonly Counted[]): number[] {
  const others = neighbours.reduce((sum, each) => sum + each.day.texts.length, 0);
  const share = day.texts.length / Math.max(1, others);
  const keys: number[] = [];
  const weights: number[] = [];
  table.each(day.texts.length < 12 ? 1 : 2, (key, count) => {
    const full = keys.length === looks;
    // No gram weighs more than its count.
    if ((full && count <= (weights[looks - 1] ?? 0)) || isCommonGram(key)) return;
    const elsewhere = neighbours.reduce((sum, each) => sum + each.table.count(key), 0);
    const contrast = count / (count + elsewhere * share);
    const weight = count * contrast ** 3;
    if (full && weight <= (weights[looks - 1] ?? 0)) return;
    let at = keys.length;
    while (at > 0 && (weights[at - 1] ?? 0) < weight) at--;
    keys.splice(at, 0, key);
    weights.splice(at, 0, weight);
    keys.length = weights.length = Math.min(keys.length, looks);
  });
  return keys;
}
