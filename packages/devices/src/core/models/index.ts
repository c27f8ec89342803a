import type { PrinterModel, PrinterModelId } from '../printer-model.ts';
import { epsonTmM30, epsonTmT88 } from './epson.ts';
import { generic58, generic80 } from './generic.ts';
import { starMcPrint2, starMcPrint3 } from './star.ts';

export const printerModels: Readonly<Record<PrinterModelId, PrinterModel>> = {
  'generic-80': generic80,
  'generic-58': generic58,
  'epson-tm-m30': epsonTmM30,
  'epson-tm-t88': epsonTmT88,
  'star-mc-print3': starMcPrint3,
  'star-mc-print2': starMcPrint2,
};
