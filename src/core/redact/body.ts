import type { Entry } from '../model.ts';
import { marks, type RuleKey } from './rules.ts';
import type { TextRedactor } from './text-redactor.ts';

export type RedactedEntry = { entry: Entry; rules: RuleKey[] };

/** The entry with its body redacted; null where nothing is found. Where its picture is, is looked at once it is known. */
export function redactBody(entry: Entry, redact: TextRedactor): RedactedEntry | null {
  const link = entry.href === undefined ? null : redact(entry.href);
  if (!link) return redactWords(entry, redact);
  const { href, ...rest } = entry;
  // A link that would give something away leads nowhere any more: its address goes whole.
  const unlinked: Entry = { ...rest, text: rest.text.replaceAll(href!, () => marks.address), redacted: true };
  const further = redactWords(unlinked, redact);
  return { entry: further?.entry ?? unlinked, rules: [...link.rules, ...(further?.rules ?? [])] };
}

function redactWords(entry: Entry, redact: TextRedactor): RedactedEntry | null {
  const text = redact(entry.text);
  const title = entry.title === undefined ? null : redact(entry.title);
  if (!text && !title) return null;
  const changes = { ...(text && { text: text.text }), ...(title && { title: title.text }) };
  return { entry: { ...entry, ...changes, redacted: true }, rules: (text ?? title)!.rules };
}
