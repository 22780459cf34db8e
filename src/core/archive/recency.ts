/**
 * A sequence of speakers as a string: 0 stands for a speaker not met before (the next of `names`), 1 for the last one,
 * 2 for the one before that … and beyond the `window` last for the number in `names`, plus `window` + 1. In a talk the
 * same few answer each other: after brotli that is a quarter smaller than numbers in a list, and parses faster.
 */
const window = 64;

/** `names` in order of first appearance, and one character (code point) for each speaker of the list. */
export function formatRecency(speakers: readonly string[]): { names: string[]; by: string } {
  const numbers = new Map<string, number>();
  const recent = new Uint32Array(window);
  // Joined in the end: a text that grows by a character a million times is a chain of a million texts.
  const by: string[] = [];
  let length = 0;
  for (const speaker of speakers) {
    const known = numbers.get(speaker);
    const number = known ?? numbers.size;
    const place = known === undefined ? -1 : findRecent(recent, known, length);
    by.push(toCharacter(known === undefined ? 0 : place < 0 ? window + 1 + number : place + 1));
    if (known === undefined) numbers.set(speaker, number);
    if (place < 0) length = Math.min(window, length + 1);
    touch(recent, place < 0 ? length - 1 : place, number);
  }
  return { names: [...numbers.keys()], by: by.join('') };
}

/**
 * The numbers of speakers in order of first appearance, and how many there are; undefined where a character names
 * nobody. Linear in the string: no step looks further back than `window`.
 */
export function parseRecency(by: string): { numbers: Uint32Array; speakers: number } | undefined {
  const numbers = new Uint32Array(by.length);
  // The last speakers, the latest at `front`, in a long list, in which they move down: who comes from far off moves none of them.
  const recent = new Uint32Array(recentRoom);
  let [length, known, speakers, front] = [0, 0, 0, recentRoom - window];
  for (let at = 0; at < by.length; at++) {
    let code = by.charCodeAt(at);
    if (code >= 0xd800 && code < 0xe000) {
      code = by.codePointAt(at) as number;
      if (code > 0xffff) at++;
    }
    const value = toValue(code);
    if (value < 0 || (value <= window && value > known)) return undefined;
    const isNear = value > 0 && value <= window;
    const place = front + value - 1;
    const number = value === 0 ? speakers++ : isNear ? (recent[place] as number) : value - 1 - window;
    if (number >= speakers) return undefined;
    if (isNear) for (let to = place; to > front; to--) recent[to] = recent[to - 1] as number;
    else {
      if (front === 0) {
        front = recentRoom - window;
        recent.copyWithin(front, 0, window);
      }
      front--;
      if (known < window) known++;
    }
    recent[front] = number;
    numbers[length++] = number;
  }
  return { numbers: numbers.subarray(0, length), speakers };
}

/** So long that the speakers are seldom moved back up. */
const recentRoom = 1 << 12;

/** The place of a number among the first `length`; -1 where it is not. */
function findRecent(recent: Uint32Array, number: number, length: number): number {
  for (let place = 0; place < length; place++) if (recent[place] === number) return place;
  return -1;
}

/** Moves a number to the front; those before its place make room. */
function touch(recent: Uint32Array, place: number, number: number): void {
  for (let to = place; to > 0; to--) recent[to] = recent[to - 1] as number;
  recent[0] = number;
}

/** The printable characters of ASCII that JSON need not escape, from '#' on: 0 … 90. */
const narrow = 91;

/** Then U+00A1 and on, around the surrogates. */
function toCharacter(value: number): string {
  if (value < narrow) return String.fromCharCode(value < 57 ? value + 35 : value + 36);
  const code = value - narrow + 0xa1;
  return String.fromCodePoint(code < 0xd800 ? code : code + 0x800);
}

/** -1 for a character that stands for nothing. */
function toValue(code: number): number {
  if (code < 92) return code < 35 ? -1 : code - 35;
  if (code <= 126) return code === 92 ? -1 : code - 36;
  if (code < 0xa1 || (code >= 0xd800 && code < 0xe000)) return -1;
  return (code < 0xd800 ? code : code - 0x800) - 0xa1 + narrow;
}
