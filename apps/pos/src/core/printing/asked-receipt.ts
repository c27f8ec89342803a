import {
  type PaperContext,
  printJobKey,
  type ReceiptDoc,
  receiptDocument,
} from '@galley/devices/core';
import type { CheckState, ReceiptRow, SiteRow } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { mailKey } from '../mail/mail-job.ts';
import type { PosCore } from '../pos-core.ts';
import { isAskedFor } from './receipt-duties.ts';
import { receiptInput } from './receipt-jobs.ts';
import { receiptPaper } from './receipt-paper.ts';

/** How long a receipt that nobody asked for at the payment can be had as the first print of it. */
const ASK_WITHIN_MS = 24 * 3_600_000;

const firstPrint = ({ id }: ReceiptRow): string => printJobKey(id, 'receipt', 0, 0);

type DocumentIn = (context: PaperContext) => ReceiptDoc;

/** The paper that this register kept until a guest asks; undefined: somebody had it, or it is too late. */
export const askedReceipt = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
): DocumentIn | undefined => {
  const { outbox } = core.replica;
  const own = receipt.deviceId === core.identity.deviceId && receipt.type === 'sale';
  const fresh = core.clock.now() - receipt.issuedAt < ASK_WITHIN_MS;
  const had = [firstPrint(receipt), mailKey(receipt.id, 0)].some((key) => outbox.get(key));
  if (!isAskedFor(site) || !own || !fresh || had) return undefined;
  return (context) => {
    // Its drawer was opened at the payment.
    const { openDrawer: _pin, ...input } = receiptInput(core, state, receipt, site, context);
    return receiptDocument(input, context);
  };
};

/** The first print of such a receipt; none: see there. */
export const askedReceiptJobs = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
): OutboxJob[] => {
  const document = askedReceipt(core, state, receipt, site);
  if (document === undefined) return [];
  return receiptPaper(core, site, 'receipt', firstPrint(receipt), document);
};
