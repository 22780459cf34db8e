import { foldName } from '../people/match.ts';
import { speakerPart } from '../people/speaker-part.ts';

/**
 * Whether an announced name and a header's name are likely one person's: equal, or one begins with the part of the other that
 * names the person (林小满-云杉-产品 and 林小满). A guess, used only to choose among those who spoke for long.
 */
export function isLikelySame(announced: string, speaker: string): boolean {
  const [a, b] = [clean(announced), clean(speaker)];
  if (a === '' || b === '') return false;
  return a === b || hasPart(a, speakerPart(b)) || hasPart(b, speakerPart(a));
}

/** One character of Chinese, or two of anything else, name nobody. */
function hasPart(name: string, part: string): boolean {
  return part.length >= (han.test(part) ? 2 : 3) && name.includes(part);
}

const han = /\p{Script=Han}/u;

/** Lost emoji and blanks do not count. */
function clean(name: string): string {
  return foldName(name.replace(/\?+/g, ' '));
}
