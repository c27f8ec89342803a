import { z } from 'zod';
import { idText } from '../schemas.ts';

export const settleMoveCommand = z.object({
  /** A check that shows the contradiction. */
  checkId: idText,
  moveId: idText,
  /** Leave the lines where they sit, or put them where they would sit else. */
  choice: z.enum(['stands', 'other']),
  approvalId: idText.exactOptional(),
});
export type SettleMoveCommand = z.infer<typeof settleMoveCommand>;
