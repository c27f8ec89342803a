import { z } from 'zod';
import { idText, nameText } from '../../checks/schemas.ts';

/** A new one (no id), another name, or off the list (an id without a name). */
export const saveJobCommand = z.object({
  id: idText.exactOptional(),
  name: nameText.max(40).exactOptional(),
});
export type SaveJobCommand = z.infer<typeof saveJobCommand>;

export const saveBreakTypeCommand = z.object({
  id: idText.exactOptional(),
  name: nameText.max(40).exactOptional(),
  paid: z.boolean().exactOptional(),
});
export type SaveBreakTypeCommand = z.infer<typeof saveBreakTypeCommand>;

/** All jobs of a person. */
export const setPersonJobsCommand = z.object({
  employeeId: idText,
  jobIds: z.array(idText).max(50).readonly(),
});
export type SetPersonJobsCommand = z.infer<typeof setPersonJobsCommand>;
