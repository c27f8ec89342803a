import {
  type PaperContext,
  type PaperMarks,
  printJobKey,
  type ReceiptInput,
  receiptDocument,
  refundReceiptDocument,
} from '@galley/devices/core';
import {
  type CheckState,
  isCorrection,
  type PaymentRow,
  type ReceiptRow,
  receiptDisplay,
  type SiteRow,
  standingPayments,
  sum,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { pointsOnReceipt } from '../loyalty/receipt-points.ts';
import type { PosCore } from '../pos-core.ts';
import { checkPaper } from './check-paper.ts';
import { moneyPart, stepsOf, subtotalOf } from './money-part.ts';
import { paperContext } from './paper-context.ts';
import { paperTaxes } from './paper-text.ts';
import { onlyPulse } from './pulse.ts';
import { isAskedFor } from './receipt-duties.ts';
import { receiptPaper } from './receipt-paper.ts';
import { receiptPayments } from './receipt-payments.ts';
import { refundInput, surplusInput } from './refund-jobs.ts';
import { printsFor } from './type-papers.ts';

/** Cash that a guest handed over here; the drawer stays shut for what was carried over. */
const isCashTaken = ({ tender, carriedFrom }: PaymentRow): boolean =>
  tender === 'cash' && (carriedFrom ?? null) === null;

/** The receipt of the check that this one reopened. */
const superseded = ({ read }: PosCore, { check }: CheckState): Pick<ReceiptInput, 'supersedes'> => {
  const earlier = check.reopens == null ? [] : read.receiptsOf([check.reopens]);
  const sale = earlier.find(({ type }) => type === 'sale');
  return sale === undefined ? {} : { supersedes: receiptDisplay(sale) };
};

/** Payments as they were taken: a receipt keeps the tenders that it told of. */
const tookAtFirst = ({ payments, reversals }: CheckState) =>
  standingPayments(
    payments.filter((row) => !isCorrection(row)),
    reversals.filter(({ row }) => row.cause !== 'corrected'),
  );

export const receiptInput = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
  context: PaperContext,
  marks?: PaperMarks,
): ReceiptInput => {
  const standing = tookAtFirst(state);
  const change = sum(standing.map((payment) => payment.changeMinor));
  const cash = standing.some(isCashTaken);
  const earlier = state.totalMinor - receipt.totalMinor;
  const { labels } = context;
  const money = moneyPart(state, site, context);
  return {
    ...checkPaper(core, state, site, receipt.issuedAt, context, marks),
    ...money,
    ...(earlier === 0
      ? {}
      : {
          subtotal: subtotalOf(state, labels),
          adjustments: [
            ...stepsOf(state, labels),
            { label: labels.onAnotherReceipt, amount: -earlier },
          ],
        }),
    total: receipt.totalMinor,
    taxes: paperTaxes(receipt.taxTotals),
    receiptNumber: receiptDisplay(receipt),
    ...superseded(core, state),
    payments: receiptPayments(state, standing, labels),
    ...pointsOnReceipt(core, state, site),
    ...(change === 0 ? {} : { change }),
    ...(cash && marks?.copy !== true && receipt.replayed === 0 ? { openDrawer: 2 as const } : {}),
  };
};

/** The receipt of a settled check; none without a printer. */
export const saleReceiptJobs = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
): OutboxJob[] => {
  const cash = state.payments.some(isCashTaken);
  // The paper of cash opens the drawer.
  if (!cash && !printsFor(core.read, state.check, 'receipt')) return [];
  const key = printJobKey(receipt.id, 'receipt', 0, 0);
  const document = (context: PaperContext) =>
    receiptDocument(receiptInput(core, state, receipt, site, context), context);
  if (!isAskedFor(site) || receipt.replayed === 1)
    return receiptPaper(core, site, 'receipt', key, document);
  return onlyPulse(key, 'receipt', document(paperContext(core.read, site, 'receipt')));
};

/** A receipt as whoever asks for it again gets it: marked as a copy. */
export const copyDocument = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
  context: PaperContext,
) => {
  const marks = { copy: true };
  const refunds = state.refunds.flatMap(({ row }) => (row.receiptId === receipt.id ? [row] : []));
  const surplus = state.reversals.find(({ row }) => row.receiptId === receipt.id)?.row;
  if (refunds.length > 0)
    return refundReceiptDocument(
      refundInput(core, state, refunds, receipt, site, context, marks),
      context,
    );
  if (surplus !== undefined)
    return refundReceiptDocument(
      surplusInput(core, state, surplus, receipt, site, context, marks),
      context,
    );
  return receiptDocument(receiptInput(core, state, receipt, site, context, marks), context);
};

/** Another print of a receipt that a guest may already hold, marked as a copy. */
export const copyJobs = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  copy: number,
  site: SiteRow,
): OutboxJob[] => {
  const kind = receipt.type === 'sale' ? 'receipt' : 'refund-receipt';
  return receiptPaper(core, site, kind, printJobKey(receipt.id, kind, copy, 0), (context) =>
    copyDocument(core, state, receipt, site, context),
  );
};
