import { speakerPart } from './speaker-part.ts';

/** What is drawn for a speaker: one or two characters ('' for a name without any), and which of the twelve grounds. */
export type Avatar = { letters: string; ground: number };

export const avatarGrounds = 12;

/**
 * The avatar of a name as a log has it. Names grow and shrink ('林小满', '林小满-云杉-产品'), so letters and ground
 * come from the part that names the person: the same face before and after.
 */
export function avatarOf(speaker: string): Avatar {
  const before = known.get(speaker);
  if (before) return before;
  const person = speakerPart(speaker);
  const avatar = { letters: lettersOf(person), ground: hash(person) % avatarGrounds };
  if (known.size >= mostKnown) known.clear();
  known.set(speaker, avatar);
  return avatar;
}

/** The same few speakers are drawn again and again. */
const known = new Map<string, Avatar>();
const mostKnown = 5000;

/** Two at most: the last two Chinese characters (a given name, mostly), or Latin initials, or the first sign of all. */
function lettersOf(person: string): string {
  if (common.test(person)) return person.slice(-2);
  const signs = splitSigns(person);
  if (signs.length <= 2 && hanRun.test(person)) return person;
  const han = hanRun.exec(person)?.[0];
  if (han) return [...han].slice(-2).join('');
  const words = person.match(latinWord) ?? [];
  // A few letters have two for their capital: ß is SS.
  const initials = words.slice(0, 2).map((word) => [...([...word][0] ?? '').toUpperCase()][0] ?? '');
  if (initials.length > 0) return initials.join('');
  if (digits.test(person)) return person.slice(-2);
  return signs.find((sign) => !blank.test(sign)) ?? '';
}

/** Matches 小满: what most names are, told without the tables of all scripts that the others need; not 'A小满', not 㐀. */
const common = /^[\u4e00-\u9fa5]+$/;
/** Matches 小满 in 'A小满1'; not ABC, not ア. */
const hanRun = /\p{Script=Han}+/u;
/** Matches Tim and Zhang in 'Tim.Zhang', Café, Иван, 지민; not 12, not 🌸. */
const latinWord = /(?!\p{Script=Han})\p{L}[\p{L}\p{M}'’\d]*/gu;
/** Matches 13800; not 1a. */
const digits = /^\d+$/;
/** Matches blanks, question marks (lost emoji) and signs that are no picture; not 🌸, not A. */
const blank = /^[\s?？\p{P}\p{Z}\p{C}]*$/u;

/** Matches 小满 and Tim: signs that are one character each, whatever stands beside them; not é of two, not 👨‍👩‍👧, not 지. */
const simple = /^[\x20-\x7e\u3400-\u4dbf\u4e00-\u9fff]*$/;

let segmenter: Intl.Segmenter | undefined;

/** What a reader would call characters: 👨‍👩‍👧 is one. Names are short; a hostile one is cut. */
function splitSigns(text: string): string[] {
  const start = text.slice(0, 64);
  if (simple.test(start)) return start.split('');
  // To make one takes longer than to draw a screen: not before a name asks for it.
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(start), (sign) => sign.segment);
}

/** FNV-1a over UTF-16 units: the same ground in every browser and every build. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}
