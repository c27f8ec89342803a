import { type Failure, ok, type Result } from '@galley/base';
import {
  decideRefundLine,
  type RefundLineCommand,
  receiptDisplay,
  receiptSeries,
  refundLineCommand,
  refundToCards,
  roundingOf,
} from '@galley/domain';
import { type Act, type Acting, act } from '../acting.ts';
import { requireFund } from '../cash/till.ts';
import { refundedPoints } from '../loyalty/check-points.ts';
import { withEarned } from '../loyalty/with-earned.ts';
import type { PosCore } from '../pos-core.ts';
import { refundReceiptJobs } from '../printing/refund-jobs.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

type Refunded = { readonly receiptDisplay: string; readonly amountMinor: number };

const refund = (
  core: PosCore,
  command: RefundLineCommand,
  { context, site }: Acting,
): Result<Act<Refunded>, Failure> => {
  const inCash = command.tender === 'cash' || (command.cashMinor ?? 0) > 0;
  const fund = requireFund(core, site, context, inCash);
  if (!fund.ok) return fund;
  const state = loadCheckOfLine(core.read, command.lineId, command.checkId);
  if (!state.ok) return state;
  const number = core.read.lastReceiptNumber(receiptSeries(context)) + 1;
  const made = decideRefundLine(
    state.value,
    core.read.reasons(),
    number,
    command,
    core.approvals.peek(command.approvalId),
    context,
    site.currency,
  );
  if (!made.ok) return made;
  const { facts, refund: row, receipt } = made.value;
  const points = refundedPoints(core, state.value, row, facts, site);
  return ok({
    facts: [...facts, ...points, ...refundToCards(state.value, [row], context)],
    outbox: refundReceiptJobs(core, state.value, [row], receipt, site),
    result: {
      receiptDisplay: receiptDisplay(receipt),
      amountMinor: row.amountMinor + roundingOf(row),
    },
  });
};

/** The check that a line is refunded on. */
const checkOf = ({ read }: PosCore, { lineId, checkId }: RefundLineCommand): string | undefined => {
  const state = loadCheckOfLine(read, lineId, checkId);
  return state.ok ? state.value.check.id : undefined;
};

export const refundLineHandler: PosHandler<'refundLine'> = (core) => ({
  schema: refundLineCommand,
  async run(command, call) {
    const done = await withEarned(core, checkOf(core, command), () =>
      act(core, call, (acting) => refund(core, command, acting)),
    );
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
