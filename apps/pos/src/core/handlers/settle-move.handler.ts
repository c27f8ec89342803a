import { ok } from '@galley/base';
import { decideSettleMove, settleMoveCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { moveState } from '../read/move-state.ts';
import type { PosHandler } from './handler.ts';

export const settleMoveHandler: PosHandler<'settleMove'> = (core) => ({
  schema: settleMoveCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const state = moveState(core, command.checkId, [], site.currency);
      if (!state.ok) return state;
      const approval = core.approvals.peek(command.approvalId);
      const moved = decideSettleMove(state.value, command, approval, context);
      if (!moved.ok) return moved;
      return ok({ facts: moved.value.facts, result: { moveId: moved.value.move.id } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
