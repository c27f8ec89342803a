import { z } from 'zod';
import { idText } from '../schemas.ts';

export const mergeChecksCommand = z.object({
  checkId: idText,
  intoCheckId: idText,
  approvalId: idText.exactOptional(),
});
export type MergeChecksCommand = z.infer<typeof mergeChecksCommand>;
