import { createRedactor, patternNames, type RedactionRules } from '../../../src/core/index.ts';

const nothing: RedactionRules = { patterns: [], speakers: [], words: [], messages: [] };

/** What a text becomes under these rules. */
export function redact(text: string, rules: Partial<RedactionRules>): string {
  return createRedactor({ ...nothing, ...rules }).text(text);
}

/** What a text becomes under all patterns, the marks as one sign: ■. */
export function masked(text: string): string {
  return redact(text, { patterns: patternNames }).replaceAll(/〔[^〕]*已隐去〕/g, '■');
}
