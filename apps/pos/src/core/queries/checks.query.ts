import { ok } from '@galley/base';
import { z } from 'zod';
import { CHECK_KINDS } from '../read/check-states.ts';
import { checkSummary } from './check-view.ts';
import type { PosQuery } from './query.ts';

/** Settled checks that a cashier may still need at hand; older ones are the office's. */
const SETTLED_SHOWN = 100;

/**
 * Open checks, with those that are paid but not sent or overpaid among them, or the day's settled ones. A check that
 * nobody rang anything on shows only where it holds a table.
 */
export const checksQuery: PosQuery<'checks'> = (core) => ({
  schema: z.object({ status: z.enum(['open', 'settled']) }),
  kinds: [...CHECK_KINDS, 'dining_table', 'order_type', 'employee'],
  ask({ status }) {
    if (status === 'settled') {
      const settled = core.checkStates.settled(SETTLED_SHOWN);
      return ok(settled.map((state) => checkSummary(core.read, state)));
    }
    const open = core.checkStates
      .open()
      .filter((state) => state.lines.length > 0 || state.check.tableId !== null);
    return ok([...core.checkStates.loud(), ...open].map((state) => checkSummary(core.read, state)));
  },
});
