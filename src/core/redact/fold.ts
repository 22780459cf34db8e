/**
 * A text as patterns and names are looked for in it: full-width forms as their ASCII ones, letters small. As long as the text, so
 * that places in it are places in the text.
 */
export function foldText(text: string): string {
  if (!foldable.test(text)) return text;
  const narrow = text.replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  const small = narrow.toLowerCase();
  // The Turkish İ becomes two characters.
  return small.length === text.length ? small : narrow.replace(capital, (char) => char.toLowerCase());
}

/** Matches `A`, `É`, `：`, `０`; not `a`, `1`, `好`. */
const foldable = /[A-Z\u00c0-\u2c7f\uff01-\uff5e]/;

/** Matches `：`, `０`, `Ａ`; not `:`, `、`. */
const fullWidth = /[\uff01-\uff5e]/g;

const capital = /[A-Z]/g;
