import { printerModels } from './models/index.ts';
import type { PrinterModelId } from './printer-model.ts';
import type { Block, ReceiptDoc } from './receipt-doc.ts';

/**
 * The document behind a line of strokes and a cut of its own: what may hang in the printer from a job that was cut off
 * is crossed out, and is no part of the next guest's paper. The sign is of no language.
 */
export function behindTornPaper(doc: ReceiptDoc, model: PrinterModelId): ReceiptDoc {
  const strokes = '/ '.repeat(Math.floor(printerModels[model].columns / 2)).trimEnd();
  const crossed: readonly Block[] = [
    { type: 'text', spans: [{ text: strokes, bold: true }] },
    { type: 'cut', mode: 'partial' },
  ];
  return { ...doc, blocks: [...crossed, ...doc.blocks] };
}
