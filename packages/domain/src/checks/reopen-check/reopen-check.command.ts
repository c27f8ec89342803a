import { z } from 'zod';
import { idText } from '../schemas.ts';

/** A settled check goes on as a new one. */
export const reopenCheckCommand = z.object({
  checkId: idText,
  reasonId: idText,
  approvalId: idText.exactOptional(),
});
export type ReopenCheckCommand = z.infer<typeof reopenCheckCommand>;
