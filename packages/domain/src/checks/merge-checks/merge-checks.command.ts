import { z } from 'zod';
import { idText } from '../schemas.ts';

export const mergeChecksCommand = z.object({
  checkId: idText,
  intoCheckId: idText,
  /** Both are free of tax by different numbers, and the person was told that all goes by that of `intoCheckId`. */
  underOneNumber: z.literal(true).exactOptional(),
  approvalId: idText.exactOptional(),
});
export type MergeChecksCommand = z.infer<typeof mergeChecksCommand>;
