import type { DrawerPin } from '../drawer-kick.ts';
import { esc } from '../escpos/commands.ts';
import { escPos } from '../escpos/encode.ts';
import type { PrinterLanguage, PrinterModel } from '../printer-model.ts';
import type { ReceiptDoc } from '../receipt-doc.ts';
import { starPrnt } from '../starprnt/encode.ts';
import type { Dialect } from './dialect.ts';
import { type EncodedJob, type EncodeOptions, Encoder } from './encoder.ts';

const dialects: Readonly<Record<PrinterLanguage, Dialect>> = {
  escpos: escPos,
  starprnt: starPrnt,
};

/**
 * A pulse alone. `realTime` is obeyed at once, in front of everything that the printer still has to do; the other one
 * waits its turn, and while the printer cannot print.
 */
export function pulseBytes(model: PrinterModel, pin: DrawerPin, realTime: boolean): Uint8Array {
  const now = realTime && model.language === 'escpos';
  const bytes = now ? esc.drawerPulseNow(pin === 2 ? 0 : 1) : dialects[model.language].drawer(pin);
  return Uint8Array.from(bytes);
}

/**
 * The document as bytes for one printer model, in the language that the model speaks. Every setting
 * is made absolutely at the start, so that nothing an earlier job left behind shows. The request
 * for proof comes last, behind the cut, so that a jammed cutter is inside the proof. Bytes of
 * another program are sent as they are; a command that they leave unfinished takes the request for its own,
 * and then nothing is proved.
 */
export function encodeJob(
  doc: ReceiptDoc,
  model: PrinterModel,
  options: EncodeOptions = {},
): EncodedJob {
  const dialect = dialects[model.language];
  const encoder = new Encoder(dialect, model, doc.direction === 'rtl', options.fonts);
  if (doc.blocks[0]?.type !== 'raw') encoder.begin();
  for (const block of doc.blocks) encoder.block(block);
  encoder.proof(options);
  return { bytes: encoder.out.toBytes(), losses: encoder.losses, proof: model.proof };
}
