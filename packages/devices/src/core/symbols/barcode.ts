import type { Symbology } from '../receipt-doc.ts';
import { code128Modules } from './code128.ts';
import { eanModules } from './ean.ts';

/** A barcode as widths in modules, beginning with a bar and alternating bar, space. */
export type BarWidths = readonly number[];

const code39Alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. *$/+%';

/** Nine elements a character, `w` wide (3 modules) and `n` narrow; ISO/IEC 16388. */
const code39Elements = [
  ...['nnnwwnwnn', 'wnnwnnnnw', 'nnwwnnnnw', 'wnwwnnnnn', 'nnnwwnnnw', 'wnnwwnnnn', 'nnwwwnnnn'],
  ...['nnnwnnwnw', 'wnnwnnwnn', 'nnwwnnwnn', 'wnnnnwnnw', 'nnwnnwnnw', 'wnwnnwnnn', 'nnnnwwnnw'],
  ...['wnnnwwnnn', 'nnwnwwnnn', 'nnnnnwwnw', 'wnnnnwwnn', 'nnwnnwwnn', 'nnnnwwwnn', 'wnnnnnnww'],
  ...['nnwnnnnww', 'wnwnnnnwn', 'nnnnwnnww', 'wnnnwnnwn', 'nnwnwnnwn', 'nnnnnnwww', 'wnnnnnwwn'],
  ...['nnwnnnwwn', 'nnnnwnwwn', 'wwnnnnnnw', 'nwwnnnnnw', 'wwwnnnnnn', 'nwnnwnnnw', 'wwnnwnnnn'],
  ...['nwwnwnnnn', 'nwnnnnwnw', 'wwnnnnwnn', 'nwwnnnwnn', 'nwnnwnwnn', 'nwnwnwnnn', 'nwnwnnnwn'],
  ...['nwnnnwnwn', 'nnnwnwnwn'],
];

/** Five elements a digit, interleaved in pairs; ISO/IEC 16390. */
const itfElements = [
  ...['nnwwn', 'wnnnw', 'nwnnw', 'wwnnn', 'nnwnw', 'wnwnn', 'nwwnn', 'nnnww', 'wnnwn', 'nwnwn'],
];

const elementWidth = (element: string): number => (element === 'w' ? 3 : 1);

/** Widths of the bars and spaces; the data must have passed `barcodeData`. */
export function barWidths(symbology: Symbology, data: string): BarWidths {
  switch (symbology) {
    case 'code128':
      return code128Modules(data);
    case 'code39':
      return code39Widths(data);
    case 'itf':
      return itfWidths(data);
    default:
      return eanModules(symbology, data);
  }
}

function code39Widths(data: string): number[] {
  const widths = [...`*${data}*`].flatMap((char) => {
    const elements = code39Elements[code39Alphabet.indexOf(char)] ?? '';
    return [...[...elements].map(elementWidth), 1];
  });
  return widths.slice(0, -1);
}

function itfWidths(data: string): number[] {
  const widths = [1, 1, 1, 1];
  for (let at = 0; at < data.length; at += 2) {
    const bars = itfElements[Number(data[at])] ?? '';
    const spaces = itfElements[Number(data[at + 1])] ?? '';
    for (let i = 0; i < 5; i++)
      widths.push(elementWidth(bars[i] ?? ''), elementWidth(spaces[i] ?? ''));
  }
  return [...widths, 3, 1, 1];
}

export const isCode39 = (data: string): boolean =>
  [...data].every((char) => char !== '*' && code39Alphabet.includes(char));
