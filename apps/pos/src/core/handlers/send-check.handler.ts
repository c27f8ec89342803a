import { ok } from '@galley/base';
import { decideSendCheck, sendCheckCommand } from '@galley/domain';
import { act } from '../acting.ts';
import { slotLackOf } from '../order-types/slot-claims.ts';
import { kitchenChits } from '../printing/chit-jobs.ts';
import { itemLabels } from '../printing/label-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import { sendFacts } from '../read/send-facts.ts';
import type { PosHandler } from './handler.ts';

export const sendCheckHandler: PosHandler<'sendCheck'> = (core) => ({
  schema: sendCheckCommand,
  run: (command, call) =>
    act(core, call, ({ context, employee, site }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const about = {
        ...sendFacts(core.read, state.value.check, employee.name, site),
        slotFull: slotLackOf(core, state.value) !== undefined,
      };
      const sent = decideSendCheck(state.value, about, context, command.early === true);
      if (!sent.ok) return sent;
      const { roundId, tickets, facts, waitsUntil } = sent.value;
      const { check } = state.value;
      const held = tickets.filter((ticket) => ticket.held === 1).length;
      const outbox = [
        ...kitchenChits(core, tickets, about.stations, check, site),
        ...itemLabels(core, tickets, check, site),
      ];
      const result = { roundId, tickets: tickets.length - held, held };
      const later = waitsUntil === undefined ? {} : { waitsUntil };
      return ok({ facts, outbox, result: { ...result, ...later } });
    }),
});
