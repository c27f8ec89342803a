import { err, failure, ok } from '@galley/base';
import { idText, requirePermission } from '@galley/domain';
import { z } from 'zod';
import { act } from '../acting.ts';
import { giftReceiptJobs } from '../printing/gift-receipt-jobs.ts';
import { loadCheck } from '../read/load-check.ts';
import type { PosHandler } from './handler.ts';

/** Proves no payment and tells no price: whoever sells may print it, as often as it is asked for. */
export const printGiftReceiptHandler: PosHandler<'printGiftReceipt'> = (core) => ({
  schema: z.object({ receiptId: idText }),
  run: ({ receiptId }, call) =>
    act(core, call, ({ context, site }) => {
      const allowed = requirePermission(context, 'sell');
      if (!allowed.ok) return allowed;
      const receipt = core.read.receipt(receiptId);
      if (receipt === undefined || receipt.type !== 'sale') {
        return err(failure('unknown_receipt', 'This receipt is not known here.', 'receiptId'));
      }
      const state = loadCheck(core.read, receipt.checkId);
      if (!state.ok) return state;
      const outbox = giftReceiptJobs(core, state.value, receipt, site);
      if (outbox.length > 0) return ok({ facts: [], outbox, result: null });
      return err(failure('no_printer', 'No printer for receipts is set up here.'));
    }),
});
