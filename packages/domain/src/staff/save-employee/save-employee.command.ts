import { z } from 'zod';
import { idText, nameText } from '../../checks/schemas.ts';

export const saveEmployeeCommand = z.object({
  id: idText.exactOptional(),
  name: nameText.max(60).exactOptional(),
  roleId: idText.exactOptional(),
  active: z.boolean().exactOptional(),
});
export type SaveEmployeeCommand = z.infer<typeof saveEmployeeCommand>;
