import { ok } from '@galley/base';
import { clearUnsentCommand, decideClearUnsent } from '@galley/domain';
import { act } from '../acting.ts';
import { returnPortions } from '../availability/line-portions.ts';
import { voidedPoints } from '../loyalty/check-points.ts';
import { loadCheck } from '../read/load-check.ts';
import { printedAt } from '../read/printed.ts';
import type { PosHandler } from './handler.ts';

export const clearUnsentHandler: PosHandler<'clearUnsent'> = (core) => ({
  schema: clearUnsentCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const consent = {
        printedAt: printedAt(core.read, command.checkId),
        approval: core.approvals.peek(command.approvalId),
      };
      const cleared = decideClearUnsent(state.value, command, context, consent);
      if (!cleared.ok) return cleared;
      const { lines, facts } = cleared.value;
      const portions = lines.flatMap((line) => returnPortions(core, line, line.quantity));
      const lineIds = lines.map(({ id }) => id);
      const points = voidedPoints(core, command.checkId, facts);
      return ok({ facts: [...facts, ...portions, ...points], result: { lineIds } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
