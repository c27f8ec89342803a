import {
  type PaperContext,
  type PaperLine,
  type PaperMarks,
  type PaperTax,
  printJobKey,
  refundReceiptDocument,
} from '@galley/devices/core';
import {
  type CheckState,
  checkInvoices,
  invoiceDisplay,
  type PaymentReversalRow,
  type ReceiptRow,
  type RefundRow,
  receiptDisplay,
  refundCash,
  roundingOf,
  type SiteRow,
  subtractTaxTotals,
  sum,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { checkPaper } from './check-paper.ts';
import { paperLine } from './paper-line.ts';
import { paperTaxes } from './paper-text.ts';
import { receiptPaper } from './receipt-paper.ts';
import { refundPayments } from './receipt-payments.ts';

/** Lines that go back whole; of parts of prices one line tells. */
const refundedLines = (
  state: CheckState,
  refunds: readonly RefundRow[],
  context: PaperContext,
  taxes: readonly PaperTax[],
): PaperLine[] => {
  const parts = refunds.filter(({ quantity }) => quantity === 0);
  const amount = sum(parts.map(({ amountMinor }) => amountMinor));
  const lines = refunds.flatMap((refund) => {
    const line = state.lines.find((entry) => entry.row.id === refund.lineId);
    return refund.quantity === 0 || line === undefined
      ? []
      : [paperLine(line, refund.quantity, context, taxes)];
  });
  const { partOfPrice: name } = context.labels;
  return parts.length === 0 ? lines : [...lines, { quantity: '1', name, amount }];
};

/** What goes back of a check after its invoice was made takes back of that (rule IV4). */
const creditOf = ({ read }: PosCore, { checkId, issuedAt }: ReceiptRow) => {
  const { standing } = checkInvoices(read.invoicesOf(checkId));
  return standing === undefined || standing.issuedAt > issuedAt
    ? {}
    : { creditOf: invoiceDisplay(standing) };
};

export const refundInput = (
  core: PosCore,
  state: CheckState,
  refunds: readonly RefundRow[],
  receipt: ReceiptRow,
  site: SiteRow,
  context: PaperContext,
  marks?: PaperMarks,
) => {
  const [first] = refunds;
  const sale = state.receipts.find((entry) => entry.type === 'sale');
  const approvedBy = core.read.employee(first?.approvedBy ?? '')?.name;
  const refundedBy = core.read.employee(first?.refundedBy ?? '')?.name;
  const taxes = paperTaxes(subtractTaxTotals([], receipt.taxTotals));
  const reopened = (first?.reopenedAs ?? null) !== null;
  const inCash = refunds.some((row) => refundCash(row) > 0);
  const cash = inCash && !reopened && marks?.copy !== true;
  const total = 0 - receipt.totalMinor;
  const reason = core.read.reason(first?.reasonId ?? '')?.name ?? '';
  const why = first?.cashReason == null ? '' : ` (${first.cashReason})`;
  return {
    ...checkPaper(core, state, site, receipt.issuedAt, context, marks),
    lines: refundedLines(state, refunds, context, taxes),
    total,
    taxes,
    receiptNumber: receiptDisplay(receipt),
    originalReceiptNumber: sale === undefined ? '' : receiptDisplay(sale),
    ...creditOf(core, receipt),
    reason: `${reason}${why}`,
    ...(refundedBy === undefined ? {} : { refundedBy }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    payments: reopened
      ? [{ label: context.labels.carriedOver, amount: total }]
      : refundPayments(refunds, context.labels),
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
  refunds: readonly RefundRow[],
  receipt: ReceiptRow,
  site: SiteRow,
): OutboxJob[] => {
  return givenBackJobs(core, site, receipt, (context) =>
    refundInput(core, state, refunds, receipt, site, context),
  );
};

export const surplusInput = (
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
    ...creditOf(core, receipt),
    reason: context.labels.paidTwice,
    ...(refundedBy === undefined ? {} : { refundedBy }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    payments: [
      {
        label: context.labels[reversal.tender],
        amount: reversal.amountMinor + roundingOf(reversal),
      },
    ],
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
