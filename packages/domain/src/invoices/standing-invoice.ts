import { byId, type InvoiceRow } from '../rows.ts';
import { receiptSeries } from '../tenders/receipt-number.ts';

/** One gapless series of invoices per register, apart from its receipts: `R2-000017`. */
export const invoiceDisplay = ({ series, number }: Pick<InvoiceRow, 'series' | 'number'>): string =>
  `${series}-${String(number).padStart(6, '0')}`;

export const invoiceSeries = (register: Parameters<typeof receiptSeries>[0]): string =>
  `R${receiptSeries(register)}`;

/** The invoice of a check that counts, and what cut-off registers made besides; these are to be taken back. */
export type CheckInvoices = {
  readonly standing: InvoiceRow | undefined;
  readonly surplus: readonly InvoiceRow[];
};

/** The first by id counts everywhere, whatever order they came in (rule IV3). */
export const checkInvoices = (rows: readonly InvoiceRow[]): CheckInvoices => {
  const [standing, ...surplus] = byId(rows);
  return { standing, surplus };
};
