export * from './device-messages.ts';
export {
  guestCheckDocument,
  receiptDocument,
  refundReceiptDocument,
} from './documents/check-papers.ts';
export { kitchenChitDocument, voidChitDocument } from './documents/chits.ts';
export type * from './documents/inputs.ts';
export { englishLabels, type PaperLabels } from './documents/labels.ts';
export type { PaperContext } from './documents/parts.ts';
export { type EncodedJob, type EncodeOptions, encodeEscPos } from './escpos/encode.ts';
export type { Loss } from './layout/charset.ts';
export { printerModels } from './models/index.ts';
export * from './print-job.ts';
export * from './printer-model.ts';
export * from './printer-status.ts';
export * from './receipt-doc.ts';
export {
  type PrinterReply,
  ReplyDemultiplexer,
  statusFromAnswer,
  statusFromChanges,
} from './status.ts';
