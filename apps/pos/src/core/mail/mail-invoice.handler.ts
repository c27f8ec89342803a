import { err, failure, ok } from '@galley/base';
import { eventFact, idText, invoiceDisplay } from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { invoiceDoc } from '../invoices/invoice-jobs.ts';
import { paperContext } from '../printing/paper-context.ts';
import { loadCheck } from '../read/load-check.ts';
import { mailJob, mailKey } from './mail-job.ts';
import { address, notSetUp, withoutPulse } from './mail-receipt.handler.ts';

/** Sends an invoice by e-mail, marked as a copy: its paper came out when it was issued (rules EM1 to EM4, EM6). */
export const mailInvoiceHandler: PosHandler<'mailInvoice'> = (core) => ({
  schema: z.object({ invoiceId: idText, to: address }),
  run({ invoiceId, to }, call) {
    const done = act(core, call, ({ context, site }) => {
      if (!core.mails.ready) return err(notSetUp());
      const invoice = core.read.invoice(invoiceId);
      if (invoice === undefined)
        return err(failure('unknown_invoice', 'This invoice is not known here.', 'invoiceId'));
      const state = loadCheck(core.read, invoice.checkId);
      if (!state.ok) return state;
      const copy = core.read.eventCount(invoiceId, 'invoice_mailed') + 1;
      const paper = paperContext(core.read, site, 'receipt');
      const doc = withoutPulse(invoiceDoc(core, state.value, invoice, site, paper, copy));
      const subject = `${site.name}: ${invoiceDisplay(invoice)}`;
      const facts = [eventFact(context, 'invoice_mailed', invoiceId, { copy })];
      const outbox = [mailJob(mailKey(invoiceId, copy), to, subject, doc)];
      return ok({ facts, outbox, result: null });
    });
    if (done.ok) void core.mails.tick();
    return done;
  },
});
