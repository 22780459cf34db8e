import { findEncoded } from './encoded.ts';
import { foldText } from './fold.ts';
import type { MentionFinder } from './mentions.ts';
import type { NeedleFinder } from './needles.ts';
import { findPatterns } from './patterns.ts';
import { marks, type PatternName, type Span } from './rules.ts';
import { hasSigns, readSigns, type Signs } from './signs.ts';
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
    const signs = readSigns(text);
    const plain = findSpans(text, signs, finders);
    const spans = signs.percent ? [...plain, ...findInEncoded(text, finders)] : plain;
    return spans.length === 0 ? null : replaceSpans(text, spans);
  };
}

/** What is left of an address whose parts are taken out leads elsewhere, so all of it goes. */
function findInEncoded(text: string, finders: TextFinders): Span[] {
  return findEncoded(text).flatMap(({ start, end, decoded }): Span[] => {
    const [inside] = findSpans(decoded, readSigns(decoded), finders);
    return inside ? [{ start, end, rule: inside.rule, shown: marks.address }] : [];
  });
}

function findSpans(text: string, signs: Signs, { patterns, names, words, mentions }: TextFinders): Span[] {
  const hasPatterns = hasSigns(signs, patterns);
  const hasNames = names.mayBeIn(text);
  const hasWords = words.mayBeIn(text);
  const mentioned = mentions(text, signs.at);
  if (!hasPatterns && !hasNames && !hasWords) return mentioned;
  const folded = foldText(text);
  return [
    ...mentioned,
    ...(hasPatterns ? findPatterns(folded, patterns) : []),
    ...(hasNames ? names.find(folded) : []),
    ...(hasWords ? words.find(folded) : []),
  ];
}
