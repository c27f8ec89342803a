import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const acknowledgeCommand = z.object({ ticketId: idText, subjectId: idText });
export type AcknowledgeCommand = z.infer<typeof acknowledgeCommand>;

/** A cook confirms the allergies that the screen showed. */
export const confirmAllergiesCommand = z.object({
  ticketId: idText,
  allergyIds: z.array(idText).min(1).max(200).readonly(),
});
export type ConfirmAllergiesCommand = z.infer<typeof confirmAllergiesCommand>;
