import {
  type PaperAmount,
  type PaperContext,
  type PaperLabels,
  type PaperLine,
  type PaperMarks,
  type PaperTax,
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
import { checkAdjustments, lineAdjustments } from './paper-adjustments.ts';
import { paperLine } from './paper-line.ts';
import { paperTaxes } from './paper-text.ts';
import { receiptPaper } from './receipt-paper.ts';
import { receiptPayments } from './receipt-payments.ts';
import { refundInput, surplusInput } from './refund-jobs.ts';
import { printsFor } from './type-papers.ts';

const soldLines = (
  state: CheckState,
  context: PaperContext,
  explained: readonly PaperTax[],
): PaperLine[] =>
  state.lines
    .filter((line) => line.liveQuantity > 0)
    .map((line) => ({
      ...paperLine(line, line.liveQuantity, context, explained),
      amount: line.listMinor,
      adjustments: lineAdjustments(state, line, context.labels),
    }));

/** What stands between subtotal and total: what was taken off the whole, and taxes that come on top. */
const stepsOf = (state: CheckState, labels: PaperLabels): PaperAmount[] => [
  ...checkAdjustments(state, labels),
  ...state.taxTotals
    .filter((tax) => tax.inclusive === 0 && tax.taxMinor !== 0)
    .map((tax) => ({ label: tax.name, amount: tax.taxMinor })),
];

/** What the lines of a paper come to with what stands under each. */
const subtotalOf = (state: CheckState, labels: PaperLabels): number =>
  state.subtotalMinor - sum(checkAdjustments(state, labels).map(({ amount }) => amount));

/** Lines, what stands under them, total and taxes. */
export const moneyPart = (state: CheckState, context: PaperContext) => {
  const { labels } = context;
  const steps = stepsOf(state, labels);
  const taxes = paperTaxes(state.taxTotals);
  return {
    lines: soldLines(state, context, taxes),
    ...(steps.length === 0 ? {} : { subtotal: subtotalOf(state, labels), adjustments: steps }),
    total: state.totalMinor,
    taxes,
  };
};

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

const receiptInput = (
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
  const money = moneyPart(state, context);
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
  return receiptPaper(core, site, 'receipt', key, (context) =>
    receiptDocument(receiptInput(core, state, receipt, site, context), context),
  );
};

const copyDocument = (
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
