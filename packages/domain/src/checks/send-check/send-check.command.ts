import { z } from 'zod';
import { idText } from '../schemas.ts';

export const sendCheckCommand = z.object({
  checkId: idText,
  /** It is promised for later and goes now. */
  early: z.literal(true).exactOptional(),
});
export type SendCheckCommand = z.infer<typeof sendCheckCommand>;
