import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { stationKeyText } from '../../routing/save-routing/save-routing.command.ts';
import { ticketIdText } from '../ticket-id-text.ts';

/** Lines of a ticket are made at another station from now on. */
export const moveTicketCommand = z.object({
  ticketId: ticketIdText,
  lineIds: z.array(idText).min(1).max(500).readonly(),
  stationKey: stationKeyText,
});
export type MoveTicketCommand = z.infer<typeof moveTicketCommand>;

/** What was moved off a ticket comes back to it. */
export const takeBackTicketCommand = z.object({ ticketId: ticketIdText });
export type TakeBackTicketCommand = z.infer<typeof takeBackTicketCommand>;
