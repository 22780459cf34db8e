import * as v from 'valibot';
import { type MessageRule, type PatternName, parseMessageRule, patternNames } from '../../core/index.ts';

/** What a liaoji.json wants taken out. A name without a pseudonym gets one of 甲, 乙, 丙 … */
export type RedactionSettings = {
  patterns: PatternName[];
  speakers: { name: string; pseudonym?: string }[];
  words: string[];
  messages: MessageRule[];
};

/** What is wrong with them; `key` is where, `value` what stands there. */
export type RedactionMistake = {
  code: 'settings-key' | 'redaction-value' | 'redaction-pattern' | 'redaction-address';
  key: string;
  value: string;
};

const word = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== ''),
);
const fields = {
  patterns: v.array(v.string()),
  speakers: v.union([v.array(word), v.record(word, word)]),
  words: v.array(word),
  messages: v.array(v.string()),
};

type Fields = { [Key in keyof typeof fields]?: v.InferOutput<(typeof fields)[Key]> };

/** Reads `redactions`. With any mistake there are no settings: half of what was asked for would leak the other half. */
export function parseRedactions(value: unknown): RedactionSettings | RedactionMistake[] {
  if (!v.is(v.record(v.string(), v.unknown()), value) || Array.isArray(value)) {
    return [{ code: 'redaction-value', key: 'redactions', value: '' }];
  }
  const mistakes = Object.entries(value).flatMap(([key, field]): RedactionMistake[] => {
    if (!isField(key)) return [{ code: 'settings-key', key: `redactions.${key}`, value: '' }];
    return v.is(fields[key], field) ? [] : [{ code: 'redaction-value', key: `redactions.${key}`, value: '' }];
  });
  return mistakes.length > 0 ? mistakes : readFields(value as Fields);
}

function isField(key: string): key is keyof typeof fields {
  return Object.hasOwn(fields, key);
}

function readFields({
  patterns = [],
  speakers = [],
  words = [],
  messages = [],
}: Fields): ReturnType<typeof parseRedactions> {
  const mistakes: RedactionMistake[] = patterns
    .filter((name) => !isPattern(name))
    .map((value) => ({ code: 'redaction-pattern', key: 'redactions.patterns', value }));
  const rules = messages.flatMap((address, index) => {
    const rule = parseMessageRule(address);
    if (rule === null)
      mistakes.push({ code: 'redaction-address', key: `redactions.messages[${index}]`, value: address });
    return rule ?? [];
  });
  if (mistakes.length > 0) return mistakes;
  const named = Array.isArray(speakers)
    ? speakers.map((name) => ({ name }))
    : Object.entries(speakers).map(([name, pseudonym]) => ({ name, pseudonym }));
  return { patterns: patterns.filter(isPattern), speakers: named, words, messages: rules };
}

function isPattern(name: string): name is PatternName {
  return (patternNames as readonly string[]).includes(name);
}
