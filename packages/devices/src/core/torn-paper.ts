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

const CUT = { escpos: '1d56..(..)?|1b69|1b6d', starprnt: '1b64..' } as const;
/** Line ends, resets, the bell and a drawer's pulse may stand behind a cut: no paper follows from them. */
const BEHIND_CUT = '(00|07|0a|0d|1a|1b40|1c|1b70......)*$';

/** Bytes of another program need not end in a cut: then they hang in the printer when the next paper comes. */
export function hangsAtPrinter({ blocks }: ReceiptDoc, model: PrinterModelId): boolean {
  const last = blocks.at(-1);
  const end = new RegExp(`(${CUT[printerModels[model].language]})${BEHIND_CUT}`, 'u');
  return last?.type === 'raw' && !end.test(last.data.slice(-64));
}
