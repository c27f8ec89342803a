import { err, failure, ok } from '@galley/base';
import {
  checkInvoices,
  decideIssueInvoice,
  eventFact,
  idText,
  invoiceDisplay,
  invoiceSeries,
  issueInvoiceCommand,
} from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import type { PosQuery } from '../queries/query.ts';
import { loadCheck } from '../read/load-check.ts';
import { invoiceJobs } from './invoice-jobs.ts';

const issueInvoiceHandler: PosHandler<'issueInvoice'> = (core) => ({
  schema: issueInvoiceCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const known = core.read.invoicesOf(command.checkId);
      const number = core.read.lastInvoiceNumber(invoiceSeries(context)) + 1;
      const issued = decideIssueInvoice(state.value, known, number, command, context);
      if (!issued.ok) return issued;
      const { invoice, facts } = issued.value;
      const outbox = invoiceJobs(core, state.value, invoice, site);
      return ok({ facts, outbox, result: { invoiceDisplay: invoiceDisplay(invoice) } });
    }),
});

const reprintInvoiceHandler: PosHandler<'reprintInvoice'> = (core) => ({
  schema: z.object({ invoiceId: idText }),
  run: ({ invoiceId }, call) =>
    act(core, call, ({ context, site }) => {
      const invoice = core.read.invoice(invoiceId);
      if (invoice === undefined) {
        return err(failure('unknown_invoice', 'This invoice is not known here.', 'invoiceId'));
      }
      const state = loadCheck(core.read, invoice.checkId);
      if (!state.ok) return state;
      const copy = core.read.eventCount(invoiceId, 'invoice_reprinted') + 1;
      const facts = [eventFact(context, 'invoice_reprinted', invoiceId, { copy })];
      return ok({
        facts,
        outbox: invoiceJobs(core, state.value, invoice, site, copy),
        result: null,
      });
    }),
});

/** The commands about invoices. */
export const invoiceHandlers = (core: PosCore) => ({
  issueInvoice: issueInvoiceHandler(core),
  reprintInvoice: reprintInvoiceHandler(core),
});

/** Invoices of a check, the one that counts first. */
export const invoicesQuery: PosQuery<'invoices'> = (core) => ({
  schema: z.object({ checkId: idText }),
  kinds: ['invoice'],
  ask({ checkId }) {
    const { standing, surplus } = checkInvoices(core.read.invoicesOf(checkId));
    const all = standing === undefined ? [] : [standing, ...surplus];
    return ok(
      all.map((row) => ({
        ...{ id: row.id, display: invoiceDisplay(row), form: row.form, name: row.name },
        ...{ totalMinor: row.totalMinor, issuedAt: row.issuedAt },
        surplus: row !== standing,
      })),
    );
  },
});
