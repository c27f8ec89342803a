import { ok } from '@galley/base';
import { decideRemoveLine, removeLineCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { returnPortions } from '../availability/line-portions.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const removeLineHandler: PosHandler<'removeLine'> = (core) => ({
  schema: removeLineCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheckOfLine(core.read, command.lineId);
      if (!state.ok) return state;
      const facts = decideRemoveLine(state.value, command, context);
      if (!facts.ok) return facts;
      const line = core.read.line(command.lineId);
      const portions = line === undefined ? [] : returnPortions(core, line, line.quantity, context);
      return ok({ facts: [...facts.value, ...portions], result: null });
    }),
});
