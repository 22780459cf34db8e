import { findEncoded } from './encoded.ts';
import { foldText } from './fold.ts';
import type { MentionFinder } from './mentions.ts';
import type { NeedleFinder } from './needles.ts';
import { findPatterns } from './patterns.ts';
import { marks, type PatternName, type Span } from './rules.ts';
import { type Redacted, replaceSpans } from './spans.ts';

export type TextFinders = {
  patterns: ReadonlySet<PatternName>;
  names: NeedleFinder;
  words: NeedleFinder;
  mentions: MentionFinder;
};

/** A text without what the rules find in it; null where they find nothing. */
export type TextRedactor = (text: string) => Redacted | null;

export function createTextRedactor(finders: TextFinders): TextRedactor {
  return (text) => {
    const spans = findSpans(text, finders);
    for (const { start, end, decoded } of findEncoded(text)) {
      const [inside] = findSpans(decoded, finders);
      // What is left of an address whose parts are taken out leads elsewhere, so all of it goes.
      if (inside) spans.push({ start, end, rule: inside.rule, shown: marks.address });
    }
    return spans.length === 0 ? null : replaceSpans(text, spans);
  };
}

function findSpans(text: string, { patterns, names, words, mentions }: TextFinders): Span[] {
  const folded = foldText(text);
  return [...findPatterns(folded, patterns), ...names(folded), ...words(folded), ...mentions(text)];
}
