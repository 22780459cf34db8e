/** Whether these digits are the number of a bank card: a beginning and a length that cards in China have, and the checksum. */
export function isCardNumber(digits: string): boolean {
  return issuer.test(digits) && hasLuhn(digits);
}

/**
 * UnionPay 62, others from 6 on, and the old 9558 of ICBC (16 to 19 digits); Visa 4, Mastercard 51 to 55 and 2221 to 2720, JCB 35 (16);
 * American Express 34, 37 (15). Debit cards from before UnionPay's numbers: 9559 and 103 of ABC, 436742 of CCB, 456351 of BOC (19), 405512 of BOCOM (17).
 * Matches 6222021234567890123, 4111111111111111, 4367421234567890123; not 20180102103250123, 1514860370123.
 */
const issuer =
  /^(?:6\d{15,18}|9558\d{12,15}|4\d{15}|9559\d{15}|103\d{16}|4(?:36742|56351)\d{13}|405512\d{11}|(?:5[1-5]|35)\d{14}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13})$/;

/** ISO/IEC 7812: from the right every second digit doubled, less 9 where that has two digits; the sum ends in 0. */
function hasLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, isDoubled = false; index >= 0; index--, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(index) - 48;
    sum += isDoubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
  }
  return sum % 10 === 0;
}
