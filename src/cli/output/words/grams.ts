import { addGram, type GramTable } from './gram-table.ts';

/** Counts the grams of a message's text; mentions, emoticons and urls are no words of it. */
export function countGrams(table: GramTable, text: string, message: number): void {
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sort = sorts[code];
    if (sort === han) {
      if (previous !== 0) addGram(table, hanKey(previous, code), message, at - 1);
      previous = code;
      continue;
    }
    previous = 0;
    if (sort === latin) {
      const end = latinEnd(text, at);
      if (end - at > 1 && end - at <= longestLatin) addGram(table, latinKey(text, at, end), message, at);
      at = end - 1;
    } else if (sort === opening) at = skip(text, at);
  }
}

const [latin, digit, han, opening] = [1, 2, 3, 4];

/** What sort of character each is; 0 for the others. */
const sorts = new Uint8Array(0x10000);
sorts.fill(latin, 0x41, 0x5b).fill(latin, 0x61, 0x7b).fill(digit, 0x30, 0x3a).fill(han, 0x4e00, 0xa000);
for (const char of '@[:') sorts[char.charCodeAt(0)] = opening;
// Characters that stand in no word that tells what a talk was about.
const particles = '的了吗呢吧啊呀哦嗯哈呵嘿哎唉喔噢嘛啦哇咯呐诶我你您他她它们这那么怎很也';
for (const char of particles) sorts[char.charCodeAt(0)] = 0;

/** Whether it is a Chinese character that may stand in a telling word. */
export function isHan(code: number): boolean {
  return sorts[code] === han;
}

/** The key of two Chinese characters, from 0x4e00_0000 on. */
export function hanKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** The key of a word of Latin letters, whatever their case, below those of Chinese characters. */
function latinKey(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (text.charCodeAt(at) | 0x20), 0x01000193);
  return hash >>> 2;
}

/** Where a word ends that begins here: letters and digits, as in `API`, `P2P`. */
export function latinEnd(text: string, from: number): number {
  let at = from + 1;
  while (sorts[text.charCodeAt(at)] === latin || sorts[text.charCodeAt(at)] === digit) at++;
  return at;
}

const longestLatin = 16;

/** The last character of a mention (`@name`), an emoticon (`[强]`) or the rest of a url (`://…`) that begins here. */
function skip(text: string, at: number): number {
  const char = text[at];
  if (char === '[') {
    const end = text.slice(at, at + 12).indexOf(']');
    return end < 0 ? at : at + end;
  }
  if (char === ':' && !text.startsWith('://', at)) return at;
  let end = at + 1;
  while (end < text.length && !isGap(text.charCodeAt(end))) end++;
  return end;
}

/** A blank, the U+2005 that WeChat puts after a mention, or the `?` that an exporter made of it. */
function isGap(code: number): boolean {
  return code <= 0x20 || code === 0x3f || code === 0x2005 || code === 0x3000;
}
