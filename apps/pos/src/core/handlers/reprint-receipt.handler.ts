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
import { copyJobs } from '../printing/receipt-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

/** Who agreed; null where the role of the person who acts may do it. */
const agreedBy = (
  receiptId: string,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string | null, Failure> => {
  if (context.permissions.includes('reprint_receipt')) return ok(null);
  const checked = checkApproval(approval, { type: 'reprint', receiptId }, context.now);
  return checked.ok ? ok(checked.value.approverId) : checked;
};

export const reprintReceiptHandler: PosHandler<'reprintReceipt'> = (core) => ({
  schema: z.object({ receiptId: idText, approvalId: idText.exactOptional() }),
  run({ receiptId, approvalId }, call) {
    const done = act(core, call, ({ context, site }) => {
      const agreed = agreedBy(receiptId, core.approvals.peek(approvalId), context);
      if (!agreed.ok) return agreed;
      const receipt = core.read.receipt(receiptId);
      if (receipt === undefined) {
        return err(failure('unknown_receipt', 'This receipt is not known here.', 'receiptId'));
      }
      const state = loadCheck(core.read, receipt.checkId);
      if (!state.ok) return state;
      const copy = core.read.eventCount(receiptId, 'receipt_reprinted') + 1;
      const detail = { copy, approvedBy: agreed.value };
      const facts = [eventFact(context, 'receipt_reprinted', receiptId, detail)];
      return ok({ facts, outbox: copyJobs(core, state.value, receipt, copy, site), result: null });
    });
    if (done.ok) core.approvals.spend(approvalId);
    return done;
  },
});
