import type { Entry } from '../../../core/index.ts';
import { isCommon, isCommonGram } from './common-words.ts';
import { createGramCounts, type GramCounts } from './gram-counts.ts';
import { clearGrams, countAt, createGramTable, type GramTable, keyAt, placeGram } from './gram-table.ts';
import { countGrams } from './grams.ts';
import { textOf } from './text-of.ts';
import { wordAt } from './word-at.ts';

/** How many words a person is told by. */
const most = 16;

/** Candidates that are looked at: cutting text into words is what costs. */
const looks = 48;

/** Who wrote less has no words of their own. */
const leastMessages = 8;
const leastUses = 3;

type Candidate = { key: number; count: number; position: number; offset: number };

/**
 * The words that each person uses most, those first that others use less, with the number of messages they are in. `of` has for each
 * position a person's number. One pass over the texts, a person at a time, in a table that is used again.
 */
export function personWords(
  entries: readonly Entry[],
  of: Uint32Array,
  names: readonly string[],
): { word: string; count: number }[][] {
  const known = new Set(names);
  const all = createGramCounts();
  const table = createGramTable();
  const persons = positionsOf(of).map((positions) => ({
    positions,
    candidates: readCandidates(entries, positions, { table, all }),
  }));
  return persons.map(({ positions, candidates }) => {
    const share = positions.length / Math.max(1, entries.length);
    return choose(candidates, { entries, all, share, known });
  });
}

/** The positions of each person's messages. */
function positionsOf(of: Uint32Array): Uint32Array[] {
  const counts: number[] = [];
  for (const person of of) counts[person] = (counts[person] ?? 0) + 1;
  const lists = Array.from(counts, (count) => new Uint32Array(count ?? 0));
  const filled = new Uint32Array(counts.length);
  for (let position = 0; position < of.length; position++) {
    const person = of[position] as number;
    lists[person]![filled[person]!++] = position;
  }
  return lists;
}

type Tables = { table: GramTable; all: GramCounts };

/** What one person says most, and what it adds to what all say. */
function readCandidates(entries: readonly Entry[], positions: Uint32Array, { table, all }: Tables): Candidate[] {
  countWords(entries, positions, table);
  const keys: number[] = [];
  const counts: number[] = [];
  const least = positions.length < leastMessages ? Number.POSITIVE_INFINITY : leastUses;
  for (let number = 0; number < table.used; number++) {
    const [key, count] = [keyAt(table, number), countAt(table, number)];
    all.add(key, count);
    if (count < least || (counts.length === looks && count <= (counts[looks - 1] as number))) continue;
    if (isCommonGram(key)) continue;
    let at = keys.length;
    while (at > 0 && (counts[at - 1] as number) < count) at--;
    keys.splice(at, 0, key);
    counts.splice(at, 0, count);
    keys.length = counts.length = Math.min(keys.length, looks);
  }
  return keys.map((key, index) => {
    const { message, offset } = placeGram(table, key);
    return { key, count: counts[index] ?? 0, position: positions[message] ?? 0, offset };
  });
}

function countWords(entries: readonly Entry[], positions: Uint32Array, table: GramTable): void {
  let room = 0;
  for (let message = 0; message < positions.length; message++) room += saidAt(entries, positions, message).length;
  clearGrams(table, room);
  for (let message = 0; message < positions.length; message++) {
    countGrams(table, saidAt(entries, positions, message), message);
  }
}

function saidAt(entries: readonly Entry[], positions: Uint32Array, message: number): string {
  return textOf(entries[positions[message] as number] as Entry);
}

type Around = { entries: readonly Entry[]; all: GramCounts; share: number; known: ReadonlySet<string> };

function choose(candidates: readonly Candidate[], { entries, all, share, known }: Around) {
  const weighed = candidates.map((candidate) => {
    const others = all.count(candidate.key) - candidate.count;
    // As often as everybody says it, or oftener: 0.5 and more.
    const contrast = candidate.count / (candidate.count + (others * share) / Math.max(0.001, 1 - share));
    return { ...candidate, weight: candidate.count * contrast ** 2 };
  });
  const words: { word: string; count: number }[] = [];
  for (const { position, offset, count } of weighed.sort((a, b) => b.weight - a.weight || a.key - b.key)) {
    const word = wordAt(textOf(entries[position] as Entry), offset, all.count)?.replace(linking, '');
    if (word === undefined || word.length < 2 || isCommon(word) || isPhrase.test(word) || known.has(word)) continue;
    if (words.some((other) => other.word.includes(word) || word.includes(other.word))) continue;
    words.push({ word, count });
    if (words.length === most) break;
  }
  return words;
}

/** Matches 和 of 和蓝莓: what came along from between words. */
const linking = /^[就和没不都是]+|[就和没不都是]+$/gu;

/** Matches a number of somebody's, a long run, and what holds a word between words: q10086, 就用卡号, 都是这样; not 担保支付, B2B. */
const isPhrase = /\d{4}|^\p{Script=Han}{6,}$|[就和没不都是懂]/u;
