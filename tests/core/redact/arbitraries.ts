import fc from 'fast-check';

/** Personal data as it might be, by the published rules and not by our code's tables; and what surrounds it in talk. */

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));

export const mobile = fc
  .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9))
  .map(([a, b]) => a + b);

/** ISO 7064 MOD 11-2, by its definition: weights are powers of two. */
export function identityCheck(number: string): string {
  let sum = 0;
  for (const digit of number) sum = (sum + Number(digit)) * 2;
  return '0123456789X'[(12 - (sum % 11)) % 11]!;
}

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''));

const identityBody = fc
  .tuple(fc.constantFrom('110101', '310115', '440305', '650102', '330106', '830000'), date, digits(3))
  .map((parts) => parts.join(''));

export const identity = identityBody.map((body) => body + identityCheck(body));

/** Everything right but the last digit. */
export const brokenIdentity = fc
  .tuple(identityBody, fc.integer({ min: 1, max: 10 }))
  .map(([body, step]) => body + '0123456789X'[('0123456789X'.indexOf(identityCheck(body)) + step) % 11]!);

/** The check digit: whatever makes the sum of digits, every second doubled, a multiple of ten. */
function cardCheck(body: string): string {
  const sum = [...body].reverse().reduce((total, char, index) => {
    const value = Number(char) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const cardBody = fc.oneof(
  fc
    .tuple(fc.constantFrom('622202', '621700', '625912', '601382', '955880'), fc.integer({ min: 9, max: 12 }))
    .chain(([head, rest]) => digits(rest).map((tail) => head + tail)),
  fc
    .tuple(fc.constantFrom('4', '51', '55', '2221', '2720', '3528'), digits(15))
    .map(([head, tail]) => (head + tail).slice(0, 15)),
  fc
    .tuple(fc.constantFrom('95599', '103', '436742', '456351'), digits(15))
    .map(([head, tail]) => (head + tail).slice(0, 18).padEnd(18, '7')),
  digits(10).map((tail) => `405512${tail}`),
);

export const card = cardBody.map((body) => body + cardCheck(body));
export const brokenCard = fc
  .tuple(cardBody, fc.integer({ min: 1, max: 9 }))
  .map(([body, step]) => body + String((Number(cardCheck(body)) + step) % 10));

const small = 'abcdefghijklmnopqrstuvwxyz';
const letters = (first: string, rest: string, [min, max]: [number, number]) =>
  fc
    .tuple(fc.constantFrom(...first), fc.array(fc.constantFrom(...rest), { minLength: min - 1, maxLength: max - 1 }))
    .map(([head, tail]) => head + tail.join(''));

export const email = fc
  .tuple(
    letters(small + small.toUpperCase(), `${small}0123456789._-+`, [1, 20]),
    letters(small, `${small}0123456789`, [1, 12]),
    fc.constantFrom('com', 'com.cn', 'cn', 'net', 'org', 'io'),
  )
  .map(([local, host, top]) => `${local}@${host}.${top}`);

export const wechatId = letters(small, `${small}0123456789_-`, [6, 20]);
export const wxid = letters(small, `${small}0123456789`, [14, 14]).map((id) => `wxid_${id}`);

/** What people write around it: Chinese, marks, blanks, line ends, an emoji, a url's parameter, half a bracket. */
export const before = fc.constantFrom(
  '',
  '我的是',
  '电话:',
  '请打',
  ' ',
  '\n',
  '😀',
  '（',
  '「',
  '@',
  'tel',
  '1、',
  '，',
  '=',
  '尾号1234，',
  '?m=',
);
export const after = fc.constantFrom(
  '',
  '谢谢',
  '。',
  ' ',
  '\n',
  '😀',
  '）',
  '，或者',
  '&x=1',
  '！',
  '；10:30 见',
  '呢?',
);
