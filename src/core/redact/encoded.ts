/** A run of characters in which some are percent-encoded, as in a copied address: where it is, and what it says. */
export type Encoded = { start: number; end: number; decoded: string };

/** The percent-encoded runs of a text that say something else than they show. */
export function findEncoded(text: string): Encoded[] {
  if (!encodedByte.test(text)) return [];
  const found: Encoded[] = [];
  for (const match of text.matchAll(run)) {
    const decoded = encodedByte.test(match[0]) ? decode(match[0]) : match[0];
    if (decoded !== match[0]) found.push({ start: match.index, end: match.index + match[0].length, decoded });
  }
  return found;
}

/** Matches %E5, %40; not 100%, %zz. */
const encodedByte = /%[\da-f]{2}/i;

/** Matches an address and what else is ASCII around it; ends at a blank, at Chinese. */
const run = /[!-~]+/g;

/** Twice, since addresses are put into addresses; byte by byte what is no UTF-8. */
function decode(text: string): string {
  let decoded = text;
  for (let depth = 0; depth < 2 && encodedByte.test(decoded); depth++) {
    decoded = decoded.replace(encodedBytes, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    });
  }
  return decoded;
}

const encodedBytes = /(?:%[\da-f]{2})+/gi;
