/** Text of others as one line of at most so many characters, in which nothing turns the direction of what follows. */
export function oneLine(text: string, most: number): string {
  // No more than so much is looked at: a message may have megabytes.
  const line = text
    .slice(0, most * 8)
    .replace(turning, '')
    .replace(halfPair, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const chars = [...line];
  return chars.length > most || text.length > most * 8 ? `${chars.slice(0, most - 1).join('')}…` : line;
}

/** Matches U+202E (right-to-left override), U+2066; not U+200D, which joins emoji. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Matches half of a surrogate pair, as where a text was cut. */
const halfPair = /\p{Cs}/gu;
