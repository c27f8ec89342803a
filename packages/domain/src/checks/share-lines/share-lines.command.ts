import { z } from 'zod';
import { idText } from '../schemas.ts';

export const shareLinesCommand = z.object({
  checkId: idText,
  lineIds: z.array(idText).min(1).max(500).readonly(),
  /** Checks that share the lines with this one, in equal parts. */
  withCheckIds: z.array(idText).min(1).max(19).readonly(),
  approvalId: idText.exactOptional(),
});
export type ShareLinesCommand = z.infer<typeof shareLinesCommand>;
