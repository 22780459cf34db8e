import type { RuleKey, Span } from './rules.ts';

/**
 * A word to look for in folded texts. `border`: what it must not touch: nothing (a word of the keeper's), characters of its own
 * kind where it is Latin (Tom in Tomorrow), or any letter (a name of one character).
 * Without a rule it is somebody else's name, in which nothing else is to be found.
 */
export type Needle = { text: string; border: 'none' | 'latin' | 'any'; rule?: RuleKey; shown: string };

export type NeedleFinder = {
  /** Whether it is worth folding this text, as it is written. */
  mayBeIn(text: string): boolean;
  find(folded: string): Span[];
};

/** Finds needles, the longest at each place, in time linear in the text. */
export function createNeedleFinder(needles: readonly Needle[]): NeedleFinder {
  const byFirst = new Map<number, Needle[]>();
  for (const needle of needles) {
    if (needle.text === '') continue;
    const first = needle.text.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), needle]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  if (byFirst.size === 0) return { mayBeIn: () => false, find: () => [] };
  const beginning = new RegExp(`[${[...byFirst.keys()].map(escapeUnit).join('')}]`, 'g');
  const written = new RegExp(`[${[...byFirst.keys()].flatMap(formsOf).map(escapeUnit).join('')}]`);
  const find = (folded: string) => {
    const spans: Span[] = [];
    beginning.lastIndex = 0;
    for (let match = beginning.exec(folded); match; match = beginning.exec(folded)) {
      const start = match.index;
      const found = byFirst.get(folded.charCodeAt(start))?.find((needle) => standsAt(needle, folded, start));
      if (!found) continue;
      const end = start + found.text.length;
      beginning.lastIndex = end;
      if (found.rule !== undefined) spans.push({ start, end, rule: found.rule, shown: found.shown });
    }
    return spans;
  };
  return { mayBeIn: (text) => written.test(text), find };
}

/** A folded character as it may be written: small, capital, full-width. */
function formsOf(unit: number): number[] {
  const small = String.fromCharCode(unit);
  const narrow = [small, small.toUpperCase()].map((char) => char.charCodeAt(0));
  return narrow.flatMap((code) => (code > 0x20 && code < 0x7f ? [code, code + 0xfee0] : [code]));
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function standsAt({ text, border }: Needle, folded: string, start: number): boolean {
  if (!folded.startsWith(text, start)) return false;
  if (border === 'none') return true;
  const pattern = border === 'latin' ? latin : letter;
  const end = start + text.length;
  const touches = (inside: string, outside: string | undefined) => pattern.test(inside) && pattern.test(outside ?? '');
  return !touches(text[0]!, folded[start - 1]) && !touches(text.at(-1)!, folded[end]);
}

/** Of folded texts: matches `a`, `7`; not `好`, `-`. */
const latin = /[a-z\d]/;

/** Matches `a`, `7`, `好`; not `-`, `，`, half of a pair. */
const letter = /[\p{L}\p{N}]/u;
