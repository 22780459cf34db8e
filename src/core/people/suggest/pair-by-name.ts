import { guessNames, type NameGuess } from '../guess.ts';
import { foldName } from '../match.ts';
import { isFullName } from '../surnames.ts';

/** Two names that look like one person's, and why. `part`: what both are called. */
export type NamePair = { names: [string, string]; rule: 'spelling' | 'called'; part: string };

/**
 * Pairs of names that are written alike, by two rules. *Spelling*: they differ in nothing but signs, blanks, width and case, and in
 * what exporters lose (emoji, ?), and are more than a given name. *Called*: both name the person by the same full name, or the same
 * two Chinese characters or more, and nothing that they say of company and city is against it. More than two who are called so
 * are not told apart, and no pair.
 */
export function pairByName(names: readonly string[]): NamePair[] {
  const guesses = guessNames(names);
  const known = names.map((name, index): Known => ({ name, guess: guesses[index] ?? { person: '' } }));
  const spelled = pairsOf(known, ({ name }) => bare(name))
    .filter(({ part }) => isRare(part))
    .map((pair) => ({ ...pair, rule: 'spelling' as const }));
  const called = pairsOf(known, ({ guess }) => guess.person)
    .filter(({ one, other, part }) => isName(part) && agree(one.guess, other.guess))
    .map((pair) => ({ ...pair, rule: 'called' as const }));
  const seen = new Set<string>();
  return [...spelled, ...called].flatMap(({ one, other, part, rule }) => {
    const key = `${one.name}\n${other.name}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ names: [one.name, other.name], rule, part }];
  });
}

type Known = { name: string; guess: NameGuess };

/** Each two that alone share something of at least two letters. */
function pairsOf(all: readonly Known[], keyOf: (each: Known) => string) {
  const groups = new Map<string, Known[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key.length > 1) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups].flatMap(([part, [one, other, third]]) => {
    return one && other && !third ? [{ one, other, part }] : [];
  });
}

function bare(name: string): string {
  return foldName(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Not Tim or Leo, of whom there are many. */
function isName(part: string): boolean {
  return isFullName(part) || /^\p{Script=Han}{2,}$/u.test(part);
}

/** Not wendy and Wendy: more than a given name. */
function isRare(bare: string): boolean {
  return /\p{Script=Han}{2}/u.test(bare) || bare.length > 9;
}

/** Whether nothing is against two names being one person's: another company, another city. */
function agree(one: NameGuess, other: NameGuess): boolean {
  return (['company', 'city'] as const).every((key) => {
    const [a, b] = [one[key], other[key]];
    return a === undefined || b === undefined || a.includes(b) || b.includes(a);
  });
}
