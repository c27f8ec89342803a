import { ok } from '@galley/base';
import { decideVoidLine, voidLineCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { returnPortions } from '../availability/line-portions.ts';
import { voidedPoints } from '../loyalty/check-points.ts';
import { voidChits } from '../printing/chit-jobs.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import { printedAt } from '../read/printed.ts';
import type { PosHandler } from './handler.ts';

export const voidLineHandler: PosHandler<'voidLine'> = (core) => ({
  schema: voidLineCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const state = loadCheckOfLine(core.read, command.lineId, command.checkId);
      if (!state.ok) return state;
      const approval = core.approvals.peek(command.approvalId);
      const decided = decideVoidLine(
        state.value,
        core.read.reasons(),
        command,
        approval,
        context,
        printedAt(core.read, state.value.check.id),
      );
      if (!decided.ok) return decided;
      const { facts, lineVoid } = decided.value;
      const outbox = voidChits(core, state.value.check, lineVoid, site);
      const line = core.read.line(command.lineId);
      const unmade = command.disposition === 'not_made' ? command.quantity : 0;
      const portions = line === undefined ? [] : returnPortions(core, line, unmade);
      const points = voidedPoints(core, state.value.check.id, facts);
      return ok({ facts: [...facts, ...portions, ...points], outbox, result: null });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
