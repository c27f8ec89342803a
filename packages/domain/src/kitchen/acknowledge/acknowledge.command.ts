import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { ticketIdText } from '../ticket-id-text.ts';

export const acknowledgeCommand = z.object({ ticketId: ticketIdText, subjectId: idText });
export type AcknowledgeCommand = z.infer<typeof acknowledgeCommand>;

/** A cook confirms the allergies that the screen showed. */
export const confirmAllergiesCommand = z.object({
  ticketId: ticketIdText,
  allergyIds: z.array(idText).min(1).max(200).readonly(),
});
export type ConfirmAllergiesCommand = z.infer<typeof confirmAllergiesCommand>;
