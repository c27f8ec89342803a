import { ok } from '@galley/base';
import { addLineCommand, decideAddLine } from '@galley/domain';
import { act } from '../acting.ts';
import { lineMenu } from '../read/line-menu.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const addLineHandler: PosHandler<'addLine'> = (core) => ({
  schema: addLineCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const menu = lineMenu(core.read, command.itemId, state.value.check.orderTypeId);
      const added = decideAddLine(state.value, menu, command, context);
      if (!added.ok) return added;
      return ok({ facts: added.value.facts, result: { lineId: added.value.line.id } });
    }),
});
