import { ok } from '@galley/base';
import { decideSplitCheck, splitCheckCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { moveState, namesBeside } from '../read/move-state.ts';
import type { PosHandler } from './handler.ts';

export const splitCheckHandler: PosHandler<'splitCheck'> = (core) => ({
  schema: splitCheckCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const state = moveState(core, command.checkId, [], site.currency);
      if (!state.ok) return state;
      const names = namesBeside(core, state.value, context.businessDate);
      const approval = core.approvals.peek(command.approvalId);
      const split = decideSplitCheck(state.value, names, command, approval, context);
      if (!split.ok) return split;
      const { facts, move, checkIds } = split.value;
      return ok({ facts, result: { moveId: move.id, checkIds } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
