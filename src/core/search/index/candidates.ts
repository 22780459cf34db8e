import type { SegmentReader } from './gram-reader.ts';
import { gramAt, splitRuns } from './grams.ts';
import { readPlaces } from './places.ts';

/** Positions of the messages that hold a word, and of those that may hold it; both ascending. */
export type Candidates = { sure: Int32Array; open: Int32Array };

/** Messages of a segment, and whether they hold what was asked for, or may. */
type Found = { messages: Int32Array; isSure: boolean };

/** So many grams of a word are read at once; more leave hardly fewer messages, and are more files. */
const mostGrams = 6;

/** What the index knows of a normalised word; undefined of one that is all blanks. */
export async function findCandidates(
  word: string,
  segments: readonly SegmentReader[],
): Promise<Candidates | undefined> {
  const runs = splitRuns(word);
  if (runs.length === 0) return undefined;
  const found = await Promise.all(
    segments.map(async (segment) => {
      const { messages, isSure } = await findAll(runs, segment);
      // Which blank stands between two runs the index does not say.
      return { positions: messages.map((each) => each + segment.from), isSure: isSure && runs[0] === word };
    }),
  );
  const pick = (sure: boolean) => join(found.flatMap(({ positions, isSure }) => (isSure === sure ? [positions] : [])));
  return { sure: pick(true), open: pick(false) };
}

/** The messages with all of these runs. Single characters are many: of 'a bc' only bc is looked up. */
async function findAll(runs: readonly string[], segment: SegmentReader): Promise<Found> {
  const long = runs.filter(({ length }) => length > 1);
  const found = await Promise.all((long.length > 0 ? long : runs).map((run) => findRun(run, segment)));
  return {
    messages: found.map(({ messages }) => messages).reduce(intersect),
    isSure: found.every(({ isSure }) => isSure),
  };
}

async function findRun(run: string, segment: SegmentReader): Promise<Found> {
  if (run.length === 1) return { messages: await segment.readCharacter(run.charCodeAt(0)), isSure: true };
  const grams = [...new Set(gramsOf(run))];
  const chosen = pickGrams(grams);
  const lists = await Promise.all(chosen.map((gram) => segment.read(gram)));
  const messages = lists.sort((a, b) => a.length - b.length).reduce(intersect);
  if (run.length === 2 || messages.length === 0) return { messages, isSure: true };
  // A few texts are read sooner than many more files of the index.
  const isFew = messages.length <= (grams.length - chosen.length) / 2;
  return isFew ? { messages, isSure: false } : { messages: await follow(run, messages, segment), isSure: true };
}

const gramsOf = (run: string) => Array.from({ length: run.length - 1 }, (_, at) => gramAt(run, at) ?? 0);

/** All grams of a short run; of a long one some that lie beside each other, the last one always. */
function pickGrams(grams: readonly number[]): number[] {
  if (grams.length <= mostGrams) return [...grams];
  return grams.filter((_, index) => index % 2 === 0 || index === grams.length - 1).slice(-mostGrams);
}

/** Those of the messages in which the grams of a run follow each other (places.ts). */
async function follow(run: string, messages: Int32Array, segment: SegmentReader): Promise<Int32Array> {
  const postings = await Promise.all(gramsOf(run).map((gram) => segment.readPlaces(gram)));
  let left = messages;
  for (const each of postings.slice(1)) left = intersect(left, each.messages);
  const readers = postings.map(readPlaces);
  return left.filter((message) => {
    let ends: ArrayLike<number> | undefined;
    for (const read of readers) {
      ends = goOn(ends, read(message));
      if (ends.length === 0) return false;
    }
    return true;
  });
}

/** Of the places of a gram that begin where the one before ends, where they end: numbers of characters, ascending. */
function goOn(ends: ArrayLike<number> | undefined, pairs: Int32Array): ArrayLike<number> {
  const next: number[] = [];
  for (let at = 0, end = 0; at < pairs.length; at += 2) {
    while (ends && (ends[end] as number) < (pairs[at] as number)) end++;
    if (!ends || ends[end] === pairs[at]) next.push(pairs[at + 1] as number);
  }
  return next;
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

function join(lists: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    joined.set(list, at);
    at += list.length;
  }
  return joined;
}
