import { ok } from '@galley/base';
import { correctTenderCommand, decideCorrectTender } from '@galley/domain';
import { act } from '../acting.ts';
import { requireFund } from '../cash/till.ts';
import { loadCheckOfPayment } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const correctTenderHandler: PosHandler<'correctTender'> = (core) => ({
  schema: correctTenderCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const state = loadCheckOfPayment(core.read, command.paymentId);
      if (!state.ok) return state;
      // Two tenders, one of them cash: it moves what a drawer holds.
      const fund = requireFund(core, site, context, true);
      if (!fund.ok) return fund;
      const approval = core.approvals.peek(command.approvalId);
      const made = decideCorrectTender(state.value, command, approval, context, site.currency);
      if (!made.ok) return made;
      const { facts, payment } = made.value;
      return ok({ facts, result: { paymentId: payment.id, amountMinor: payment.amountMinor } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
