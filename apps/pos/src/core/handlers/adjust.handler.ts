import { err, ok } from '@galley/base';
import {
  adjustCommand,
  decideAdjust,
  decideWithdrawAdjustment,
  withdrawAdjustmentCommand,
} from '@galley/domain';
import { act } from '../acting.ts';
import { withdrawnPoints } from '../loyalty/points-back.ts';
import { checkGone, loadCheck, loadCheckRows } from '../read/load-check.ts';
import { printedAt } from '../read/printed.ts';
import type { PosHandler } from './handler.ts';

export const adjustHandler: PosHandler<'adjust'> = (core) => ({
  schema: adjustCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const about = {
        reasons: core.read.reasons(),
        printedAt: printedAt(core.read, command.checkId),
        currency: site.currency,
      };
      const approval = core.approvals.peek(command.approvalId);
      const decided = decideAdjust(rows, about, command, approval, context);
      if (!decided.ok) return decided;
      const { facts, adjustment, takenMinor } = decided.value;
      return ok({ facts, result: { adjustmentId: adjustment.id, takenMinor } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});

export const withdrawAdjustmentHandler: PosHandler<'withdrawAdjustment'> = (core) => ({
  schema: withdrawAdjustmentCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const facts = decideWithdrawAdjustment(state.value, command, context);
      if (!facts.ok) return facts;
      const points = withdrawnPoints(core, command.checkId, command.adjustmentId, facts.value);
      return ok({ facts: [...facts.value, ...points], result: null });
    }),
});
