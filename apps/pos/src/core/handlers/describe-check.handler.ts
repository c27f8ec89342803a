import { ok } from '@galley/base';
import { decideDescribeCheck, describeCheckCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const describeCheckHandler: PosHandler<'describeCheck'> = (core) => ({
  schema: describeCheckCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const facts = decideDescribeCheck(state.value, core.read.tables(), command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});
