import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** `undo`: it was not cleaned after all. */
export const cleanTableCommand = z.object({
  tableId: idText,
  undo: z.literal(true).exactOptional(),
});
export type CleanTableCommand = z.infer<typeof cleanTableCommand>;
