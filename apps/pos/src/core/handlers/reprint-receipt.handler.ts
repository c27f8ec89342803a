import { err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type Approval,
  checkApproval,
  type DecisionContext,
  eventFact,
  idText,
} from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { askedReceiptJobs } from '../printing/asked-receipt.ts';
import { isForGuests } from '../printing/person-acts.ts';
import { copyJobs } from '../printing/receipt-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

/** Who agreed; null where the role of the person who acts may do it. */
export const agreedBy = (
  receiptId: string,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string | null, Failure> => {
  if (context.permissions.includes('reprint_receipt')) return ok(null);
  const checked = checkApproval(approval, { type: 'reprint', receiptId }, context);
  return checked.ok ? ok(checked.value.approverId) : checked;
};

/** Whoever asks for a copy has answered whether an earlier paper of this receipt came out: it is asked no more (PN24). */
const answerDoubts = ({ printing }: PosCore, receiptId: string): void => {
  const doubts = printing
    .unfinished()
    .filter((job) => job.state === 'unknown' && isForGuests(job))
    .filter(({ jobKey }) => jobKey.startsWith(`${receiptId}/`));
  for (const { jobKey } of doubts) printing.resolve(jobKey, 'dismiss');
};

export const reprintReceiptHandler: PosHandler<'reprintReceipt'> = (core) => ({
  schema: z.object({ receiptId: idText, approvalId: idText.exactOptional() }),
  run({ receiptId, approvalId }, call) {
    const done = act(core, call, ({ context, site }) => {
      const receipt = core.read.receipt(receiptId);
      if (receipt === undefined) {
        return err(failure('unknown_receipt', 'This receipt is not known here.', 'receiptId'));
      }
      const state = loadCheck(core.read, receipt.checkId);
      if (!state.ok) return state;
      const first = askedReceiptJobs(core, state.value, receipt, site);
      if (first.length > 0) return ok({ facts: [], outbox: first, result: null });
      const agreed = agreedBy(receiptId, core.approvals.peek(approvalId), context);
      if (!agreed.ok) return agreed;
      const copy = core.read.eventCount(receiptId, 'receipt_reprinted') + 1;
      const detail = { copy, approvedBy: agreed.value };
      const facts = [eventFact(context, 'receipt_reprinted', receiptId, detail)];
      return ok({ facts, outbox: copyJobs(core, state.value, receipt, copy, site), result: null });
    });
    if (!done.ok) return done;
    core.approvals.spend(approvalId);
    answerDoubts(core, receiptId);
    return done;
  },
});
