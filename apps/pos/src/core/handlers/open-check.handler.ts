import { ok } from '@galley/base';
import { decideOpenCheck, openCheckCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { callNumbers } from '../read/call-numbers.ts';
import type { PosHandler } from './handler.ts';

export const openCheckHandler: PosHandler<'openCheck'> = (core) => ({
  schema: openCheckCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = {
        orderTypes: core.read.orderTypes(),
        tables: core.read.tables(),
        ...callNumbers(core, context.businessDate),
      };
      const opened = decideOpenCheck(state, command, context);
      if (!opened.ok) return opened;
      const { check, facts } = opened.value;
      return ok({ facts, result: { checkId: check.id } });
    }),
});
