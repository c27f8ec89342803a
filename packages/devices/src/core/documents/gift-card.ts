import type { ReceiptDoc } from '../receipt-doc.ts';
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

export type GiftCardInput = {
  readonly business: BusinessIdentity;
  readonly code: string;
  /** Minor units. */
  readonly amount: number;
  /** What is on it now; the same as `amount` where it is new. */
  readonly balance: number;
  /** How it was paid, as people read it. */
  readonly paid: string;
  readonly at: string;
  readonly register: string;
  readonly by: string;
  /** The last day, as people read it. */
  readonly validUntil?: string;
  readonly marks?: PaperMarks;
};

/** What the guest takes along: a code that pays, what was put on it, and until when it is valid. */
export function giftCardDocument(input: GiftCardInput, context: PaperContext): ReceiptDoc {
  const { labels, money, footer = [] } = context;
  return {
    blocks: [
      ...heading(input.business, context),
      ...markBlocks(input.marks, context),
      feed(1),
      centred(labels.gift, { bold: true, width: 2, height: 2 }),
      centred(money(input.amount), { bold: true, width: 2, height: 2 }),
      feed(1),
      { type: 'qr', data: input.code, size: 6 },
      centred(input.code, { bold: true }),
      feed(1),
      rule(),
      pair(input.paid, money(input.amount)),
      pair(labels.giftCardLeft, money(input.balance)),
      ...maybePair(labels.validUntil, input.validUntil),
      rule(),
      pair(`${labels.register} ${input.register}`, input.at),
      pair(labels.person, input.by),
      ...(footer.length === 0 ? [] : [feed(1)]),
      ...footer.map((text) => centred(text)),
      ...trainingBlocks(input.marks, labels),
      partialCut,
    ],
  };
}
