/**
 * A text as it is compared in search: NFKC (full width becomes half, ｶ becomes カ, ﬁ becomes fi), small letters, and ς as σ.
 * A letter and its combining marks stay one: é is found by é, however it was typed, and not by e. Nothing else is
 * changed: blanks, punctuation and line feeds count.
 */
export function normaliseText(text: string): string {
  if (plain.test(text)) return text;
  // Twice: H̱ has no form of its own, ẖ has.
  const small = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return small.includes('ς') ? small.replaceAll('ς', 'σ') : small;
}

/** Matches 今天 3 点、ok; not Ａ, A, é, ，. */
const plain = /^[\n\r\t -@[-~\u2014\u2018-\u201d\u3001-\u3011\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]*$/;

/** The normalised text, and for each of its places (and its end) where in the raw text it begins and ends. */
export type NormalisedText = { text: string; starts: Int32Array; ends: Int32Array };

/** `normaliseText` with the way back: what stands at i was made of the raw text from starts[i] to ends[i] - 1. */
export function normaliseWithPlaces(raw: string): NormalisedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of raw.matchAll(clusters)) {
    text += normaliseText(cluster);
    while (starts.length < text.length) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/**
 * What normalises by itself: a character with all that may join the one before it: marks, the voiced sounds of half-width kana, Hangul
 * vowels and finals. Matches e\u0301, \uff76\uff9e, \u3131\u314f as one; ab as two. A test goes through all of Unicode.
 */
const clusters = /.[\p{M}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff\u3130-\u318f\uffa0-\uffdc]*/gsu;

/** The units of a normalised text: so many of these values. */
export type Units = { values: Uint16Array; length: number };

/**
 * `normaliseText` for many texts, of which only units are asked for, until the next text comes. What normalises by itself, from one unit to
 * one, is looked up: three times as fast.
 */
export function createUnitNormaliser(): (raw: string) => Units {
  const known = new Uint16Array(1 << 16);
  const units = { values: new Uint16Array(1 << 10), length: 0 };
  const find = (unit: number) => {
    const form = findLoneForm(unit);
    known[unit] = form;
    return form;
  };
  function copy(text: string): void {
    if (text.length > units.values.length) units.values = new Uint16Array(text.length * 2);
    for (let at = 0; at < text.length; at++) units.values[at] = text.charCodeAt(at);
    units.length = text.length;
  }
  return (raw) => {
    if (raw.length > units.values.length) units.values = new Uint16Array(raw.length * 2);
    const { values } = units;
    units.length = raw.length;
    for (let at = 0; at < raw.length; at++) {
      const unit = raw.charCodeAt(at);
      const form = known[unit] || find(unit);
      if (form === notAlone) {
        copy(normaliseText(raw));
        break;
      }
      values[at] = form;
    }
    return units;
  };
}

/** Stands for a unit that is half a character, joins another, or becomes several: the whole text must be normalised. */
const notAlone = 1;

function findLoneForm(unit: number): number {
  const char = String.fromCharCode(unit);
  const form = normaliseText(char);
  return joining.test(char) || form.length !== 1 ? notAlone : Math.max(notAlone, form.charCodeAt(0));
}

/** Matches half of 👍, \u0301, \uff9e; not e, ，. */
const joining = /[\p{M}\p{Cs}\uff9e\uff9f\u1160-\u11ff\ud7b0-\ud7ff\u3130-\u318f\uffa0-\uffdc]/u;
