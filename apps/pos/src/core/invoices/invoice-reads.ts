import { atFirst } from '@galley/base';
import { invoices } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

/** Reads about invoices. */
export const invoiceReader = (db: Replica['db']) => {
  const ofCheck = readTable(db, invoices, '"checkId" = ?');
  const one = readTable(db, invoices, 'id = ?');
  const last = atFirst(() =>
    db.prepare('SELECT coalesce(max(number), 0) FROM invoice WHERE series = ?').pluck(),
  );
  return {
    invoicesOf: (checkId: string) => ofCheck.all(checkId),
    invoice: (id: string) => one.get(id),
    lastInvoiceNumber: (series: string) => last().get(series) as number,
  };
};
