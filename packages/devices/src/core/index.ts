export * from './attached/index.ts';
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
export * from './drawer-watch.ts';
export { type EncodedJob, type EncodeOptions, encodeEscPos } from './escpos/encode.ts';
export * from './image.ts';
export type { Loss } from './layout/charset.ts';
export { printerModels } from './models/index.ts';
export * from './print-job.ts';
export * from './printer-advice.ts';
export * from './printer-identity.ts';
export * from './printer-model.ts';
export * from './printer-status.ts';
export * from './probe/index.ts';
export * from './receipt-doc.ts';
export * from './scale/index.ts';
export * from './scanner/index.ts';
export {
  type PrinterReply,
  ReplyDemultiplexer,
  statusFromAnswer,
  statusFromChanges,
} from './status.ts';
