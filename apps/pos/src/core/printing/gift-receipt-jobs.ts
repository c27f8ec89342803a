import { giftReceiptDocument, printJobKey } from '@galley/devices/core';
import { type CheckState, type ReceiptRow, receiptDisplay, type SiteRow } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { businessOf, marksOf, paperTime } from './paper-text.ts';
import { receiptPaper } from './receipt-paper.ts';

/** Each one asked for is a paper of its own. */
const freshKey = ({ replica }: PosCore, receiptId: string): string => {
  const keyOf = (copy: number): string => printJobKey(receiptId, 'gift-receipt', copy, 0);
  let copy = 0;
  while (replica.outbox.get(keyOf(copy)) !== undefined) copy += 1;
  return keyOf(copy);
};

/** What was bought, without prices, for whoever gets it as a present; none without a printer. */
export const giftReceiptJobs = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
): OutboxJob[] => {
  const lines = state.lines
    .filter((line) => line.liveQuantity > 0)
    .map((line) => ({ quantity: String(line.liveQuantity), name: line.row.name }));
  const input = {
    business: businessOf(site),
    receiptNumber: receiptDisplay(receipt),
    at: paperTime(receipt.issuedAt, site),
    register: String(core.identity.number),
    lines,
    marks: marksOf(site),
  };
  return receiptPaper(core, site, 'gift-receipt', freshKey(core, receipt.id), (context) =>
    giftReceiptDocument(input, context),
  );
};
