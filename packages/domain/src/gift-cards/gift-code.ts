/** Digits of a code that the house makes, the check digit among them; payment cards have 13 or more. */
const DIGITS = 12;

/** Doubled digits of the check sum, from the right (the Luhn formula, ISO/IEC 7812-1 annex B). */
const weight = (digit: number, fromRight: number): number => {
  const doubled = fromRight % 2 === 0 ? digit : digit * 2;
  return doubled > 9 ? doubled - 9 : doubled;
};

const checkSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, at) => sum + weight(Number(digit), at), 0);

/** A code of eleven random digits with its check digit. */
export const makeGiftCode = (random: string): string => {
  const sum = checkSum(`${random}0`);
  return `${random}${(10 - (sum % 10)) % 10}`;
};

/** A code as it is kept: what scanners and people put between its signs is left out. */
export const tidyGiftCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '');

/** Letters and digits; a code of twelve digits is one of the house and has its check digit. */
export const isGiftCode = (code: string): boolean =>
  /^[A-Z0-9]{6,24}$/.test(code) && (!/^\d{12}$/.test(code) || checkSum(code) % 10 === 0);

export const giftCardId = (code: string): string => `gift_${code}`;

/** What of a code stands where others can read it. */
export const maskedGiftCode = (code: string): string => `…${code.slice(-4)}`;

/** Random digits that `makeGiftCode` needs. */
export const GIFT_RANDOM_DIGITS = DIGITS - 1;
