export * from './attached/index.ts';
export * from './card/index.ts';
export * from './device-messages.ts';
export * from './display/customer-display.ts';
export { type DisplayPage, displayPages, displayText } from './display/display-text.ts';
export {
  guestCheckDocument,
  receiptDocument,
  refundReceiptDocument,
} from './documents/check-papers.ts';
export { allergyChitDocument, kitchenChitDocument, voidChitDocument } from './documents/chits.ts';
export { germanLabels } from './documents/german-labels.ts';
export { type GiftCardInput, giftCardDocument } from './documents/gift-card.ts';
export { type GiftReceiptInput, giftReceiptDocument } from './documents/gift-receipt.ts';
export type * from './documents/inputs.ts';
export { invoiceDocument } from './documents/invoice-paper.ts';
export { type LabelInput, labelDocument } from './documents/item-label.ts';
export {
  englishLabels,
  orderTypeWords,
  type PaperLabels,
  type PaperLanguage,
  paperLabels,
  paperLanguageOf,
  paperLanguages,
} from './documents/labels.ts';
export type { PaperContext } from './documents/parts.ts';
export { plainText } from './documents/plain-text.ts';
export {
  type CashSlipInput,
  type CashSlipKind,
  cashSlipDocument,
  type ReportInput,
  type ReportRow,
  type ReportSection,
  reportDocument,
} from './documents/register-papers.ts';
export {
  contextOf,
  type PaperTemplate,
  paperTemplateSchema,
  readPaperTemplate,
  type StoredTemplate,
} from './documents/template.ts';
export {
  readTrigger,
  type SensorLine,
  sensorLines,
  triggerProblem,
  USUAL_TRIGGER,
} from './drawer/serial-drawer.ts';
export * from './drawer-kick.ts';
export * from './drawer-watch.ts';
export { encodeJob, pulseBytes } from './encode/encode-job.ts';
export type { EncodedJob, EncodeOptions } from './encode/encoder.ts';
export * from './image.ts';
export type { Loss } from './layout/charset.ts';
export { firstOf, inTwo, secondsOf } from './layout/gloss.ts';
export { drivenModel } from './models/driven-model.ts';
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
export { countedSince, StarReplies, type StarReport } from './starprnt/status.ts';
export {
  type PrinterReply,
  ReplyDemultiplexer,
  statusFromAnswer,
  statusFromChanges,
} from './status.ts';
export { behindTornPaper, hangsAtPrinter } from './torn-paper.ts';
export type { Contour, FontShelf, ShapedText, ShapeStyle } from './typeface/font-shelf.ts';
