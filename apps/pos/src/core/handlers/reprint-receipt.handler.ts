import { err, failure, ok } from '@galley/base';
import { eventFact, idText, requirePermission } from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import { copyJobs } from '../printing/receipt-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

export const reprintReceiptHandler: PosHandler<'reprintReceipt'> = (core) => ({
  schema: z.object({ receiptId: idText }),
  run: ({ receiptId }, call) =>
    act(core, call, ({ context, site }) => {
      const allowed = requirePermission(context, 'reprint_receipt');
      if (!allowed.ok) return allowed;
      const receipt = core.read.receipt(receiptId);
      if (receipt === undefined) {
        return err(failure('unknown_receipt', `There is no receipt ${receiptId}.`, 'receiptId'));
      }
      const state = loadCheck(core.read, receipt.checkId);
      if (!state.ok) return state;
      const copy = core.read.eventCount(receiptId, 'receipt_reprinted') + 1;
      const facts = [eventFact(context, 'receipt_reprinted', receiptId, { copy })];
      return ok({ facts, outbox: copyJobs(core, state.value, receipt, copy, site), result: null });
    }),
});
