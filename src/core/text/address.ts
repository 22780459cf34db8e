/** Whether an address in a log may be opened: http or https, with a host, whole as it stands. */
export function isWebAddress(text: string): boolean {
  if (text.length > longest || !webAddress.test(text)) return false;
  try {
    return new URL(text).hostname !== '';
  } catch {
    return false;
  }
}

/** Longer ones no browser opens, and the pattern below would run out of stack at some millions. */
const longest = 65_536;

/** Matches http://example.com/a?b, HTTPS://例子.中国; not javascript:x, not http:example.com, not `http://a b`. */
const webAddress = /^https?:\/\/[^\s\p{Cc}/\\?#][^\s\p{Cc}\\]*$/iu;

/** Whether a path stays inside the folder that it is relative to: no scheme, no root, no way up, no trick of spelling. */
export function isSafePath(text: string): boolean {
  return text !== '' && !unsafePath.test(text) && !text.split('/').includes('..');
}

/** Matches `a:b`, `/a`, `a\b`, `a%2fb`, `a?b`, `a#b` and control characters; not `img/20180102_103250.png`. */
const unsafePath = /^\/|[:\\?#\p{Cc}]|%(?:2[ef]|5c|00|3a)/iu;
