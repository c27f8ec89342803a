import {
  orderTypeWords,
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
  type PaymentReversalRow,
  type ReceiptRow,
  type RefundRow,
  receiptDisplay,
  type SiteRow,
  serverOf,
  standingPayments,
  subtractTaxTotals,
  sum,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { zoneOf } from '../delivery/delivery-house.ts';
import { pointsOnReceipt } from '../loyalty/receipt-points.ts';
import type { PosCore } from '../pos-core.ts';
import { checkAdjustments, lineAdjustments } from './paper-adjustments.ts';
import { paperLine } from './paper-line.ts';
import { businessOf, callOf, marksOf, orderOnPaper, paperTaxes, paperTime } from './paper-text.ts';
import { receiptPaper } from './receipt-paper.ts';
import { receiptPayments, refundPayments } from './receipt-payments.ts';
import { printsFor } from './type-papers.ts';

/** What every paper about a check has in common. */
export const checkPaper = (
  core: PosCore,
  state: CheckState,
  site: SiteRow,
  at: number,
  { labels }: PaperContext,
  marks?: PaperMarks,
) => {
  const { check } = state;
  const orderType = core.read.orderType(check.orderTypeId);
  const table = check.tableId === null ? undefined : core.read.table(check.tableId);
  const call = callOf(check);
  const server = core.read.employee(serverOf(check))?.name;
  return {
    business: businessOf(site),
    at: paperTime(at, site),
    register: String(core.identity.number),
    ...(server === undefined ? {} : { server }),
    orderType:
      orderType === undefined ? '' : orderTypeWords(orderType.name, orderType.kind, labels),
    ...(table === undefined ? {} : { table: table.label }),
    ...(check.covers === null ? {} : { covers: check.covers }),
    ...(call === undefined ? {} : { call }),
    ...orderOnPaper(check, zoneOf(core.read, check), at, site, labels),
    marks: marksOf(site, marks),
  };
};

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

const receiptInput = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
  context: PaperContext,
  marks?: PaperMarks,
): ReceiptInput => {
  const standing = standingPayments(state.payments, state.reversals);
  const change = sum(standing.map((payment) => payment.changeMinor));
  const cash = standing.some((payment) => payment.tender === 'cash');
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
  const cash = state.payments.some(({ tender }) => tender === 'cash');
  // The paper of cash opens the drawer.
  if (!cash && !printsFor(core.read, state.check, 'receipt')) return [];
  const key = printJobKey(receipt.id, 'receipt', 0, 0);
  return receiptPaper(core, site, 'receipt', key, (context) =>
    receiptDocument(receiptInput(core, state, receipt, site, context), context),
  );
};

const refundInput = (
  core: PosCore,
  state: CheckState,
  refund: RefundRow,
  receipt: ReceiptRow,
  site: SiteRow,
  context: PaperContext,
  marks?: PaperMarks,
) => {
  const line = state.lines.find((entry) => entry.row.id === refund.lineId);
  const sale = state.receipts.find((entry) => entry.type === 'sale');
  const approvedBy = core.read.employee(refund.approvedBy)?.name;
  const refundedBy = core.read.employee(refund.refundedBy)?.name;
  const taxes = paperTaxes(refund.taxTotals);
  const cash = (refund.tender === 'cash' || refund.cashMinor !== null) && marks?.copy !== true;
  return {
    ...checkPaper(core, state, site, receipt.issuedAt, context, marks),
    lines: line === undefined ? [] : [paperLine(line, refund.quantity, context, taxes)],
    total: refund.amountMinor,
    taxes,
    receiptNumber: receiptDisplay(receipt),
    originalReceiptNumber: sale === undefined ? '' : receiptDisplay(sale),
    reason: core.read.reason(refund.reasonId)?.name ?? '',
    ...(refundedBy === undefined ? {} : { refundedBy }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    payments: refundPayments(refund, context.labels),
    ...(cash ? { openDrawer: 2 as const } : {}),
  };
};

/** The first paper of money that is given back. */
const givenBackJobs = (
  core: PosCore,
  site: SiteRow,
  receipt: ReceiptRow,
  inputFor: (context: PaperContext) => Parameters<typeof refundReceiptDocument>[0],
): OutboxJob[] => {
  const key = printJobKey(receipt.id, 'refund-receipt', 0, 0);
  return receiptPaper(core, site, 'refund-receipt', key, (context) =>
    refundReceiptDocument(inputFor(context), context),
  );
};

export const refundReceiptJobs = (
  core: PosCore,
  state: CheckState,
  refund: RefundRow,
  receipt: ReceiptRow,
  site: SiteRow,
): OutboxJob[] => {
  return givenBackJobs(core, site, receipt, (context) =>
    refundInput(core, state, refund, receipt, site, context),
  );
};

const surplusInput = (
  core: PosCore,
  state: CheckState,
  reversal: PaymentReversalRow,
  receipt: ReceiptRow,
  site: SiteRow,
  context: PaperContext,
  marks?: PaperMarks,
) => {
  const sale = state.receipts.find((entry) => entry.type === 'sale');
  const approvedBy = core.read.employee(reversal.approvedBy)?.name;
  const refundedBy = core.read.employee(reversal.reversedBy)?.name;
  const cash = reversal.tender === 'cash' && marks?.copy !== true;
  return {
    ...checkPaper(core, state, site, receipt.issuedAt, context, marks),
    lines: [{ quantity: '1', name: context.labels.paidAboveTotal, amount: reversal.amountMinor }],
    total: reversal.amountMinor,
    taxes: paperTaxes(subtractTaxTotals([], receipt.taxTotals)),
    receiptNumber: receiptDisplay(receipt),
    originalReceiptNumber: sale === undefined ? '' : receiptDisplay(sale),
    reason: context.labels.paidTwice,
    ...(refundedBy === undefined ? {} : { refundedBy }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    payments: [{ label: context.labels[reversal.tender], amount: reversal.amountMinor }],
    ...(cash ? { openDrawer: 2 as const } : {}),
  };
};

/** The receipt of a surplus that is given back; none without a printer. */
export const surplusReceiptJobs = (
  core: PosCore,
  state: CheckState,
  reversal: PaymentReversalRow,
  receipt: ReceiptRow,
  site: SiteRow,
): OutboxJob[] => {
  return givenBackJobs(core, site, receipt, (context) =>
    surplusInput(core, state, reversal, receipt, site, context),
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
  const refund = state.refunds.find(({ row }) => row.receiptId === receipt.id)?.row;
  const surplus = state.reversals.find(({ row }) => row.receiptId === receipt.id)?.row;
  if (refund !== undefined)
    return refundReceiptDocument(
      refundInput(core, state, refund, receipt, site, context, marks),
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
