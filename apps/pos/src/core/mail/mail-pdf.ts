import type { ReceiptDoc } from '@galley/devices/core';

/** Printing and fonts are loaded when the first e-mail goes: a register that sends none starts without them. */
export const mailPdf = async (doc: ReceiptDoc, title: string, at: number): Promise<Uint8Array> => {
  const { paperPdf } = await import('@galley/devices/preview');
  return paperPdf(doc, title, at);
};
