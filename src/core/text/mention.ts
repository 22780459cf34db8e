import type { Part } from '../model.ts';

/** Names that a mention may mean, ready to be looked up: their lengths by first character, longest first. */
export type NameSet = { names: ReadonlySet<string>; lengths: ReadonlyMap<number, number[]> };

type Mention = Extract<Part, { kind: 'mention' }>;

/** Longer than any name WeChat allows: keeps the look-up linear whatever a log holds. */
const maxLength = 64;

/** 我 is the exporter's word for the log's owner; others write the owner's name, and `@我` is what people say of themselves. */
const owner = '我';

export function createNameSet(all: Iterable<string>): NameSet {
  const names = new Set<string>();
  const lengths = new Map<number, number[]>();
  for (const name of all) {
    if (name === '' || name === owner || name.length > maxLength || names.has(name)) continue;
    names.add(name);
    const known = lengths.get(name.charCodeAt(0)) ?? [];
    if (!known.includes(name.length)) known.push(name.length);
    lengths.set(name.charCodeAt(0), known);
  }
  for (const known of lengths.values()) known.sort(longestFirst);
  return { names, lengths };
}

/** Made once: V8 would compile it anew for each of the days of a large build. */
const longestFirst = (a: number, b: number) => b - a;

/**
 * The mention that begins with the @ at this place. WeChat ends a mention with U+2005, which the exporters wrote as `?` or a
 * blank. The longest known name that ends so is certain: `@甲-支付?好`. Headers carry nicknames and mentions the group card of
 * that day, so a known name that goes on after a separator is a guess: `@甲-支付-北京 好` where a header says 甲.
 */
export function readMention(text: string, at: number, set: NameSet): Mention | null {
  const lengths = set.lengths.get(text.charCodeAt(at + 1));
  if (lengths === undefined || isMailAddress(text, at)) return null;
  return readKnown(text, at, { set, lengths }) ?? readGuess(text, at, { set, lengths });
}

type Known = { set: NameSet; lengths: number[] };

function readKnown(text: string, at: number, { set, lengths }: Known): Mention | null {
  for (const length of lengths) {
    const end = at + 1 + length;
    if (end > text.length || !isTerminator(text, end)) continue;
    const name = text.slice(at + 1, end);
    if (set.names.has(name))
      return { kind: 'mention', raw: takeRaw(text, at, end), name, speaker: name, certain: true };
  }
  return null;
}

function readGuess(text: string, at: number, { set, lengths }: Known): Mention | null {
  for (const length of lengths) {
    const end = at + 1 + length;
    const separator = text[end] ?? '';
    if (length < 2 || !(separators.has(separator) || pauses.has(separator))) continue;
    const speaker = text.slice(at + 1, end);
    if (!set.names.has(speaker)) continue;
    const stop = findTerminator(text, end + 1);
    if (stop === end + 1 || stop - at > maxLength) continue;
    if (pauses.has(separator) && !isWritten(text, stop)) continue;
    return { kind: 'mention', raw: takeRaw(text, at, stop), name: text.slice(at + 1, stop), speaker, certain: false };
  }
  return null;
}

/** What people put between the parts of a name: `甲-支付-北京`. */
const separators = new Set('-_～+－—–~|｜·/(（');

/** In names, too, but mostly in sentences: `@甲，你好` is no name unless a U+2005, or what became of it, ends it. */
const pauses = new Set('，、');

/** U+2005 and the `?` that it became; not the end, a blank, another @. */
function isWritten(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2005 || code === 0x3f;
}

/** Also true at the end of the text. */
function isTerminator(text: string, at: number): boolean {
  return at >= text.length || terminators.has(text.charCodeAt(at));
}

/** U+2005, `?`, `@`, and blanks: space, tab, line feed, no-break and wide. */
const terminators = new Set([0x2005, 0x3f, 0x40, 0x20, 0x09, 0x0a, 0x0d, 0xa0, 0x3000]);

/** Where a name ends that is not known whole. An emoji lost inside it is not its end: `甲-产品??-北京?`. */
function findTerminator(text: string, from: number): number {
  for (let at = from; at < from + maxLength; at++) {
    if (!isTerminator(text, at)) continue;
    if (text.startsWith('??', at) && separators.has(text[at + 2] ?? '')) at++;
    else return at;
  }
  return from + maxLength;
}

function takeRaw(text: string, at: number, end: number): string {
  return text.slice(at, end < text.length && isWritten(text, end) ? end + 1 : end);
}

/** Whether the @ stands in an address like `someone@example.com`. */
function isMailAddress(text: string, at: number): boolean {
  if (at === 0 || !mailCharacter.test(text[at - 1]!)) return false;
  mailHost.lastIndex = at + 1;
  return mailHost.test(text);
}

/** Matches `a`, `7`, `.`; not `甲`, a blank. */
const mailCharacter = /[\w.%+-]/;

/** Matches `example.com`, `a-b.co.uk`; not `tom`, `tom.`. */
const mailHost = /[a-z\d-]{1,63}\.[a-z\d]/iy;
