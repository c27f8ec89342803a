import { z } from 'zod';
import { idText, quantity } from '../../checks/schemas.ts';

export const refundLineCommand = z.object({
  lineId: idText,
  quantity,
  tender: z.enum(['cash', 'card']),
  reasonId: idText,
  approvalId: idText,
});
export type RefundLineCommand = z.infer<typeof refundLineCommand>;
