import { ok } from '@galley/base';
import { type CheckState, idText, paidBy, quantity, quoteRefund, TENDERS } from '@galley/domain';
import { z } from 'zod';
import { CHECK_KINDS } from '../read/check-states.ts';
import { loadCheckOfLine } from '../read/load-check.ts';
import type { PosQuery } from './query.ts';

/** What a check was paid with, as it stands. */
export const paidParts = (state: CheckState) =>
  TENDERS.map((tender) => ({ tender, amountMinor: paidBy(state, tender) })).filter(
    (part) => part.amountMinor > 0,
  );

/** What would go back for a quantity of a settled line, before anything is done. */
export const refundQuoteQuery: PosQuery<'refundQuote'> = (core) => ({
  schema: z.object({ lineId: idText, quantity, checkId: idText.exactOptional() }),
  kinds: CHECK_KINDS,
  ask({ lineId, quantity: wanted, checkId }) {
    const found = loadCheckOfLine(core.read, lineId, checkId);
    if (!found.ok) return ok(null);
    const state = found.value;
    const { amountMinor, taxTotals, ways } = quoteRefund(state, lineId, wanted);
    return ok({ amountMinor, taxTotals, ways, paid: paidParts(state) });
  },
});
