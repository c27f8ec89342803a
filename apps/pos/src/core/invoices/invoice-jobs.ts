import {
  invoiceDocument,
  type PaperContext,
  printJobKey,
  type ReceiptDoc,
} from '@galley/devices/core';
import {
  type CheckState,
  type InvoiceRow,
  invoiceDisplay,
  receiptDisplay,
  type SiteRow,
  standingPayments,
} from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import type { PosCore } from '../pos-core.ts';
import { checkPaper } from '../printing/check-paper.ts';
import { moneyPart } from '../printing/money-part.ts';
import { paperTaxes, paperTime } from '../printing/paper-text.ts';
import { receiptPaper } from '../printing/receipt-paper.ts';

/** An invoice as it is written; `copy` above 0: marked as another one. */
export const invoiceDoc = (
  core: PosCore,
  state: CheckState,
  invoice: InvoiceRow,
  site: SiteRow,
  context: PaperContext,
  copy: number,
): ReceiptDoc => {
  const issued = new Set(invoice.receiptIds);
  const receipts = state.receipts.filter(({ id }) => issued.has(id));
  const back = receipts.filter(({ type }) => type === 'refund');
  const { labels } = context;
  const money = moneyPart(state, site, context);
  const given = back.map(({ totalMinor, ...receipt }) => ({
    label: `${labels.refundReceipt} ${receiptDisplay(receipt)}`,
    amount: totalMinor,
  }));
  return invoiceDocument(
    {
      ...checkPaper(core, state, site, invoice.issuedAt, context, copy > 0 ? { copy: true } : {}),
      ...money,
      ...(given.length === 0 ? {} : { adjustments: [...(money.adjustments ?? []), ...given] }),
      total: invoice.totalMinor,
      taxes: paperTaxes(invoice.taxTotals),
      servedFrom: paperTime(state.check.openedAt, site),
      invoiceNumber: invoiceDisplay(invoice),
      receiptNumbers: receipts
        .filter(({ type }) => type === 'sale')
        .map((receipt) => receiptDisplay(receipt)),
      recipient: [invoice.name, ...invoice.addressLines],
      ...(invoice.taxNumber === null ? {} : { recipientTaxNumber: invoice.taxNumber }),
      hospitality: invoice.form === 'hospitality',
      payments: standingPayments(state.payments, state.reversals).map((row) => ({
        label: labels[row.tender],
        amount: row.amountMinor,
      })),
    },
    context,
  );
};

/** The paper of an invoice; `copy` above 0: another print of it, marked. */
export const invoiceJobs = (
  core: PosCore,
  state: CheckState,
  invoice: InvoiceRow,
  site: SiteRow,
  copy = 0,
): OutboxJob[] =>
  receiptPaper(core, site, 'receipt', printJobKey(invoice.id, 'receipt', copy, 0), (context) =>
    invoiceDoc(core, state, invoice, site, context, copy),
  );
