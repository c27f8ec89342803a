import { ok } from '@galley/base';
import { changeLineCommand, decideChangeLine } from '@galley/domain';
import { act } from '../acting.ts';
import { changePortions } from '../availability/line-portions.ts';
import { lineMenu } from '../read/line-menu.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import { printedAt } from '../read/printed.ts';
import type { PosHandler } from './handler.ts';

export const changeLineHandler: PosHandler<'changeLine'> = (core) => ({
  schema: changeLineCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const state = loadCheckOfLine(core.read, command.lineId);
      if (!state.ok) return state;
      const itemId = core.read.line(command.lineId)?.itemId ?? '';
      const { orderTypeId } = state.value.check;
      const menu = lineMenu(core.read, itemId, orderTypeId, core.availability.now());
      const changed = decideChangeLine(state.value, menu, command, context, {
        printedAt: printedAt(core.read, state.value.check.id),
        approval: core.approvals.peek(command.approvalId),
      });
      if (!changed.ok) return changed;
      const { line, facts } = changed.value;
      const before = core.read.line(command.lineId) ?? line;
      const portions = changePortions(core, before, line, context);
      if (!portions.ok) return portions;
      return ok({ facts: [...facts, ...portions.value], result: { lineId: line.id } });
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
