/**
 * Whether groups of digits are a Chinese mobile number as people write one: 11 digits from 13 to 19 on, with or without 86 before
 * them, whole or as 138 1234 5678, 1381 234 5678, 138 12345678 and the like, or digit by digit.
 */
export function isMobileNumber(groups: readonly string[]): boolean {
  const own = withoutCountry(groups);
  return own !== null && number.test(own.join('')) && groupings.has(own.map(({ length }) => length).join());
}

/** Matches 13812345678; not 12345678901, 8613812345678. */
const number = /^1[3-9]\d{9}$/;

const groupings = new Set(
  ['11', '3,4,4', '3,8', '7,4', '4,3,4', '4,4,3', '3,3,5', '5,6', '6,5', '5,3,3', '3,5,3', '4,7'].concat(
    '1,1,1,1,1,1,1,1,1,1,1',
  ),
);

/** Matches 86 and 0086 before a number. */
const country = /^(?:00)?86/;

function withoutCountry(groups: readonly string[]): readonly string[] | null {
  const first = groups[0] ?? '';
  const code = country.exec(first)?.[0];
  if (code === undefined) return groups;
  return first.length === code.length ? groups.slice(1) : [first.slice(code.length), ...groups.slice(1)];
}
