import { codepoints } from '../../core/layout/charset.ts';
import { printerModels } from '../../core/models/index.ts';
import type { GlyphStyle } from './font/glyphs.ts';

/** Everything that `ESC @` sets back. */
export type PrintState = {
  glyph: GlyphStyle;
  underline: number;
  invert: boolean;
  align: number;
  lineSpacing: number;
  charSpacing: number;
  codePage: number;
  left: number;
  area: number;
  tabs: readonly number[];
  barcode: { height: number; module: number; text: number };
  qr: { size: number; level: 'L' | 'M' | 'Q' | 'H'; data: Uint8Array };
};

export const defaultSpacing = 30;

export function initialState(widthDots: number): PrintState {
  return {
    glyph: { font: 'A', width: 1, height: 1, bold: false, smooth: false },
    underline: 0,
    invert: false,
    align: 0,
    lineSpacing: defaultSpacing,
    charSpacing: 0,
    codePage: 0,
    left: 0,
    area: widthDots,
    tabs: Array.from({ length: 31 }, (_, at) => (at + 1) * 8),
    barcode: { height: 162, module: 3, text: 0 },
    qr: { size: 3, level: 'L', data: new Uint8Array() },
  };
}

const tables = new Map(
  printerModels['epson-tm-m30'].codePages.map(({ number, encoding }) => [
    number,
    codepoints(encoding),
  ]),
);

/** The character of a byte in the table that `ESC t` chose; a hole prints as a black square. */
export function decode(codePage: number, byte: number): string {
  if (byte < 0x80) return String.fromCharCode(byte);
  const point = tables.get(codePage)?.[byte];
  return point === undefined || point < 0xa0 ? '\u2588' : String.fromCodePoint(point);
}
