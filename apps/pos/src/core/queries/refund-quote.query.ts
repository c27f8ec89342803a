import { ok } from '@galley/base';
import { idText, paidBy, quantity, quoteRefund } from '@galley/domain';
import { z } from 'zod';
import { CHECK_KINDS } from '../read/check-states.ts';
import type { PosQuery } from './query.ts';

/** What would go back for a quantity of a settled line, before anything is done. */
export const refundQuoteQuery: PosQuery<'refundQuote'> = (core) => ({
  schema: z.object({ lineId: idText, quantity }),
  kinds: CHECK_KINDS,
  ask({ lineId, quantity: wanted }) {
    const line = core.read.line(lineId);
    const state = line === undefined ? undefined : core.checkStates.get(line.checkId);
    if (state === undefined) return ok(null);
    const { amountMinor, taxTotals, ways } = quoteRefund(state, lineId, wanted);
    const paid = (['cash', 'card'] as const)
      .map((tender) => ({ tender, amountMinor: paidBy(state, tender) }))
      .filter((part) => part.amountMinor > 0);
    return ok({ amountMinor, taxTotals, ways, paid });
  },
});
