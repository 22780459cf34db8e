/**
 * How a name can be typed on a Latin keyboard: for each of its letters and digits what may be written for it. A Chinese character has its
 * readings in pinyin, all else is itself.
 */
export type Spelling = readonly (readonly string[])[];

/** The spelling of a folded name; signs, blanks and characters without a reading are passed over. */
export function spellName(folded: string, readings: ReadonlyMap<string, readonly string[]>): Spelling {
  const letters: (readonly string[])[] = [];
  for (const character of folded) {
    const known = readings.get(character);
    if (known) letters.push(known);
    else if (latin.test(character)) letters.push([character]);
  }
  return letters;
}

const latin = /[a-z\d]/;

/** What can only be meant as letters: lxm, linxiaoman, lin'x; nobody's name is longer. */
const typed = /^[a-z\d']{1,30}$/;

/**
 * Whether a word is written like a part of a name: whole readings, initials (z and zh for 知) or both by turns, the last one unfinished.
 * 林小满 is found by linxiaoman, lxm, linxm, xiaom. The word is folded; one with other than letters and digits matches nothing.
 */
export function matchesSpelling(spelling: Spelling, word: string): boolean {
  if (!typed.test(word)) return false;
  const wanted = word.replaceAll("'", '');
  if (wanted === '') return false;
  // Bit n: the first n letters of the word can be written up to here. A match may begin anywhere.
  let reached = 0;
  for (const readings of spelling) {
    let next = 0;
    for (let from = 0, left = reached | 1; left !== 0; from++, left >>= 1) {
      if ((left & 1) === 0) continue;
      for (const reading of readings) {
        const length = commonStart(reading, wanted, from);
        if (from + length === wanted.length) return true;
        if (length === reading.length) next |= 1 << (from + length);
        if (length > 0) next |= 1 << (from + 1);
        if (length > 1 && reading[1] === 'h') next |= 1 << (from + 2);
      }
    }
    reached = next;
  }
  return false;
}

/** How many letters a reading shares with a word, from a place in the word on. */
function commonStart(reading: string, word: string, from: number): number {
  let length = 0;
  while (length < reading.length && from + length < word.length && reading[length] === word[from + length]) length++;
  return length;
}
