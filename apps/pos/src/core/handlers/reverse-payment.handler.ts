import { ok } from '@galley/base';
import {
  cardRefundFacts,
  decideReversePayment,
  receiptDisplay,
  receiptSeries,
  reversePaymentCommand,
  roundingOf,
} from '@galley/domain';
import { act } from '../acting.ts';
import { requireFund } from '../cash/till.ts';
import { giftBack } from '../gift-cards/gift-payment.ts';
import { voidedPoints } from '../loyalty/check-points.ts';
import { surplusReceiptJobs } from '../printing/refund-jobs.ts';
import { loadCheckOfPayment } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const reversePaymentHandler: PosHandler<'reversePayment'> = (core) => ({
  schema: reversePaymentCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const state = loadCheckOfPayment(core.read, command.paymentId);
      if (!state.ok) return state;
      const paid = state.value.payments.find(({ id }) => id === command.paymentId);
      const fund = requireFund(core, site, context, paid?.tender === 'cash');
      if (!fund.ok) return fund;
      const number = core.read.lastReceiptNumber(receiptSeries(context)) + 1;
      const approval = core.approvals.peek(command.approvalId);
      const decided = decideReversePayment(
        state.value,
        number,
        command,
        approval,
        context,
        site.currency,
      );
      if (!decided.ok) return decided;
      const { facts, receipt, reversal } = decided.value;
      const outbox =
        receipt === undefined ? [] : surplusReceiptJobs(core, state.value, reversal, receipt, site);
      const result = {
        amountMinor: reversal.amountMinor + roundingOf(reversal),
        tender: reversal.tender,
        receiptDisplay: receipt === undefined ? null : receiptDisplay(receipt),
      };
      const { id: subjectId, paymentId, amountMinor, approvedBy } = reversal;
      const wish = { subjectId, paymentId, amountMinor, approvedBy };
      const toCard = cardRefundFacts(state.value, wish, context);
      const toGift = giftBack(core, reversal);
      const points = voidedPoints(core, state.value.check.id, facts);
      return ok({ facts: [...facts, ...toCard, ...toGift, ...points], outbox, result });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
