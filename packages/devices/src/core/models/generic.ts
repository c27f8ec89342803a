import type { CodePage, PrinterModel } from '../printer-model.ts';

/** The tables that nearly every clone numbers like Epson does. */
const commonPages: readonly CodePage[] = [
  { number: 16, encoding: 'windows1252' },
  { number: 19, encoding: 'cp858' },
  { number: 0, encoding: 'cp437' },
  { number: 18, encoding: 'cp852' },
  { number: 17, encoding: 'cp866' },
];

/**
 * A clone of unknown make. The proof is the paper fence: a clone that does not know `GS ( H` may
 * print its parameters as text.
 */
export const generic80: PrinterModel = {
  id: 'generic-80',
  language: 'escpos',
  name: 'Receipt printer, 80 mm',
  paperMm: 80,
  columns: 48,
  widthDots: 576,
  codePages: commonPages,
  maxScale: 8,
  proof: 'fence',
  answersStatus: true,
  reportsChanges: true,
};

export const generic58: PrinterModel = {
  ...generic80,
  id: 'generic-58',
  name: 'Receipt printer, 58 mm',
  paperMm: 58,
  columns: 32,
  widthDots: 384,
};
