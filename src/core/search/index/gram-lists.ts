import { createGatherer, type Span } from './gather-places.ts';
import type { Postings } from './places.ts';
import { createPlaceSorter } from './sort-places.ts';
import { createTextUnits } from './text-units.ts';

/** Which messages hold which gram, and where, gathered message by message. */
export type GramLists = {
  /** Takes the text of the next message. */
  add(text: string): void;
  /** Every gram, ascending, and the messages that hold it. */
  lists(): Iterable<[gram: number, postings: Postings]>;
};

/** So many places are sorted at once, or those of one first character: more take more memory, fewer more passes over the texts. */
const mostAtOnce = 1 << 22;

/** Texts are kept, and gone through for a few first characters at a time, whose places are sorted by their second: quicker by far than a table of grams. */
export function createGramLists(): GramLists {
  const texts = createTextUnits();
  return {
    add: texts.add,
    *lists() {
      const spans = cutSpans(texts.counts);
      const gather = createGatherer(texts, Math.max(...spans.map(({ count }) => count)));
      const sort = createPlaceSorter();
      for (const span of spans) {
        const gathered = gather(span);
        for (let first = span.from; first < span.to; first++) yield* sort(first, gathered);
      }
    },
  };
}

function cutSpans(counts: Int32Array): Span[] {
  const spans: Span[] = [];
  let [from, count] = [0, 0];
  for (let unit = 0; unit < counts.length; unit++) {
    const more = counts[unit] as number;
    if (count > 0 && count + more > mostAtOnce) {
      spans.push({ from, to: unit, count });
      [from, count] = [unit, 0];
    }
    count += more;
  }
  return [...spans, { from, to: counts.length, count }];
}
