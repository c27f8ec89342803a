import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const withdrawAdjustmentCommand = z.object({ checkId: idText, adjustmentId: idText });
export type WithdrawAdjustmentCommand = z.infer<typeof withdrawAdjustmentCommand>;
