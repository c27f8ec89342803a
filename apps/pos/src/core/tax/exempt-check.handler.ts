import { err, ok } from '@galley/base';
import { decideExemptCheck, exemptCheckCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { agreedHere } from '../handlers/agreed-less.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';

export const exemptCheckHandler: PosHandler<'exemptCheck'> = (core) => ({
  schema: exemptCheckCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const done = decideExemptCheck(rows, command, context);
      if (!done.ok) return done;
      const { facts, beforeMinor, afterMinor } = done.value;
      const agreed = agreedHere(core, rows, facts, command, context);
      if (!agreed.ok) return agreed;
      return ok({ facts: agreed.value, result: { beforeMinor, afterMinor } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
