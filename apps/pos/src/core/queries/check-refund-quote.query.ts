import { ok } from '@galley/base';
import { idText, quoteRefundOf, refundOf } from '@galley/domain';
import { z } from 'zod';
import { CHECK_KINDS } from '../read/check-states.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosQuery } from './query.ts';
import { paidParts } from './refund-quote.query.ts';

/** What would go back for a wish about a settled check, before anything is done; null: not so much is left. */
export const checkRefundQuoteQuery: PosQuery<'checkRefundQuote'> = (core) => ({
  schema: z.object({ checkId: idText, of: refundOf }),
  kinds: CHECK_KINDS,
  ask({ checkId, of }) {
    const found = loadCheck(core.read, checkId);
    if (!found.ok) return ok(null);
    const quote = quoteRefundOf(found.value, of);
    return ok(quote.ok ? { ...quote.value, paid: paidParts(found.value) } : null);
  },
});
