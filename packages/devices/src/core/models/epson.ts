import type { CodePage, PrinterModel } from '../printer-model.ts';

/**
 * Character tables by Epson's numbering of `ESC t`. Tables whose script needs shaping or runs
 * right to left (Arabic, Hebrew, Thai, Vietnamese) are left out: a printer would set them wrong.
 */
const epsonPages: readonly CodePage[] = [
  { number: 16, encoding: 'windows1252' },
  { number: 19, encoding: 'cp858' },
  { number: 0, encoding: 'cp437' },
  { number: 18, encoding: 'cp852' },
  { number: 45, encoding: 'windows1250' },
  { number: 46, encoding: 'windows1251' },
  { number: 47, encoding: 'windows1253' },
  { number: 48, encoding: 'windows1254' },
  { number: 51, encoding: 'windows1257' },
  { number: 17, encoding: 'cp866' },
  { number: 14, encoding: 'cp737' },
  { number: 34, encoding: 'cp855' },
];

/** 203 dpi on 80 mm paper. Reports completion by `GS ( H`. */
export const epsonTmM30: PrinterModel = {
  id: 'epson-tm-m30',
  language: 'escpos',
  name: 'Epson TM-m30 and alike, 80 mm',
  paperMm: 80,
  columns: 48,
  widthDots: 576,
  codePages: epsonPages,
  maxScale: 8,
  proof: 'process-id',
  answersStatus: true,
  reportsChanges: true,
};

/** 180 dpi: 512 dots, 42 cells. */
export const epsonTmT88: PrinterModel = {
  ...epsonTmM30,
  id: 'epson-tm-t88',
  name: 'Epson TM-T88 and alike, 80 mm',
  columns: 42,
  widthDots: 512,
};
