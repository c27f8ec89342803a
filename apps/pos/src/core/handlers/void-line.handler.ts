import { ok } from '@galley/base';
import { decideVoidLine, voidLineCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { voidChits } from '../printing/chit-jobs.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const voidLineHandler: PosHandler<'voidLine'> = (core) => ({
  schema: voidLineCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const state = loadCheckOfLine(core.read, command.lineId, command.checkId);
      if (!state.ok) return state;
      const approval = core.approvals.peek(command.approvalId);
      const decided = decideVoidLine(state.value, core.read.reasons(), command, approval, context);
      if (!decided.ok) return decided;
      const { facts, lineVoid } = decided.value;
      const outbox = voidChits(core, state.value.check, lineVoid, site);
      return ok({ facts, outbox, result: null });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
