import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** Whose section tables are in on this business day; null: nobody's. */
export const assignTablesCommand = z.object({
  tables: z
    .array(z.object({ tableId: idText, employeeId: idText.nullable() }))
    .min(1)
    .max(500)
    .readonly(),
});
export type AssignTablesCommand = z.infer<typeof assignTablesCommand>;
