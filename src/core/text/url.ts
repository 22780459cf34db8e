import type { Part } from '../model.ts';
import { isWebAddress } from './address.ts';
import { readEmoticon } from './emoticon.ts';
import { type NameSet, readMention } from './mention.ts';

type Url = Extract<Part, { kind: 'url' }>;

/**
 * The url that begins at this place: `http://`, `https://`, or `www.` at the beginning of a word, which WeChat links as well.
 * It ends before a blank, the first character beyond ASCII (`http://example.com看这里`), an emoticon or a mention, less the
 * punctuation of the sentence around it. `end` is where the characters end that were looked at.
 */
export function readUrl(text: string, at: number, names: NameSet): { url: Url | null; end: number } | null {
  const scheme = findScheme(text, at);
  if (scheme === null) return null;
  const end = cutAtName(text, at, findEnd(text, at, names));
  const raw = trimEnd(text.slice(at, end));
  const href = scheme + raw;
  const isUrl = isWebAddress(href) && (scheme === '' || domain.test(raw));
  return { url: isUrl ? { kind: 'url', raw, href } : null, end };
}

/** What a url's href has before its text: nothing, or a scheme for a bare `www.`; null where no url begins. */
function findScheme(text: string, at: number): string | null {
  beginning.lastIndex = at;
  const found = beginning.exec(text)?.[0].toLowerCase();
  if (found === undefined) return null;
  if (found !== 'www.') return '';
  return at > 0 && wordCharacter.test(text[at - 1]!) ? null : 'http://';
}

/** Matches `http://`, `HTTPS://`, `www.`; not `http:/`, `ftp://`. */
const beginning = /https?:\/\/|www\./iy;

/** Matches `a`, `7`, `.`, `/`; not `，`. */
const wordCharacter = /[\w./@-]/;

/** Matches `www.example.com/a`; not `www.`, `www.example`. */
const domain = /^www\.[a-z\d-]+\.[a-z]/i;

function findEnd(text: string, at: number, names: NameSet): number {
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 0x20 || code >= 0x7f || code === 0x22 || code === 0x3c || code === 0x3e) return index;
    if (code === 0x5b && readEmoticon(text, index) !== null) return index;
    if (code === 0x40 && text[index - 1] !== '/' && readMention(text, index, names) !== null) return index;
  }
  return text.length;
}

/** `http://example.com/a@Tom产品` goes on in Chinese after the @: a name that nobody here has, not a part of the url. */
function cutAtName(text: string, start: number, end: number): number {
  if (!cjk.test(text.slice(end, end + 2))) return end;
  const at = text.slice(start, end).lastIndexOf('@');
  if (at < 0 || text[start + at - 1] === '/' || text.slice(start + at, end).includes('/')) return end;
  return start + at;
}

/** Matches 看; not `，`, a blank. */
const cjk = /^\p{Script=Han}/u;

/** Without the sentence's own punctuation at the end; a closing bracket stays where it was opened in the url. */
function trimEnd(url: string): string {
  let open = url.split('(').length - url.split(')').length;
  let end = url.length;
  for (; end > 0; end--) {
    const character = url[end - 1]!;
    if (character === ')' && open >= 0) break;
    if (!punctuation.includes(character)) break;
    if (character === ')') open++;
    if (character === '(') open--;
  }
  return url.slice(0, end);
}

const punctuation = '.,;:!?\'"`@()[]{}<>*|';
