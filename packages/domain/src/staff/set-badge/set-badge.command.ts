import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** `code` null: the badge is lost, and opens nothing any more. */
export const setBadgeCommand = z.object({
  employeeId: idText,
  code: z.string().max(200).nullable(),
});
export type SetBadgeCommand = z.infer<typeof setBadgeCommand>;
