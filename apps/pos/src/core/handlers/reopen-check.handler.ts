import { type Failure, ok, type Result } from '@galley/base';
import {
  confirmationsAgain,
  decideReopenCheck,
  projectCheck,
  type ReopenCheckCommand,
  receiptDisplay,
  receiptSeries,
  refundCash,
  reopenCheckCommand,
} from '@galley/domain';
import { type Act, type Acting, act } from '../acting.ts';
import { requireFund } from '../cash/till.ts';
import { takenBackPoints } from '../loyalty/check-points.ts';
import { freedPoints } from '../loyalty/points-back.ts';
import { withEarned } from '../loyalty/with-earned.ts';
import type { PosCore } from '../pos-core.ts';
import { refundReceiptJobs } from '../printing/refund-jobs.ts';
import { moveState, namesBeside } from '../read/move-state.ts';
import type { PosHandler } from './handler.ts';

type Reopened = { readonly checkId: string; readonly receiptDisplay: string };

const reopen = (
  core: PosCore,
  command: ReopenCheckCommand,
  { context, site }: Acting,
): Result<Act<Reopened>, Failure> => {
  const found = moveState(core, command.checkId, [], site.currency);
  if (!found.ok) return found;
  const state = projectCheck(found.value.rows);
  const made = decideReopenCheck(
    found.value.rows,
    namesBeside(core, found.value, context.businessDate),
    core.read.reasons(),
    core.read.lastReceiptNumber(receiptSeries(context)) + 1,
    command,
    core.approvals.peek(command.approvalId),
    context,
  );
  if (!made.ok) return made;
  const { facts, refunds, receipt, check } = made.value;
  // It goes out of the fund and in again: without one it would be in none.
  const inCash = refunds.some((row) => refundCash(row) > 0);
  const fund = requireFund(core, site, context, inCash);
  if (!fund.ok) return fund;
  const [first] = refunds;
  const earned = first === undefined ? [] : takenBackPoints(core, state, first, facts, site);
  const unused = freedPoints(core, command.checkId, []);
  const asked = core.read.confirmationsOf(core.read.kinOf([command.checkId]));
  const confirmed = confirmationsAgain(made.value.lines, asked, context);
  return ok({
    facts: [...facts, ...confirmed, ...earned, ...unused],
    outbox: refundReceiptJobs(core, state, refunds, receipt, site),
    result: { checkId: check.id, receiptDisplay: receiptDisplay(receipt) },
  });
};

export const reopenCheckHandler: PosHandler<'reopenCheck'> = (core) => ({
  schema: reopenCheckCommand,
  async run(command, call) {
    const done = await withEarned(core, command.checkId, () =>
      act(core, call, (acting) => reopen(core, command, acting)),
    );
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
