import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const saveEmployeeCommand = z.object({
  id: idText.exactOptional(),
  name: z.string().trim().min(1).max(60).exactOptional(),
  roleId: idText.exactOptional(),
  active: z.boolean().exactOptional(),
});
export type SaveEmployeeCommand = z.infer<typeof saveEmployeeCommand>;
