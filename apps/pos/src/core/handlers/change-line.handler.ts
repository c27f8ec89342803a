import { ok } from '@galley/base';
import { changeLineCommand, decideChangeLine } from '@galley/domain';
import { act } from '../acting.ts';
import { lineMenu } from '../read/line-menu.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const changeLineHandler: PosHandler<'changeLine'> = (core) => ({
  schema: changeLineCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheckOfLine(core.read, command.lineId);
      if (!state.ok) return state;
      const itemId = core.read.line(command.lineId)?.itemId ?? '';
      const menu = lineMenu(core.read, itemId, state.value.check.orderTypeId);
      const changed = decideChangeLine(state.value, menu, command, context);
      if (!changed.ok) return changed;
      return ok({ facts: changed.value.facts, result: { lineId: changed.value.line.id } });
    }),
});
