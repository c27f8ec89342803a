/** Check digit of EAN and UPC numbers: weights 3, 1, 3 … from the right (GS1 General Specifications 7.9). */
export function gs1CheckDigit(digits: string): string {
  let sum = 0;
  [...digits].reverse().forEach((digit, at) => {
    sum += Number(digit) * (at % 2 === 0 ? 3 : 1);
  });
  return String((10 - (sum % 10)) % 10);
}
