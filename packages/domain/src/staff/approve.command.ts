import { z } from 'zod';
import { idText, minorAmount, quantity } from '../checks/schemas.ts';
import { proofFields } from './badge.ts';

export const approveCommand = z.object({
  ...proofFields,
  act: z.discriminatedUnion('type', [
    z.object({
      type: z.enum(['void', 'refund']),
      lineId: idText,
      quantity,
      reasonId: idText,
      disposition: z.enum(['not_made', 'wasted']).exactOptional(),
    }),
    z.object({ type: z.literal('reverse_payment'), paymentId: idText, amountMinor: minorAmount }),
    z.object({ type: z.literal('reprint'), receiptId: idText }),
    z.object({ type: z.literal('release_guest'), intentId: idText }),
    z.object({ type: z.literal('delivery'), checkId: idText, zoneId: idText.exactOptional() }),
    z.object({
      type: z.enum(['move', 'adjust', 'take_off', 'refund_check', 'reopen', 'correct_tender']),
      checkId: idText,
      wish: z.string().max(60_000),
    }),
  ]),
});
export type ApproveCommand = z.infer<typeof approveCommand>;
