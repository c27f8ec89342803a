export * from './attached/index.ts';
export * from './device-messages.ts';
export * from './display/customer-display.ts';
export {
  guestCheckDocument,
  receiptDocument,
  refundReceiptDocument,
} from './documents/check-papers.ts';
export { kitchenChitDocument, voidChitDocument } from './documents/chits.ts';
export { type GiftReceiptInput, giftReceiptDocument } from './documents/gift-receipt.ts';
export type * from './documents/inputs.ts';
export { type LabelInput, labelDocument } from './documents/item-label.ts';
export {
  englishLabels,
  germanLabels,
  type PaperLabels,
  type PaperLanguage,
  paperLabels,
  paperLanguages,
} from './documents/labels.ts';
export type { PaperContext } from './documents/parts.ts';
export {
  type CashSlipInput,
  type CashSlipKind,
  cashSlipDocument,
  type ReportInput,
  type ReportRow,
  type ReportSection,
  reportDocument,
} from './documents/register-papers.ts';
export { contextOf, type PaperTemplate, paperTemplateSchema } from './documents/template.ts';
export * from './drawer-watch.ts';
export { encodeJob } from './encode/encode-job.ts';
export type { EncodedJob, EncodeOptions } from './encode/encoder.ts';
export * from './image.ts';
export type { Loss } from './layout/charset.ts';
export { printerModels } from './models/index.ts';
export * from './print-job.ts';
export * from './print-target.ts';
export * from './printer-advice.ts';
export * from './printer-identity.ts';
export * from './printer-model.ts';
export * from './printer-status.ts';
export * from './probe/index.ts';
export * from './receipt-doc.ts';
export * from './scale/index.ts';
export * from './scanner/index.ts';
export { StarReplies, type StarReport } from './starprnt/status.ts';
export {
  type PrinterReply,
  ReplyDemultiplexer,
  statusFromAnswer,
  statusFromChanges,
} from './status.ts';
export type { Contour, FontShelf, ShapedText, ShapeStyle } from './typeface/font-shelf.ts';
