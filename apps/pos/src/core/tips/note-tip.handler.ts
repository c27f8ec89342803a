import { ok } from '@galley/base';
import { decideNoteTip, noteTipCommand } from '@galley/domain';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { loadCheckOfPayment } from '../read/load-check.ts';

export const noteTipHandler: PosHandler<'noteTip'> = (core) => ({
  schema: noteTipCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const state = loadCheckOfPayment(core.read, command.paymentId);
      if (!state.ok) return state;
      const notes = core.read.tipsOfCheck(state.value.check.id);
      const noted = decideNoteTip(state.value, notes, command, context, site.currency);
      if (!noted.ok) return noted;
      return ok({ facts: noted.value.facts, result: null });
    }),
});
