import { z } from 'zod';
import { idText } from '../schemas.ts';

export const handOverCommand = z.object({
  checkId: idText,
  employeeId: idText,
  approvalId: idText.exactOptional(),
});
export type HandOverCommand = z.infer<typeof handOverCommand>;
