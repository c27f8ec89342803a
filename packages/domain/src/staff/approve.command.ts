import { z } from 'zod';
import { idText, minorAmount, quantity } from '../checks/schemas.ts';

export const approveCommand = z.object({
  pin: z.string().min(1).max(20),
  act: z.discriminatedUnion('type', [
    z.object({
      type: z.enum(['void', 'refund']),
      lineId: idText,
      quantity,
      reasonId: idText,
    }),
    z.object({ type: z.literal('reverse_payment'), paymentId: idText, amountMinor: minorAmount }),
    z.object({ type: z.literal('reprint'), receiptId: idText }),
    z.object({
      type: z.enum(['move', 'adjust', 'take_off']),
      checkId: idText,
      wish: z.string().max(60_000),
    }),
  ]),
});
export type ApproveCommand = z.infer<typeof approveCommand>;
