/** Digit patterns of EAN and UPC, set L, as element widths space-bar-space-bar; GS1 GS 5.2. */
const leftWidths = [
  ...['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'],
];
/** Which of the six left digits are set G (even), by the leading digit of an EAN-13. */
const leadingSets = [
  ...['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG', 'LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL'],
  'LGGLGL',
];

/** Widths of a left digit of set L. */
export const widthsOf = (digit: string): number[] =>
  [...(leftWidths[Number(digit)] ?? '')].map(Number);
/** Widths of a left digit of set G. */
export const evenWidths = (digit: string): number[] => widthsOf(digit).reverse();

/** Element widths, beginning and ending with a bar. `digits` includes the check digit. */
export function eanModules(kind: 'ean13' | 'ean8' | 'upca', digits: string): number[] {
  if (kind === 'ean8') return assemble(digits.slice(0, 4), 'LLLL', digits.slice(4));
  const full = kind === 'upca' ? `0${digits}` : digits;
  const sets = leadingSets[Number(full[0])] ?? 'LLLLLL';
  return assemble(full.slice(1, 7), sets, full.slice(7));
}

function assemble(left: string, sets: string, right: string): number[] {
  const leftPart = [...left].flatMap((digit, at) =>
    sets[at] === 'G' ? evenWidths(digit) : widthsOf(digit),
  );
  const rightPart = [...right].flatMap(widthsOf);
  return [1, 1, 1, ...leftPart, 1, 1, 1, 1, 1, ...rightPart, 1, 1, 1];
}
