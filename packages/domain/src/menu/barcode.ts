const NUMBER = /^\d{8}$|^\d{12,14}$/;

/** Product numbers of 8, 12, 13 and 14 digits are one number with leading zeros; other codes stand for themselves. */
export const barcodeKey = (code: string): string =>
  NUMBER.test(code) ? code.padStart(14, '0') : code;

/** Whether the last digit fits the others (GS1 General Specifications 7.9.1); codes that are no product number have none. */
export const hasRightCheckDigit = (code: string): boolean => {
  if (!NUMBER.test(code)) return true;
  const sum = [...barcodeKey(code)].reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1),
    0,
  );
  return sum % 10 === 0;
};

/**
 * The layout of a label that a scanner reads a code by; undefined: it stands for itself. `layouts`: one character a
 * digit, digits as they stand.
 */
export const labelLayoutOf = (code: string, layouts: readonly string[]): string | undefined =>
  layouts.find(
    (layout) =>
      /^\d+$/.test(code) &&
      layout.length === code.length &&
      [...layout].every((sign, at) => !/\d/.test(sign) || sign === code[at]),
  );
