import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** All tables of a party besides that of its check; none: they are parted again. */
export const joinTablesCommand = z.object({
  checkId: idText,
  tableIds: z.array(idText).max(20).readonly(),
});
export type JoinTablesCommand = z.infer<typeof joinTablesCommand>;
