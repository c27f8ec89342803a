import { ok } from '@galley/base';
import { chooseEditCommand, decideChooseEdit } from '@galley/domain';
import { act } from '../acting.ts';
import { returnUnchosen } from '../availability/line-portions.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import { printedAt } from '../read/printed.ts';
import type { PosHandler } from './handler.ts';

export const chooseEditHandler: PosHandler<'chooseEdit'> = (core) => ({
  schema: chooseEditCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const state = loadCheckOfLine(core.read, command.lineId);
      if (!state.ok) return state;
      const chosen = decideChooseEdit(state.value, command, context, {
        printedAt: printedAt(core.read, state.value.check.id),
        approval: core.approvals.peek(command.approvalId),
      });
      if (!chosen.ok) return chosen;
      const { line, facts, others } = chosen.value;
      const portions = others.flatMap((other) => returnUnchosen(core, other));
      return ok({ facts: [...facts, ...portions], result: { lineId: line.id } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
