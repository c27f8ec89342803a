import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { declareKind, TRADE } from '../declare-kind.ts';
import type { TaxTotal } from '../tenders/tenders.table.ts';

/** `hospitality`: with room for the occasion and the guests, as an authority asks of meals for business. */
export const INVOICE_FORMS = ['invoice', 'hospitality'] as const;
export type InvoiceForm = (typeof INVOICE_FORMS)[number];

/**
 * An invoice to a named guest for what the receipts of a settled check tell. `series` is that of its register
 * (`R1`), `number` is gapless within it. Totals are what was printed, kept as printed.
 */
export const invoices = sqliteTable('invoice', {
  id: text().primaryKey(),
  checkId: text().notNull(),
  businessDate: text().notNull(),
  series: text().notNull(),
  number: integer().notNull(),
  form: text().$type<InvoiceForm>().notNull(),
  name: text().notNull(),
  addressLines: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** Of the guest; null: none was said. */
  taxNumber: text(),
  /** The receipts that it stands for. */
  receiptIds: text({ mode: 'json' }).$type<string[]>().notNull(),
  totalMinor: integer().notNull(),
  taxTotals: text({ mode: 'json' }).$type<TaxTotal[]>().notNull(),
  issuedAt: integer().notNull(),
  issuedBy: text().notNull(),
  deviceId: text().notNull(),
});

export const invoiceKinds = [
  declareKind(invoices, { class: 'fact', scope: 'site', writers: TRADE }),
];
