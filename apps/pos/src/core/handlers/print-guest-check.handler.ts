import { err, failure, ok } from '@galley/base';
import { eventFact, idText, requirePermission } from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import { guestCheckJobs } from '../printing/guest-check-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import { lastPrint } from '../read/printed.ts';
import type { PosHandler } from './handler.ts';

export const printGuestCheckHandler: PosHandler<'printGuestCheck'> = (core) => ({
  schema: z.object({ checkId: idText }),
  run: ({ checkId }, call) =>
    act(core, call, ({ context, site }) => {
      const allowed = requirePermission(context, 'sell');
      if (!allowed.ok) return allowed;
      const state = loadCheck(core.read, checkId);
      if (!state.ok) return state;
      if (!state.value.lines.some((line) => line.liveQuantity > 0)) {
        return err(failure('nothing_to_print', 'Nothing is on the check yet. Add a line first.'));
      }
      const copy = core.read.eventCount(checkId, 'guest_check_printed');
      const before = lastPrint(core.read, state.value);
      const replaces = before?.superseded === true ? before.at : null;
      const { totalMinor } = state.value;
      const detail = { copy, totalMinor, replaces };
      const event = eventFact(context, 'guest_check_printed', checkId, detail);
      const print = { copy, at: context.now, replaces };
      const outbox = guestCheckJobs(core, state.value, print, site);
      return ok({ facts: [event], outbox, result: null });
    }),
});
