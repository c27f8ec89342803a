import { z } from 'zod';

/** A character table of the printer: its number for `ESC t` and the name of its encoding. */
export type CodePage = { readonly number: number; readonly encoding: string };

/**
 * What proves that paper came out.
 * - `process-id`: the printer answers `GS ( H` once the printing before it is complete (level L2).
 * - `fence`: the printer answers `GS r` in its turn (level L1).
 * - `etb-counter`: a Star printer counts `ETB` once everything before it is printed, and tells the count (level L2).
 * - `none`: the line is one-way; nothing can be proved.
 */
export type ProofMethod = 'process-id' | 'fence' | 'etb-counter' | 'none';

/** The command set: Epson's, which nearly everybody speaks, or Star's own. */
export type PrinterLanguage = 'escpos' | 'starprnt';

export type PrinterModel = {
  readonly id: PrinterModelId;
  readonly language: PrinterLanguage;
  readonly name: string;
  readonly paperMm: 58 | 80;
  /** Cells of font A in one line. */
  readonly columns: number;
  /** Printable dots in one line. */
  readonly widthDots: number;
  /** In order of preference; only tables that print left to right without shaping. */
  readonly codePages: readonly CodePage[];
  readonly proof: ProofMethod;
  /** Largest multiple of the cell, in width and in height. */
  readonly maxScale: number;
  /** Answers `DLE EOT`, or `ESC ACK SOH` in Star's language; the state is then asked before the first byte of a job. */
  readonly answersStatus: boolean;
  /** Understands `GS a`, or `ESC RS a`, and reports each change by itself. */
  readonly reportsChanges: boolean;
};

export const printerModelIds = [
  'generic-80',
  'generic-58',
  'epson-tm-m30',
  'epson-tm-t88',
  'star-mc-print3',
  'star-mc-print2',
] as const;
export const printerModelIdSchema = z.enum(printerModelIds);
export type PrinterModelId = z.infer<typeof printerModelIdSchema>;
