import { isCardNumber } from './bank-card.ts';
import { isIdentityNumber, isOldIdentityNumber } from './identity-card.ts';
import { isMobileNumber } from './mobile.ts';
import { marks, type PatternName, type Span } from './rules.ts';

/** Digits without a break; `joined` where only blanks, hyphens or dots part them from the group before. */
type Group = { start: number; end: number; digits: string; joined: boolean };

/** Fewer digits than a mobile number has, and more than a bank card has, are none of ours. */
const [shortest, longest] = [11, 19];

/** Digit by digit people write mobile numbers at most. */
const mostGroups = 11;

/** The numbers of these sorts in a folded text. They are made of whole groups of digits: a part of a longer run is no number. */
export function findNumbers(text: string, names: ReadonlySet<PatternName>): Span[] {
  const folded = text.replace(uuid, (found) => '_'.repeat(found.length));
  const groups = readGroups(folded);
  const spans: Span[] = [];
  for (let index = 0; index < groups.length; ) {
    const found = findFrom({ folded, groups, index }, names);
    if (found) spans.push(found.span);
    index = found ? found.next : index + 1;
  }
  return spans;
}

/** Parts of these look like anything. Matches 550e8400-e29b-41d4-a716-446655440000. */
const uuid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/g;

const digitRun = /\d+/g;

function readGroups(folded: string): Group[] {
  const groups: Group[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const match of folded.matchAll(digitRun)) {
    const start = match.index;
    const joined = start - end <= 3 && joint.test(folded.slice(end, start));
    end = start + match[0].length;
    groups.push({ start, end, digits: match[0], joined });
  }
  return groups;
}

/** What people set between the parts of a number. Matches ` `, `-`, ` - `, `) `, U+200B; not a line feed, `/`, `,`, `:`. */
const joint = /^(?:[^\S\n\r]|[-).·•\u2010-\u2015\u2212\u200b-\u200d\u2060])+$/;

type From = { folded: string; groups: readonly Group[]; index: number };

/** The longest number that begins with this group, and the group after it. */
function findFrom({ folded, groups, index }: From, names: ReadonlySet<PatternName>) {
  const { start } = groups[index]!;
  const taken: string[] = [];
  let total = 0;
  let found: { span: Span; next: number } | null = null;
  for (let at = index; at < groups.length && (at === index || groups[at]!.joined); at++) {
    total += groups[at]!.digits.length;
    taken.push(groups[at]!.digits);
    if (total > longest || taken.length > mostGroups) break;
    if (total < shortest) continue;
    const end = endOf(folded, groups[at]!.end, total);
    const rule = classify(taken, folded.slice(groups[at]!.end, end), folded.slice(Math.max(0, start - 12), start));
    if (rule === null || !names.has(rule) || !standsAlone(folded, start, end)) continue;
    found = { span: { start: withPlus(folded, start), end, rule, shown: marks[rule] }, next: at + 1 };
  }
  return found;
}

/** Where a number ends whose digits end here: the check of an identity card may be an x. */
function endOf(folded: string, end: number, digits: number): number {
  return digits === 17 && folded[end] === 'x' && !wordCharacter.test(folded[end + 1] ?? '') ? end + 1 : end;
}

const wordCharacter = /[a-z\d]/;

/** `check` is an x after the digits, or ''; `before` is what stands before them. */
function classify(groups: string[], check: string, before: string): 'mobile' | 'id-card' | 'bank-card' | null {
  if (isMobileNumber(groups)) return 'mobile';
  const digits = groups.join('') + check;
  if (isIdentityNumber(digits)) return 'id-card';
  if (before.includes('身份证') && isOldIdentityNumber(digits)) return 'id-card';
  return isCardGrouping(groups) && isCardNumber(digits) ? 'bank-card' : null;
}

/** Cards are written whole, in fours, or with their first six apart. */
function isCardGrouping(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  return (
    rest.length === 0 ||
    (first.length === 6 && rest.length === 1) ||
    [first, ...rest.slice(0, -1)].every(({ length }) => length === 4)
  );
}

/** Not within a hash, a token or a fraction: letters may touch it (tel13812345678), letters with digits may not. */
function standsAlone(folded: string, start: number, end: number): boolean {
  return !touchesDigits(folded, start - 1, -1) && !touchesDigits(folded, end, 1) && !isFraction(folded, start);
}

/** Longer words are not looked through: linear time on any text. */
const longestWord = 40;

function touchesDigits(folded: string, from: number, step: 1 | -1): boolean {
  let at = from;
  while (Math.abs(at - from) < longestWord && letter.test(folded[at] ?? '')) at += step;
  return at !== from && digit.test(folded[at] ?? '');
}

const letter = /^[a-z]$/;
const digit = /^\d$/;

/** Matches the end of `0.`; not of `10.`, `1.`. */
const fraction = /(?:^|\D)0\.$/;

function isFraction(folded: string, start: number): boolean {
  return folded[start - 1] === '.' && fraction.test(folded.slice(Math.max(0, start - 3), start));
}

/** The + of +86 goes with it. */
function withPlus(folded: string, start: number): number {
  return folded[start - 1] === '+' ? start - 1 : start;
}
