import { createNameSet, type NameSet, readMention } from '../text/mention.ts';
import { readQuote } from '../text/quote.ts';
import { type Hidden, nameKey, shortForms } from './people.ts';
import type { Span, SpeakerRule } from './rules.ts';

/** Finds whom texts mention (where there is an @) and quote, where that is somebody hidden; the place of the name only. */
export type MentionFinder = (text: string, hasAt: boolean) => Span[];

/**
 * Among the speakers of a chat. A mention by a part of the name counts where nobody else has that name; so does one that goes
 * on after the name: privacy comes before certainty.
 */
export function createMentionFinder(
  rules: readonly SpeakerRule[],
  hidden: ReadonlyMap<string, Hidden>,
  speakers: ReadonlySet<string>,
): MentionFinder {
  if (rules.length === 0) return () => [];
  const people = new Map<string, Hidden>();
  for (const { name } of rules) {
    const who = hidden.get(nameKey(name))!;
    for (const form of shortForms(name)) if (!speakers.has(form) && !people.has(form)) people.set(form, who);
  }
  for (const name of [...speakers, ...rules.map((rule) => rule.name)]) {
    const who = hidden.get(nameKey(name));
    if (who) people.set(name.trim(), who).set(name, who);
  }
  const set = createNameSet([...speakers, ...people.keys()]);
  return (text, hasAt) => [...(hasAt ? findMentions(text, people, set) : []), ...findQuoted(text, people, set)];
}

function findMentions(text: string, people: ReadonlyMap<string, Hidden>, set: NameSet): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const mention = readMention(text, at, set);
    const who = mention && people.get(mention.speaker);
    if (who) spans.push({ start: at + 1, end: at + 1 + mention.name.length, ...who });
  }
  return spans;
}

/** The author of the quote that a text begins with: read as a mention would be, and taken whole. */
function findQuoted(text: string, people: ReadonlyMap<string, Hidden>, set: NameSet): Span[] {
  const quote = readQuote(text);
  if (quote === null) return [];
  const mention = readMention(`@${quote.name}`, 0, set);
  const who = mention && people.get(mention.speaker);
  const start = text.indexOf(quote.name);
  return who ? [{ start, end: start + quote.name.length, ...who }] : [];
}
