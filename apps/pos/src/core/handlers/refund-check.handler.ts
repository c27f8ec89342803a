import { type Failure, ok, type Result } from '@galley/base';
import {
  decideRefundCheck,
  type RefundCheckCommand,
  receiptDisplay,
  receiptSeries,
  refundCheckCommand,
  refundToCards,
} from '@galley/domain';
import { type Act, type Acting, act } from '../acting.ts';
import { requireFund } from '../cash/till.ts';
import { refundedPoints } from '../loyalty/check-points.ts';
import { withEarned } from '../loyalty/with-earned.ts';
import type { PosCore } from '../pos-core.ts';
import { refundReceiptJobs } from '../printing/refund-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

type Refunded = { readonly receiptDisplay: string; readonly amountMinor: number };

const refund = (
  core: PosCore,
  command: RefundCheckCommand,
  { context, site }: Acting,
): Result<Act<Refunded>, Failure> => {
  const inCash = command.tender === 'cash' || (command.cashMinor ?? 0) > 0;
  const fund = requireFund(core, site, context, inCash);
  if (!fund.ok) return fund;
  const state = loadCheck(core.read, command.checkId);
  if (!state.ok) return state;
  const number = core.read.lastReceiptNumber(receiptSeries(context)) + 1;
  const made = decideRefundCheck(
    state.value,
    core.read.reasons(),
    number,
    command,
    core.approvals.peek(command.approvalId),
    context,
    site.currency,
  );
  if (!made.ok) return made;
  const { facts, refunds, receipt } = made.value;
  const [first] = refunds;
  const points = first === undefined ? [] : refundedPoints(core, state.value, first, facts, site);
  return ok({
    facts: [...facts, ...points, ...refundToCards(state.value, refunds, context)],
    outbox: refundReceiptJobs(core, state.value, refunds, receipt, site),
    result: { receiptDisplay: receiptDisplay(receipt), amountMinor: 0 - receipt.totalMinor },
  });
};

export const refundCheckHandler: PosHandler<'refundCheck'> = (core) => ({
  schema: refundCheckCommand,
  async run(command, call) {
    const done = await withEarned(core, command.checkId, () =>
      act(core, call, (acting) => refund(core, command, acting)),
    );
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
