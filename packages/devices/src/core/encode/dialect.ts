import type { PrinterModel } from '../printer-model.ts';
import type { BlockOf } from '../receipt-doc.ts';
import type { Bitmap } from '../typeface/bitmap.ts';

/**
 * Either the bytes of a symbol or why it cannot be printed. A symbol whose own bytes would hold a
 * real-time command is drawn as a picture; `legend` is then what stands below it.
 */
export type Encoded =
  | { readonly bytes: Uint8Array; readonly legend?: string }
  | { readonly problem: string };

/** Where a picture stands in the line. */
export type AlignNumber = 0 | 1 | 2;

/** The bytes by which one family of printers does what a paper asks for. */
export type Dialect = {
  /** Resets the printer and states every setting that a reset may leave to its switches. */
  preamble(model: PrinterModel): readonly number[];
  codePage(n: number): readonly number[];
  bold(on: boolean): readonly number[];
  underline(on: boolean): readonly number[];
  invert(on: boolean): readonly number[];
  size(width: number, height: number): readonly number[];
  align(n: AlignNumber): readonly number[];
  lineFeed: readonly number[];
  feedLines(n: number): readonly number[];
  cut(mode: BlockOf<'cut'>['mode']): readonly number[];
  /** Pulse on pin 2 or pin 5 of the connector. */
  drawer(pin: BlockOf<'drawer'>['pin']): readonly number[];
  picture(bitmap: Bitmap, align: AlignNumber, model: PrinterModel): Uint8Array;
  barcode(block: BlockOf<'barcode'>, model: PrinterModel): Encoded;
  qr(block: BlockOf<'qr'>, model: PrinterModel): Encoded;
  /** Asks for the proof that everything before it was printed. */
  proof(model: PrinterModel, processId: readonly number[] | undefined): readonly number[];
};
