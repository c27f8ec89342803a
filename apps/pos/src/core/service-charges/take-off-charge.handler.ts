import { err, ok } from '@galley/base';
import { decideTakeOffCharge, takeOffChargeCommand } from '@galley/domain';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';

export const takeOffChargeHandler: PosHandler<'takeOffCharge'> = (core) => ({
  schema: takeOffChargeCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const approval = core.approvals.peek(command.approvalId);
      const taken = decideTakeOffCharge(rows, command, approval, context);
      if (!taken.ok) return taken;
      const { facts, beforeMinor, afterMinor } = taken.value;
      return ok({ facts, result: { beforeMinor, afterMinor } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
