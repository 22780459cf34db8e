import { speakerPart } from '../people/speaker-part.ts';
import { foldText } from './fold.ts';
import { createNeedleFinder, type Needle } from './needles.ts';
import type { RuleKey, SpeakerRule } from './rules.ts';

/** Whom a name means, and what stands for them. */
export type Hidden = { rule: RuleKey; shown: string };

/** The exporter's word for the log's owner: a pronoun wherever it is not a speaker. */
const owner = '我';

/** The rules by name, folded: blanks around a name, its width and case do not count. */
export function hiddenByName(speakers: readonly SpeakerRule[]): Map<string, Hidden> {
  return new Map(
    speakers.map(({ name, pseudonym }, index) => [nameKey(name), { rule: `speakers[${index}]`, shown: pseudonym }]),
  );
}

export function nameKey(name: string): string {
  return foldText(name).trim();
}

/** The full names as they are looked for in texts. */
export function nameNeedles(hidden: ReadonlyMap<string, Hidden>): Needle[] {
  return [...hidden]
    .filter(([text]) => text !== owner)
    .map(([text, { rule, shown }]) => ({ text, border: [...text].length === 1 ? 'any' : 'latin', rule, shown }));
}

/**
 * Speakers whose names hold a hidden name that is no part of its own, as 张三丰 holds 张三: other people, whose names stay
 * as they are. In 张三-远舟 it is a part, and goes.
 */
export function otherPeople(hidden: ReadonlyMap<string, Hidden>, speakers: Iterable<string>): Needle[] {
  const { find } = createNeedleFinder(nameNeedles(hidden));
  const others: Needle[] = [];
  for (const speaker of speakers) {
    const text = nameKey(speaker);
    if (hidden.has(text)) continue;
    const isOther = find(text).some(({ start, end }) => touches(text, start - 1) || touches(text, end));
    if (isOther) others.push({ text, border: 'none', shown: '' });
  }
  return others;
}

function touches(text: string, at: number): boolean {
  return letter.test(text[at] ?? '');
}

/** Matches `a`, `好`; not `-`, a blank. */
const letter = /[\p{L}\p{N}]/u;

/**
 * How a name is mentioned: whole; as the name of the person in it; and with what stands between its beginning and there or
 * further on: 云杉支付_王一诺-产品 as 王一诺 and 云杉支付_王一诺.
 */
export function shortForms(name: string): string[] {
  const part = speakerPart(name);
  if (part.length < 2) return [];
  const end = name.indexOf(part) + part.length;
  const forms = new Set([part]);
  for (const match of name.matchAll(separator)) if (match.index >= end) forms.add(name.slice(0, match.index));
  forms.add(name.slice(0, end));
  forms.delete(name);
  return [...forms];
}

/** Matches what people put between the parts of a name: `-`, `_`, a blank; not `好`. */
const separator = /[-_，,～~@+－—、|｜/()（）【】\s]/g;
