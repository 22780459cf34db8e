import { type Message, type NameSet, type Part, parseParts } from '../../core/index.ts';

const known = new WeakMap<Message, readonly Part[]>();

/** A message's text in parts; each message is parsed once, however often it scrolls by. */
export function messageParts(message: Message, names: NameSet): readonly Part[] {
  const before = known.get(message);
  if (before) return before;
  const made = parseParts(message.text, names);
  known.set(message, made);
  return made;
}

export type Quote = Extract<Part, { kind: 'quote' }>;

/** What is said, and what is quoted: the quote is drawn below the bubble, as WeChat does. */
export function splitQuotes(parts: readonly Part[]): { said: readonly Part[]; quotes: readonly Quote[] } {
  const quotes = parts.filter((part) => part.kind === 'quote');
  return { said: quotes.length === 0 ? parts : parts.filter((part) => part.kind !== 'quote'), quotes };
}
