import type { Entry } from '../model.ts';
import { readQuote } from '../text/quote.ts';
import { marks, type RuleKey } from './rules.ts';

/** The texts of messages that were taken out whole, so that they are not left in the replies that quote them. */
export type WithheldTexts = {
  add(entry: Entry, rule: RuleKey): void;
  /** The text as it is now, less the quote in it where that is of a withheld message; `before` is as it was. */
  cutQuote(before: Entry, text: string): { text: string; rule: RuleKey } | null;
};

/** So long a beginning is no coincidence: quotes of long messages are cut. */
const tellingLength = 24;

/** Shorter texts are quoted all day long; for them the author must be the same, too. */
const ownLength = 4;

export function createWithheldTexts(): WithheldTexts {
  const known = new Map<string, RuleKey>();
  return {
    add({ kind, speaker, text }, rule) {
      if (kind === 'image') return;
      const key = keyOf(text);
      if (key !== '') known.set(key.length < ownLength ? `${keyOf(speaker)}:${key}` : key, rule);
      if (key.length > tellingLength) known.set(key.slice(0, tellingLength), rule);
    },
    cutQuote(before, text) {
      const quote = known.size === 0 ? null : readQuote(before.text);
      if (quote === null) return null;
      const key = keyOf(quote.text);
      const whole = key.length < ownLength ? `${keyOf(quote.name)}:${key}` : key;
      const rule = known.get(whole) ?? known.get(key.slice(0, tellingLength));
      return rule === undefined ? null : { text: withoutQuoted(text), rule };
    },
  };
}

function keyOf(text: string): string {
  return text.replace(blanks, '').replace(cutEnd, '');
}

const blanks = /\s+/g;

/** What stands where a quote was cut. */
const cutEnd = /(?:…|\.{3})$/;

function withoutQuoted(text: string): string {
  const quote = readQuote(text);
  if (quote === null) return marks.quote;
  const at = text.indexOf(quote.text, text.search(colons) + 1);
  return text.slice(0, at) + marks.quote + text.slice(at + quote.text.length);
}

const colons = /[:：]/;
