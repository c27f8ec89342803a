import { z } from 'zod';
import { idText, minorAmount } from '../../checks/schemas.ts';

/** `sure`: it was read again, although it is out of proportion. */
export const noteTipCommand = z.object({
  paymentId: idText,
  amountMinor: minorAmount,
  sure: z.boolean().exactOptional(),
});
export type NoteTipCommand = z.infer<typeof noteTipCommand>;
