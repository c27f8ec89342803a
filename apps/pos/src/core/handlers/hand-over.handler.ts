import { ok } from '@galley/base';
import { decideHandOver, handOverCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const handOverHandler: PosHandler<'handOver'> = (core) => ({
  schema: handOverCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const facts = decideHandOver(state.value, core.read.employees(), command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});
