import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

/** `back`: takes back what was said of them last. */
export const stepPartyCommand = z.object({
  partyId: idText,
  step: z.enum(['arrived', 'no_show', 'cancelled', 'back']),
});
export type StepPartyCommand = z.infer<typeof stepPartyCommand>;
