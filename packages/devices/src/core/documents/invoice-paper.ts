import type { Block, ReceiptDoc } from '../receipt-doc.ts';
import { bigAmount, bodyBlocks, circumstances, closing } from './check-papers.ts';
import type { InvoiceInput } from './inputs.ts';
import {
  amounts,
  centred,
  feed,
  heading,
  line,
  markBlocks,
  maybePair,
  type PaperContext,
  pair,
  rule,
} from './parts.ts';

/** A sale to a named guest, with what an authority asks of an invoice. */
export function invoiceDocument(input: InvoiceInput, context: PaperContext): ReceiptDoc {
  const { labels } = context;
  return {
    blocks: [
      ...heading(input.business, context),
      ...markBlocks(input.marks, context),
      feed(1),
      centred(labels.invoice, { bold: true, width: 2, height: 2 }),
      feed(1),
      pair(labels.invoiceNumber, input.invoiceNumber, { bold: true }),
      ...input.receiptNumbers.map((number) => pair(labels.forReceipt, number)),
      feed(1),
      line(`${labels.invoiceFor}:`),
      ...input.recipient.map((text) => line(text, { bold: true })),
      ...maybePair(labels.taxNumber, input.recipientTaxNumber),
      feed(1),
      ...circumstances(input, context),
      ...bodyBlocks(input, context),
      ...bigAmount(labels.total, input.total, context),
      ...amounts(input.payments, context),
      ...(input.hospitality ? hospitalityBlocks(context) : []),
      ...closing(input, context),
    ],
  };
}

const blank = (label: string): Block[] => [line(`${label}:`), feed(1), rule('dashed')];

/** What the host of a business meal writes by hand, and signs. */
function hospitalityBlocks({ labels }: PaperContext): Block[] {
  return [
    feed(1),
    line(labels.hospitality, { bold: true }),
    ...blank(labels.occasion),
    ...blank(labels.guestsOfHost),
    ...blank(labels.placeAndDate),
    ...blank(labels.signature),
  ];
}
