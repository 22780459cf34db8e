import { hanKey, isHan, latinEnd } from './grams.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** In how many messages each gram is. */
type Count = (key: number) => number;

/** So many characters around a gram are cut into words. */
const reach = 4;

/** Longer is a sentence that somebody repeats. */
const longest = 8;

/**
 * The word that a gram at an offset of a text is in; undefined where it is the seam of two. A dictionary knows few words
 * of a trade, so neighbouring words that keep coming together on that day (`担保` and `支付`) are one.
 */
export function wordAt(text: string, offset: number, count: Count): string | undefined {
  if (!isHan(text.charCodeAt(offset))) return text.slice(offset, latinEnd(text, offset));
  let [from, to] = [offset, offset + 2];
  while (from > offset - reach && isHan(text.charCodeAt(from - 1))) from--;
  while (to < offset + 2 + reach && isHan(text.charCodeAt(to))) to++;
  return wordIn(text.slice(from, to), offset - from, count);
}

function wordIn(run: string, at: number, count: Count): string | undefined {
  // Asked for one by one: cutting the whole run takes twice as long.
  const segments = segmenter.segment(run);
  let { from, to } = spanAt(segments, at);
  const here = countAt(run, at, count);
  if (to < at + 2) {
    // A seam; but two single characters that keep coming together are a word that the dictionary does not know.
    const next = spanAt(segments, to);
    if (to - from > 1 || next.to - next.from > 1 || here < 2 || joining.test(run.slice(at, at + 2))) return undefined;
    to = next.to;
  }
  const needed = Math.max(3, here * 0.6);
  while (to < run.length && to - from < longest && countAt(run, to - 1, count) >= needed) to = spanAt(segments, to).to;
  while (from > 0 && to - from < longest && countAt(run, from - 1, count) >= needed) {
    from = spanAt(segments, from - 1).from;
  }
  return to - from <= longest ? run.slice(from, to) : undefined;
}

function countAt(run: string, at: number, count: Count): number {
  return count(hanKey(run.charCodeAt(at), run.charCodeAt(at + 1)));
}

function spanAt(segments: Intl.Segments, at: number): { from: number; to: number } {
  const { index: from = at, segment = '' } = segments.containing(at) ?? {};
  return { from, to: from + segment.length };
}

/** Matches 在家, 都不; not 网联. */
const joining = /[在是都谁个不有就对要想能把被给让]/;
