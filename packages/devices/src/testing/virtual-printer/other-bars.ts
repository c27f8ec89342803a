import { gs1CheckDigit } from '../../core/symbols/check-digit.ts';
import { code128Values, widthsOfValues } from '../../core/symbols/code128.ts';
import { evenWidths, widthsOf } from '../../core/symbols/ean.ts';

/** Widths in modules, beginning with a bar, and what a person reads below. */
export type Bars = { readonly widths: readonly number[]; readonly data: string };

/** Sets of the six digits of UPC-E in number system 0, by check digit; GS1 GS 5.2. */
const upceSets = [
  ...['GGGLLL', 'GGLGLL', 'GGLLGL', 'GGLLLG', 'GLGGLL', 'GLLGGL', 'GLLLGG', 'GLGLGL', 'GLGLLG'],
  'GLLGLG',
];

/** UPC-E from its six digits (with or without 0 before and check digit behind) or a whole UPC-A. */
export function upceBars(text: string): Bars | undefined {
  const six = sixDigits(text);
  if (six === undefined) return undefined;
  const check = gs1CheckDigit(expanded(six));
  const sets = upceSets[Number(check)] ?? '';
  const digits = [...six].flatMap((digit, at) =>
    sets[at] === 'G' ? evenWidths(digit) : widthsOf(digit),
  );
  return { widths: [1, 1, 1, ...digits, 1, 1, 1, 1, 1, 1], data: `0${six}${check}` };
}

function sixDigits(text: string): string | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  if (text.length === 6) return text;
  if (text.length === 7 || text.length === 8) return text[0] === '0' ? text.slice(1, 7) : undefined;
  if (text.length !== 11 && text.length !== 12) return undefined;
  const eleven = text.slice(0, 11);
  return candidates(eleven).find((six) => expanded(six) === eleven);
}

/** The four ways to leave zeros out. */
function candidates(eleven: string): string[] {
  const [a, b] = [eleven.slice(1, 6), eleven.slice(6)];
  return [
    a.slice(0, 2) + b.slice(2) + (a[2] ?? ''),
    `${a.slice(0, 3)}${b.slice(3)}3`,
    `${a.slice(0, 4)}${b.slice(4)}4`,
    a + b.slice(4),
  ];
}

function expanded(six: string): string {
  const last = Number(six[5]);
  if (last <= 2) return `0${six.slice(0, 2)}${last}0000${six.slice(2, 5)}`;
  if (last === 3) return `0${six.slice(0, 3)}00000${six.slice(3, 5)}`;
  if (last === 4) return `0${six.slice(0, 4)}00000${six[4]}`;
  return `0${six.slice(0, 5)}0000${last}`;
}

const codabarAlphabet = '0123456789-$:/.+ABCD';
/** Seven elements a character as bits, 1 is wide; EN 798. */
const codabarElements = [
  ...[0x03, 0x06, 0x09, 0x60, 0x12, 0x42, 0x21, 0x24, 0x30, 0x48],
  ...[0x0c, 0x18, 0x45, 0x51, 0x54, 0x15, 0x1a, 0x29, 0x0b, 0x0e],
];

export function codabarBars(text: string): Bars | undefined {
  const data = text.toUpperCase();
  if (!/^[A-D][\d\-$:/.+]+[A-D]$/.test(data)) return undefined;
  const widths = [...data].flatMap((char) => {
    const bits = codabarElements[codabarAlphabet.indexOf(char)] ?? 0;
    return [...[6, 5, 4, 3, 2, 1, 0].map((at) => (((bits >> at) & 1) === 1 ? 3 : 1)), 1];
  });
  return { widths: widths.slice(0, -1), data };
}

const code93Alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';
/** Element widths of the 47 characters, then start and stop; AIM USS-93. */
const code93Widths = (
  '131112 111213 111312 111411 121113 121212 121311 111114 131211 141111 211113 211212 211311 ' +
  '221112 221211 231111 112113 112212 112311 122112 132111 111123 111222 111321 121122 131121 ' +
  '212112 212211 211122 211221 221121 222111 112122 112221 122121 123111 121131 311112 311211 ' +
  '321111 112131 113121 211131 121221 312111 311121 122211 111141'
).split(' ');
const startStop = 47;

export function code93Bars(data: string): Bars | undefined {
  const values = [...data].map((char) => code93Alphabet.indexOf(char));
  if (values.length === 0 || values.includes(-1)) return undefined;
  const first = [...values, code93Check(values, 20)];
  const all = [startStop, ...first, code93Check(first, 15), startStop];
  const widths = all.flatMap((value) => [...(code93Widths[value] ?? '')].map(Number));
  return { widths: [...widths, 1], data };
}

/** Weights run from 1 at the right up to `most`, then begin again. */
const code93Check = (values: readonly number[], most: number): number =>
  values.reduceRight((sum, value, at) => sum + value * (((values.length - 1 - at) % most) + 1), 0) %
  47;

const fnc1 = 102;

/** GS1-128: Code 128 that begins with FNC1. Brackets and blanks are for the eye only. */
export function gs1128Bars(text: string): Bars | undefined {
  const data = text.replace(/[() *]/g, '').replaceAll('{1', '');
  if (!/^[!-~]+$/.test(data)) return undefined;
  const [start = 104, ...rest] = code128Values(data);
  return { widths: widthsOfValues([start, fnc1, ...rest]), data: text };
}

/** Bars of a kind of `GS k` that the register's own papers do not use. */
export function otherBars(
  kind: number,
  text: string,
): (Bars & { readonly name: string }) | undefined {
  const found = drawers[kind];
  const bars = found?.[1](text);
  return found && bars ? { ...bars, name: found[0] } : undefined;
}

const drawers: Readonly<Record<number, readonly [string, (text: string) => Bars | undefined]>> = {
  1: ['upce', upceBars],
  66: ['upce', upceBars],
  6: ['codabar', codabarBars],
  71: ['codabar', codabarBars],
  72: ['code93', code93Bars],
  74: ['gs1-128', gs1128Bars],
};
