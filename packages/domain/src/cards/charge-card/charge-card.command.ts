import { z } from 'zod';
import { idText, minorAmount } from '../../checks/schemas.ts';

export const chargeCardCommand = z.object({
  checkId: idText,
  amountMinor: minorAmount.min(1),
});
export type ChargeCardCommand = z.infer<typeof chargeCardCommand>;
