import { z } from 'zod';
import { idText, nameText } from '../../checks/schemas.ts';
import { PERSON_LANGUAGES } from '../staff.table.ts';

export const saveEmployeeCommand = z.object({
  id: idText.exactOptional(),
  name: nameText.max(60).exactOptional(),
  roleId: idText.exactOptional(),
  active: z.boolean().exactOptional(),
  /** Null: the language of the device that they work at. */
  language: z.enum(PERSON_LANGUAGES).nullable().exactOptional(),
});
export type SaveEmployeeCommand = z.infer<typeof saveEmployeeCommand>;
