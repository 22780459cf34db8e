import type { PatternName } from './rules.ts';

/** What in a text is worth a closer look; most texts have none of it, and looking closer takes ten times as long. */
export type Signs = { digits: number; at: boolean; percent: boolean; label: boolean };

/** One walk over the text as it is written, full-width forms and capitals included. */
export function readSigns(text: string): Signs {
  const signs: Signs = { digits: 0, at: false, percent: false, label: false };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const code = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
    if (code >= 0x30 && code <= 0x39) signs.digits++;
    else if (code === 0x40) signs.at = true;
    else if (code === 0x25) signs.percent = true;
    else if (isLabelUnit(code)) signs.label = true;
  }
  return signs;
}

/** What a label of a WeChat id has in it: v, w, 微, 薇, 威. A chain of comparisons, since every character passes here. */
function isLabelUnit(code: number): boolean {
  const small = code | 0x20;
  return small === 0x76 || small === 0x77 || code === 0x5fae || code === 0x8587 || code === 0x5a01;
}

/** Fewer digits than a mobile number has are no number of ours. */
const fewestDigits = 11;

export function hasSigns({ digits, at, label }: Signs, names: ReadonlySet<PatternName>): boolean {
  return (
    (digits >= fewestDigits && (names.has('mobile') || names.has('id-card') || names.has('bank-card'))) ||
    (at && names.has('email')) ||
    (label && names.has('wechat-id'))
  );
}
