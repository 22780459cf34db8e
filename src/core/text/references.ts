/** The names that exporters write. A longer table would turn a programmer's `&copy;` into something that nobody wrote. */
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Matches `&amp;`, `&#160;`, `&#xA0;`; not `&amp`, not `&;`, not `& amp;`. */
const reference = /&(?:([a-z]{2,4})|#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6}));/g;

/**
 * Decodes character references, at most three times over: `&amp;amp;#160;` is a no-break blank.
 * What stands for no readable character (unknown names, NUL and other controls, surrogates) stays as it was written.
 */
export function decodeReferences(text: string): string {
  let decoded = text;
  for (let depth = 0; depth < 3 && decoded.includes('&'); depth++) {
    const next = decoded.replace(reference, decodeReference);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function decodeReference(whole: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return named.get(name) ?? whole;
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return isReadable(code) ? String.fromCodePoint(code) : whole;
}

function isReadable(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10;
  if (code >= 0x7f && code < 0xa0) return false;
  if (code >= 0xd800 && code < 0xe000) return false;
  return code <= 0x10ffff && (code & 0xfffe) !== 0xfffe;
}
