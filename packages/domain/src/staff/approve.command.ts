import { z } from 'zod';
import { idText, quantity } from '../checks/schemas.ts';

export const approveCommand = z.object({
  pin: z.string().min(1).max(20),
  act: z.object({
    type: z.enum(['void', 'refund']),
    lineId: idText,
    quantity,
    reasonId: idText,
  }),
});
export type ApproveCommand = z.infer<typeof approveCommand>;
