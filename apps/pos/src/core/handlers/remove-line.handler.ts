import { ok } from '@galley/base';
import { decideRemoveLine, removeLineCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { returnPortions } from '../availability/line-portions.ts';
import { voidedPoints } from '../loyalty/check-points.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import { printedAt } from '../read/printed.ts';
import type { PosHandler } from './handler.ts';

export const removeLineHandler: PosHandler<'removeLine'> = (core) => ({
  schema: removeLineCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const state = loadCheckOfLine(core.read, command.lineId);
      if (!state.ok) return state;
      const consent = {
        printedAt: printedAt(core.read, state.value.check.id),
        approval: core.approvals.peek(command.approvalId),
      };
      const facts = decideRemoveLine(state.value, command, context, consent);
      if (!facts.ok) return facts;
      const line = core.read.line(command.lineId);
      const portions = line === undefined ? [] : returnPortions(core, line, line.quantity);
      const points = voidedPoints(core, state.value.check.id, facts.value);
      return ok({ facts: [...facts.value, ...portions, ...points], result: null });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
