import { ok } from '@galley/base';
import { decideSeatLines, seatLinesCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { moveState } from '../read/move-state.ts';
import type { PosHandler } from './handler.ts';

export const seatLinesHandler: PosHandler<'seatLines'> = (core) => ({
  schema: seatLinesCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const state = moveState(core, command.checkId, [], site.currency);
      if (!state.ok) return state;
      const moved = decideSeatLines(state.value, command, context);
      if (!moved.ok) return moved;
      return ok({ facts: moved.value.facts, result: { moveId: moved.value.move.id } });
    }),
});
