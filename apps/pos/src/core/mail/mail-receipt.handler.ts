import { err, failure, ok } from '@galley/base';
import type { ReceiptDoc } from '@galley/devices/core';
import {
  type CheckState,
  eventFact,
  idText,
  type ReceiptRow,
  receiptDisplay,
  type SiteRow,
} from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { agreedBy } from '../handlers/reprint-receipt.handler.ts';
import type { PosCore } from '../pos-core.ts';
import { askedReceipt } from '../printing/asked-receipt.ts';
import { paperContext } from '../printing/paper-context.ts';
import { copyDocument } from '../printing/receipt-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import { mailJob, mailKey } from './mail-job.ts';

/** An address as servers take it, no longer than they allow (RFC 5321, 4.5.3.1.3). */
export const address = z.email('write an address such as guest@example.com').max(254);

/** A pulse has no meaning in a letter. */
export const withoutPulse = ({ blocks, ...doc }: ReceiptDoc): ReceiptDoc => ({
  ...doc,
  blocks: blocks.filter(({ type }) => type !== 'drawer'),
});

export const notSetUp = () =>
  failure('mail_not_set_up', 'E-mail is not set up at this register.', 'to');

/** The receipt itself where nobody had it yet, else a copy that says so. */
const paperOf = (
  core: PosCore,
  state: CheckState,
  receipt: ReceiptRow,
  site: SiteRow,
): { readonly doc: ReceiptDoc; readonly isFirst: boolean } => {
  const first = askedReceipt(core, state, receipt, site);
  const kind = receipt.type === 'sale' ? 'receipt' : 'refund-receipt';
  const context = paperContext(core.read, site, kind);
  const doc = first?.(context) ?? copyDocument(core, state, receipt, site, context);
  return { doc: withoutPulse(doc), isFirst: first !== undefined };
};

/** Sends a receipt by e-mail, as soon as there is a line (rules EM1 to EM4). */
export const mailReceiptHandler: PosHandler<'mailReceipt'> = (core) => ({
  schema: z.object({ receiptId: idText, to: address, approvalId: idText.exactOptional() }),
  run({ receiptId, to, approvalId }, call) {
    const done = act(core, call, ({ context, site }) => {
      if (!core.mails.ready) return err(notSetUp());
      const receipt = core.read.receipt(receiptId);
      if (receipt === undefined)
        return err(failure('unknown_receipt', 'This receipt is not known here.', 'receiptId'));
      const state = loadCheck(core.read, receipt.checkId);
      if (!state.ok) return state;
      const { doc, isFirst } = paperOf(core, state.value, receipt, site);
      const agreed = isFirst
        ? ok(null)
        : agreedBy(receiptId, core.approvals.peek(approvalId), context);
      if (!agreed.ok) return agreed;
      const copy = isFirst ? 0 : core.read.eventCount(receiptId, 'receipt_mailed') + 1;
      const facts = [
        eventFact(context, 'receipt_mailed', receiptId, { copy, approvedBy: agreed.value }),
      ];
      const subject = `${site.name}: ${receiptDisplay(receipt)}`;
      const outbox = [mailJob(mailKey(receiptId, copy), to, subject, doc)];
      return ok({ facts, outbox, result: null });
    });
    if (!done.ok) return done;
    core.approvals.spend(approvalId);
    void core.mails.tick();
    return done;
  },
});
