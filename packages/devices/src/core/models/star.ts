import type { CodePage, PrinterModel } from '../printer-model.ts';

/** Character tables by Star's numbering of `ESC GS t`; those that need shaping are left out. */
const starPages: readonly CodePage[] = [
  { number: 32, encoding: 'windows1252' },
  { number: 4, encoding: 'cp858' },
  { number: 1, encoding: 'cp437' },
  { number: 5, encoding: 'cp852' },
  { number: 33, encoding: 'windows1250' },
  { number: 34, encoding: 'windows1251' },
  { number: 10, encoding: 'cp866' },
  { number: 15, encoding: 'cp737' },
  { number: 11, encoding: 'cp855' },
];

/** StarPRNT at 203 dpi on 80 mm paper; its counter of print jobs is the proof. */
export const starMcPrint3: PrinterModel = {
  id: 'star-mc-print3',
  language: 'starprnt',
  name: 'Star mC-Print3 and alike, 80 mm',
  paperMm: 80,
  columns: 48,
  widthDots: 576,
  codePages: starPages,
  maxScale: 6,
  proof: 'etb-counter',
  answersStatus: true,
  reportsChanges: true,
};

export const starMcPrint2: PrinterModel = {
  ...starMcPrint3,
  id: 'star-mc-print2',
  name: 'Star mC-Print2 and alike, 58 mm',
  paperMm: 58,
  columns: 32,
  widthDots: 384,
};
