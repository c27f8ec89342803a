import { ok } from '@galley/base';
import {
  decideRefundLine,
  receiptDisplay,
  receiptSeries,
  refundLineCommand,
  refundToCards,
  roundingOf,
} from '@galley/domain';
import { act } from '../acting.ts';
import { requireFund } from '../cash/till.ts';
import { refundedPoints } from '../loyalty/check-points.ts';
import { refundReceiptJobs } from '../printing/refund-jobs.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const refundLineHandler: PosHandler<'refundLine'> = (core) => ({
  schema: refundLineCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const inCash = command.tender === 'cash' || (command.cashMinor ?? 0) > 0;
      const fund = requireFund(core, site, context, inCash);
      if (!fund.ok) return fund;
      const state = loadCheckOfLine(core.read, command.lineId, command.checkId);
      if (!state.ok) return state;
      const number = core.read.lastReceiptNumber(receiptSeries(context)) + 1;
      const approval = core.approvals.peek(command.approvalId);
      const reasons = core.read.reasons();
      const made = decideRefundLine(
        state.value,
        reasons,
        number,
        command,
        approval,
        context,
        site.currency,
      );
      if (!made.ok) return made;
      const { facts, refund, receipt } = made.value;
      const result = {
        receiptDisplay: receiptDisplay(receipt),
        amountMinor: refund.amountMinor + roundingOf(refund),
      };
      const points = refundedPoints(core, state.value, refund, facts, site);
      return ok({
        facts: [...facts, ...points, ...refundToCards(state.value, [refund], context)],
        outbox: refundReceiptJobs(core, state.value, [refund], receipt, site),
        result,
      });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
