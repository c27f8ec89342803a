import type { Block, ReceiptDoc } from '../receipt-doc.ts';
import type { BusinessIdentity, PaperMarks } from './inputs.ts';
import {
  centred,
  feed,
  heading,
  markBlocks,
  maybePair,
  type PaperContext,
  pair,
  partialCut,
  rule,
  trainingBlocks,
} from './parts.ts';

export type GiftReceiptInput = {
  readonly business: BusinessIdentity;
  readonly receiptNumber: string;
  /** Date and time as the guest reads them. */
  readonly at: string;
  readonly register: string;
  readonly lines: readonly { readonly quantity: string; readonly name: string }[];
  readonly exchangeUntil?: string;
  readonly marks?: PaperMarks;
};

/** Says what was bought and on which receipt, and no price: for whoever gets the present. */
export function giftReceiptDocument(input: GiftReceiptInput, context: PaperContext): ReceiptDoc {
  const { labels, footer = [] } = context;
  return {
    blocks: [
      ...heading(input.business, context),
      ...markBlocks(input.marks, context),
      feed(1),
      centred(labels.giftReceipt, { bold: true, width: 2, height: 2 }),
      feed(1),
      pair(labels.receipt, input.receiptNumber, { bold: true }),
      pair(`${labels.register} ${input.register}`, input.at),
      rule(),
      ...input.lines.map(({ quantity, name }) => item(quantity, name)),
      rule(),
      ...maybePair(labels.exchangeUntil, input.exchangeUntil),
      centred(labels.giftNote),
      feed(1),
      { type: 'barcode', symbology: 'code128', data: input.receiptNumber },
      ...(footer.length === 0 ? [] : [feed(1)]),
      ...footer.map((text) => centred(text)),
      ...trainingBlocks(input.marks, labels),
      partialCut,
    ],
  };
}

const item = (quantity: string, name: string): Block => ({
  type: 'columns',
  cells: [
    { spans: [{ text: quantity }], width: Math.max(3, [...quantity].length) },
    { spans: [{ text: name }] },
  ],
});
