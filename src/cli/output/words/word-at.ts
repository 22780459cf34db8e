import type { GramTable } from './gram-table.ts';
import { hanKey, isHan, latinEnd } from './grams.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** So many characters around a gram are cut into words. */
const reach = 4;

/** Longer is a sentence that somebody repeats. */
const longest = 8;

/**
 * The word that a gram at an offset of a text is in; undefined where it is the seam of two. A dictionary knows few words
 * of a trade, so neighbouring words that keep coming together on that day (`担保` and `支付`) are one.
 */
export function wordAt(text: string, offset: number, table: GramTable): string | undefined {
  if (!isHan(text.charCodeAt(offset))) return text.slice(offset, latinEnd(text, offset));
  let [from, to] = [offset, offset + 2];
  while (from > offset - reach && isHan(text.charCodeAt(from - 1))) from--;
  while (to < offset + 2 + reach && isHan(text.charCodeAt(to))) to++;
  const run = text.slice(from, to);
  const cuts = [...segmenter.segment(run)].map(({ index }) => index).concat(run.length);
  return wordIn({ run, cuts, at: offset - from, table });
}

type Cut = { run: string; cuts: readonly number[]; at: number; table: GramTable };

/** Matches 在家, 都不; not 网联. */
const joining = /[在是都谁个不有就对要想能把被给让]/;

function wordIn({ run, cuts, at, table }: Cut): string | undefined {
  let first = cuts.findLastIndex((cut) => cut <= at);
  let last = cuts.findIndex((cut) => cut >= at + 2);
  const width = (index: number) => (cuts[index + 1] ?? 0) - (cuts[index] ?? 0);
  const gram = (index: number) => table.count(hanKey(run.charCodeAt(index), run.charCodeAt(index + 1)));
  // A seam; but two single characters that keep coming together are a word that the dictionary does not know.
  if (
    last - first > 1 &&
    (width(first) > 1 || width(last - 1) > 1 || gram(at) < 2 || joining.test(run.slice(at, at + 2)))
  )
    return undefined;
  const needed = Math.max(3, gram(at) * 0.6);
  const length = (from: number, to: number) => (cuts[to] ?? 0) - (cuts[from] ?? 0);
  const holds = (cut: number) => gram(cut - 1) >= needed;
  while (last + 1 < cuts.length && length(first, last + 1) <= longest && holds(cuts[last] ?? 0)) last++;
  while (first > 0 && length(first - 1, last) <= longest && holds(cuts[first] ?? 0)) first--;
  return run.slice(cuts[first], cuts[last]);
}
