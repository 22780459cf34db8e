import { hanKey, isHan, latinEnd } from './grams.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What is known of grams: in how many messages each is. */
type Counts = { count(key: number): number };

/** So many characters around a gram are cut into words. */
const reach = 4;

/** Longer is a sentence that somebody repeats. */
const longest = 8;

/**
 * The word that a gram at an offset of a text is in; undefined where it is the seam of two. A dictionary knows few words
 * of a trade, so neighbouring words that keep coming together on that day (`担保` and `支付`) are one.
 */
export function wordAt(text: string, offset: number, table: Counts): string | undefined {
  if (!isHan(text.charCodeAt(offset))) return text.slice(offset, latinEnd(text, offset));
  let [from, to] = [offset, offset + 2];
  while (from > offset - reach && isHan(text.charCodeAt(from - 1))) from--;
  while (to < offset + 2 + reach && isHan(text.charCodeAt(to))) to++;
  return wordIn(text.slice(from, to), offset - from, table);
}

function wordIn(run: string, at: number, table: Counts): string | undefined {
  const count = (index: number) => table.count(hanKey(run.charCodeAt(index), run.charCodeAt(index + 1)));
  // Asked for one by one: cutting the whole run takes twice as long.
  const segments = segmenter.segment(run);
  const spanAt = (index: number) => {
    const { index: from = index, segment = '' } = segments.containing(index) ?? {};
    return { from, to: from + segment.length };
  };
  let { from, to } = spanAt(at);
  if (to < at + 2) {
    // A seam; but two single characters that keep coming together are a word that the dictionary does not know.
    const next = spanAt(to);
    if (to - from > 1 || next.to - next.from > 1 || count(at) < 2 || joining.test(run.slice(at, at + 2)))
      return undefined;
    to = next.to;
  }
  const needed = Math.max(3, count(at) * 0.6);
  while (to < run.length && to - from < longest && count(to - 1) >= needed) to = spanAt(to).to;
  while (from > 0 && to - from < longest && count(from - 1) >= needed) from = spanAt(from - 1).from;
  return to - from <= longest ? run.slice(from, to) : undefined;
}

/** Matches 在家, 都不; not 网联. */
const joining = /[在是都谁个不有就对要想能把被给让]/;
