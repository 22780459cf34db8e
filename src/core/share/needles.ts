import { speakerPart } from '../people/speaker-part.ts';

/** What stands for a name, by the name as it is written. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Replaces names in running text: whole names, and the part of them that names the person (林小满 of '林小满-云杉-产品'),
 * in any case, the longest first. Of what is no word of its own (一, A, 🌸) only names in their own place are hidden, by others.
 */
export function createNeedles(aliases: Aliases): (text: string) => string {
  const needles = new Map<string, string>();
  const written: string[] = [];
  for (const find of [(name: string) => name, speakerPart]) {
    for (const [name, alias] of aliases) {
      const needle = find(name);
      if (!isDistinct(needle) || needles.has(fold(needle))) continue;
      needles.set(fold(needle), alias);
      written.push(needle);
    }
  }
  if (written.length === 0) return (text) => text;
  written.sort((a, b) => b.length - a.length);
  const pattern = new RegExp(written.map(formatNeedle).join('|'), 'giu');
  return (text) => text.replace(pattern, (found) => needles.get(fold(found)) ?? '');
}

/** Whether a name is found in running text: two Chinese characters or more, or three letters of another script. */
export function isDistinct(name: string): boolean {
  return distinct.test(name);
}

/** Matches 小满, Kai, 138; not 满, Li, 🌸🌸, 我. */
const distinct = /\p{Script=Han}.*\p{Script=Han}|[\p{L}\p{N}]{3}/u;

/** A Latin name is a word of its own: Kai is not in Kaiser. */
function formatNeedle(needle: string): string {
  const escaped = needle.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return `${latin.test(needle[0] ?? '') ? '(?<![a-z\\d])' : ''}${escaped}${latin.test(needle.at(-1) ?? '') ? '(?![a-z\\d])' : ''}`;
}

const latin = /[a-z\d]/i;

/** One form for all that a regex without regard to case takes as equal: ẞ ß ss, ſ s. */
function fold(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}
