import { ok } from '@galley/base';
import { decideHandOver, handOverCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const handOverHandler: PosHandler<'handOver'> = (core) => ({
  schema: handOverCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const who = {
        employees: core.read.employees(),
        last: core.read.lastEvent(command.checkId, 'handed_over'),
        known: core.read.eventsOf(command.checkId, 'handed_over'),
        approval: core.approvals.peek(command.approvalId),
      };
      const facts = decideHandOver(state.value, who, command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});
