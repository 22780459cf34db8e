import type { GramReader } from './gram-reader.ts';
import { gramAt } from './grams.ts';

/** Positions, ascending, of the messages that may hold a word; `exact` where they do. */
export type Candidates = { positions: Int32Array; exact: boolean };

/** More grams leave hardly fewer candidates, and are more files. */
const mostGrams = 6;

/** What the index knows of a normalised word; undefined of one that is all blanks. */
export async function findCandidates(word: string, grams: GramReader): Promise<Candidates | undefined> {
  if (word.length === 1) {
    return gramAt(word, 0) === undefined
      ? undefined
      : { positions: await grams.readCharacter(word.charCodeAt(0)), exact: true };
  }
  const wanted = pickGrams(word);
  if (wanted.length === 0) return readBeforeBlank(word, grams);
  const lists = await Promise.all(wanted.map((gram) => grams.read(gram)));
  lists.sort((a, b) => a.length - b.length);
  const positions = lists.reduce(intersect);
  return { positions, exact: word.length === 2 && wanted.length === 1 };
}

/**
 * The grams of a word without blanks in them: those that overlap, too, since 支付系统 without 付系 is any message with 支付 and 系统, whose text must be
 * read; of a long word one beside the other, the last one always.
 */
function pickGrams(word: string): number[] {
  const grams: number[] = [];
  for (let at = 0; at + 1 < word.length; at++) {
    const gram = gramAt(word, at);
    if (gram !== undefined && gram % 0x10000 !== 0) grams.push(gram);
  }
  const chosen =
    grams.length <= mostGrams ? grams : grams.filter((_, index) => index % 2 === 0 || index === grams.length - 1);
  return [...new Set(chosen)].slice(-mostGrams);
}

/** Such words as "a b": what is no blank stands before one, or is the last. */
async function readBeforeBlank(word: string, grams: GramReader): Promise<Candidates | undefined> {
  const units = [...new Set(Array.from(word, (_, at) => gramAt(word, at)))].flatMap((gram) => gram ?? []);
  const lists = await Promise.all(units.map((gram) => grams.readCharacter(Math.floor(gram / 0x10000))));
  return lists.length === 0 ? undefined : { positions: lists.reduce(intersect), exact: false };
}

function intersect(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(Math.min(a.length, b.length));
  let length = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) both[length++] = a[i] as number;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both.slice(0, length);
}
