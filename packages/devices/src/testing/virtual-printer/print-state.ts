import type { GlyphStyle } from '../../core/typeface/glyphs.ts';
import type { DoubleByte } from './character-tables.ts';

/** Everything that `ESC @` sets back. */
export type PrintState = {
  glyph: GlyphStyle;
  underline: number;
  invert: boolean;
  /** Glyphs lie on their right side (`ESC V`). */
  turned: boolean;
  /** Lines are printed standing on their heads (`ESC {`). */
  upsideDown: boolean;
  align: number;
  lineSpacing: number;
  charSpacing: number;
  /** Whose numbering of character tables counts. */
  tables: 'epson' | 'star';
  codePage: number;
  country: number;
  doubleByte: DoubleByte;
  left: number;
  area: number;
  tabs: readonly number[];
  barcode: { height: number; module: number; text: number };
  qr: QrState;
};

export type QrState = { size: number; level: 'L' | 'M' | 'Q' | 'H'; data: Uint8Array };

export const defaultSpacing = 30;

export function initialState(widthDots: number): PrintState {
  return {
    glyph: { font: 'A', width: 1, height: 1, bold: false, smooth: false },
    underline: 0,
    invert: false,
    turned: false,
    upsideDown: false,
    align: 0,
    lineSpacing: defaultSpacing,
    charSpacing: 0,
    tables: 'epson',
    codePage: 0,
    country: 0,
    doubleByte: 'off',
    left: 0,
    area: widthDots,
    tabs: Array.from({ length: 31 }, (_, at) => (at + 1) * 8),
    barcode: { height: 162, module: 3, text: 0 },
    qr: { size: 3, level: 'L', data: new Uint8Array() },
  };
}
