import { type PaperContext, printJobKey, receiptDocument } from '@galley/devices/core';
import type { CheckState, ReceiptRow, SiteRow } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { isAskedFor } from './receipt-duties.ts';
import { receiptInput } from './receipt-jobs.ts';
import { receiptPaper } from './receipt-paper.ts';

/** How long a receipt that nobody asked for at the payment can be had as the first print of it. */
const ASK_WITHIN_MS = 24 * 3_600_000;

/** The first print of a receipt that this register kept until a guest asks; none: there was one, or it is too late. */
export const askedReceiptJobs = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
): OutboxJob[] => {
  const key = printJobKey(receipt.id, 'receipt', 0, 0);
  const own = receipt.deviceId === core.identity.deviceId && receipt.type === 'sale';
  const fresh = core.clock.now() - receipt.issuedAt < ASK_WITHIN_MS;
  const printed = core.replica.outbox.get(key) !== undefined;
  if (!isAskedFor(site) || !own || !fresh || printed) return [];
  const document = (context: PaperContext) => {
    // Its drawer was opened at the payment.
    const { openDrawer: _pin, ...input } = receiptInput(core, state, receipt, site, context);
    return receiptDocument(input, context);
  };
  return receiptPaper(core, site, 'receipt', key, document);
};
