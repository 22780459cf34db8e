/** Whether 18 digits, the last of which may be `x`, are the number of an identity card (GB 11643): region, date and checksum. */
export function isIdentityNumber(number: string): boolean {
  if (!shape.test(number) || !isRegion(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (!isBirthday(year!, month!, day!)) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) sum += Number(number[index]) * weights[index]!;
  return number[17] === checks[sum % 11];
}

/** Whether 15 digits may be a number of before 1999: no checksum, so it tells little. The year is of the 20th century. */
export function isOldIdentityNumber(number: string): boolean {
  if (!oldShape.test(number) || !isRegion(number)) return false;
  const [year, month, day] = [number.slice(6, 8), number.slice(8, 10), number.slice(10, 12)].map(Number);
  return isBirthday(1900 + year!, month!, day!);
}

/** Matches 11010519491231002x; not 110105194912310. */
const shape = /^\d{17}[\dx]$/;
const oldShape = /^\d{15}$/;

/** GB 11643: the weight of each of the 17 digits, and the check for each remainder by 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10x98765432';

/** The first two digits of GB/T 2260, and those of residence permits for people of Taiwan, Hong Kong and Macau, and of other countries. */
const regions = new Set(
  ['11', '12', '13', '14', '15', '21', '22', '23', '31', '32', '33', '34', '35', '36', '37', '41', '42', '43'].concat(
    ['44', '45', '46', '50', '51', '52', '53', '54', '61', '62', '63', '64', '65', '71', '81', '82', '83', '91', '92'],
    ['93'],
  ),
);

function isRegion(number: string): boolean {
  return regions.has(number.slice(0, 2));
}

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBirthday(year: number, month: number, day: number): boolean {
  if (year < 1850 || year > 2099 || day < 1 || day > (daysOfMonth[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
